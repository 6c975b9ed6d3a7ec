import { mayMirror } from "../../document/save-audit";
import type { Problem } from "../../audit/problem";

/** Mirror problems that the next save mends. */
const MENDED_BY_SAVING: ReadonlySet<Problem["code"]> = new Set([
  "mirror-missing",
  "mirror-malformed",
  "mirror-several",
  "mirror-differs",
]);

/** Whether a save asked for by a person would put something right. */
export function savingMends(problems: readonly Problem[]): boolean {
  return mayMirror(problems) && problems.some((problem) => MENDED_BY_SAVING.has(problem.code));
}

/** The problems to tell a person of: while a save is due, the mirror only lags behind, and that is no news. */
export function shownProblems(problems: readonly Problem[], saveDue: boolean): readonly Problem[] {
  return saveDue ? problems.filter((problem) => !MENDED_BY_SAVING.has(problem.code)) : problems;
}
