import type { Gap } from "./gap";

/** Whether the audit can be handed over (R43, R60): no gap is required. Advice stops nothing. */
export function isComplete(gaps: readonly Gap[]): boolean {
  return gaps.every((gap) => gap.severity !== "required");
}
