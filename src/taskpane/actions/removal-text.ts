import { formatDate } from "../../audit/dates";
import { isEntered } from "../../audit/entered";
import { actionValue, type Action } from "../../audit/record";
import type { Template } from "../../audit/template";
import { quoted } from "../../report/phrases";

/** What goes when an action is removed. */
export function removalText(template: Template, action: Action): string {
  const details = template.actions.columns.flatMap(({ id, label, type }) => {
    const value = actionValue(action, id);
    if (id === "what" || !isEntered(value)) return [];
    return [`${label}: ${type === "date" ? formatDate(value) : value}.`];
  });
  const what = isEntered(action.what) ? `${quoted(action.what, 200)}.` : "It is not worded yet.";
  return [what, ...details, "It is taken out of the document, and the actions after it move up."].join(" ");
}
