import type { DraftField, DraftFieldType } from "./form-draft";
import { printedLabel } from "./printed-label";

const ABOUT_THE_AUDIT =
  /\b(name|date|d\.?o\.?b|id|number|no|ref|reference|team|worker|auditor|manager|signature|signed|gender|ethnicity|age|role|service|address|type of|case type|status|completed by|locality|school|placement|legal status|strand|moderator|reviewer)\b/iu;
const LONGEST = 60;

/** Whether a label is about the audit rather than about the work: a name, a date, a team. */
export const isFieldLabel = (label: string): boolean =>
  label.length <= LONGEST && !/\?\s*$/u.test(label) && ABOUT_THE_AUDIT.test(label);

const OPTIONAL =
  /^if\b|\((if|where|optional)|\boptional\b|\bif (applicable|known|yes|no)\b|\bwhere applicable\b/iu;

/** A header field by its label and what it offers to choose from. */
export function fieldOf(
  key: string,
  printed: string,
  offered: readonly string[],
  required: boolean,
  help?: string,
): DraftField {
  const label =
    printedLabel(printed)
      .label.replace(/[\s._…]{3,}$/u, "")
      .replace(/\s*:$/u, "") || printed;
  const options = offered.map((option) => option.replace(/\s*\/$/u, ""));
  const type = typeOf(label, options);
  return {
    key,
    label,
    type,
    options: type === "choice" ? options : [],
    required: required && !OPTIONAL.test(label),
    ...(help === undefined ? {} : { help }),
  };
}

function typeOf(label: string, options: readonly string[]): DraftFieldType {
  if (options.length > 1) {
    const words = options.map((option) => option.toLowerCase()).sort();
    return words.join("|") === "no|yes" ? "yes-no" : "choice";
  }
  const words = label.replace(/\([^)]*\)/gu, "");
  return /\bdate\b|\bd\.?o\.?b\b/iu.test(words) && !/\bname\b|\band\b/iu.test(words) ? "date" : "text";
}
