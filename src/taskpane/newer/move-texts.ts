import type { Template } from "../../audit/template";
import type { RemadeAudit } from "../../document/remake-audit";
import { counted } from "../../report/phrases";

/** That there is a newer version, and that nothing has to be done about it. */
export function newerText(template: Template, newer: Template): string {
  return `There is a newer version of this template (${newer.version}). This audit goes on with version ${template.version}.`;
}

/** What becomes of the answers, and what the newer version asks besides. */
export function movedText({ moved, added }: RemadeAudit, { version }: Template): string {
  const answers =
    moved === 0 ? "No answer moves." : `${counted(moved, "answer")} ${moved === 1 ? "moves" : "move"}.`;
  return added.length === 0
    ? `${answers} Version ${version} asks nothing new.`
    : `${answers} Version ${version} asks ${counted(added.length, "new question")}.`;
}

/** The title over what has no place. */
export function keptTitle(count: number, { version }: Template): string {
  return count === 1
    ? `1 answer has no place in version ${version}`
    : `${String(count)} answers have no place in version ${version}`;
}
