import { enteredActions } from "../../audit/entered";
import type { AuditRecord } from "../../audit/record";
import type { Template } from "../../audit/template";
import { counted } from "../../report/phrases";

/** How many actions are agreed, and how many there may be. */
export function actionCountText(template: Template, record: AuditRecord): string {
  const count = enteredActions(record).length;
  const { limit } = template.actions;
  const none = count === 0 ? "No action yet." : "";
  if (limit === undefined) return none || `${counted(count, "action")}.`;
  if (count > limit) return `${counted(count, "action")}; the most is ${String(limit)}.`;
  return none
    ? `${none} There can be up to ${String(limit)}.`
    : `${String(count)} of at most ${String(limit)}.`;
}
