import type { Problem } from "../audit/problem";
import type { Audit } from "./open-audit";

const LOST: ReadonlySet<Problem["code"]> = new Set([
  "answers-recovered",
  "control-missing",
  "answers-from-mirror",
]);

/** Whether answers of an audit have lost the boxes they were entered in, so that nobody can fill them in there. */
export function hasLostBoxes({ problems }: Pick<Audit, "problems">): boolean {
  return problems.some(({ code }) => LOST.has(code));
}
