import type { Gap } from "../../audit/gap";

/** "18 required, 3 advice"; only the kinds there are. */
export function countText(gaps: readonly Gap[]): string {
  const required = gaps.filter((gap) => gap.severity === "required").length;
  const advice = gaps.length - required;
  return [
    ...(required > 0 ? [`${String(required)} required`] : []),
    ...(advice > 0 ? [`${String(advice)} advice`] : []),
  ].join(", ");
}
