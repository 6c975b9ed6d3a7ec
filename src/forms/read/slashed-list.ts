import { MOST } from "../../audit/template-limits";

const LONGEST = 40;

/**
 * "Ready / Ready with changes / Not ready": phrases between slashes, by their shape alone. Whoever asks has to know that
 * something is to be chosen there; empty for a text of another shape.
 */
export function slashedList(text: string): readonly string[] {
  const whole = text.replace(/\bn\s?\/\s?a\b/giu, (found) => found.replace(/\s?\/\s?/u, "\u0000"));
  const parts = whole.split(whole.includes(" / ") ? " / " : "/");
  const labels = parts.map((part) => part.replace("\u0000", "/").trim());
  const areLabels = labels.every(
    (label) => label !== "" && label.length <= LONGEST && !/[.?!:;]$|^[_…]+$/u.test(label),
  );
  return labels.length > 1 && labels.length <= MOST.grades && areLabels ? labels : [];
}
