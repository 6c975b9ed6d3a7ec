import { followedActions } from "../../moderation/due";
import { lifecycleOf } from "../../moderation/lifecycle";
import { actionsTable, tableText } from "../../report/actions-table";
import type { PaneAudit } from "../use-session";
import { htmlTable } from "./html-table";
import { phrase } from "../../words/phrase";

/** What is copied, in a word. */
export const ACTIONS_COPIED = phrase("actions for the child’s plan");

/** The agreed actions of an audit and what became of them, in their order, as a table for another program. */
export function copiedActions({ audit, today }: Pick<PaneAudit, "audit" | "today">) {
  const lifecycle = lifecycleOf(audit.template, audit.record);
  const rows = [...followedActions(audit.record, lifecycle, today)].sort((one, other) => one.row - other.row);
  const table = actionsTable(rows);
  return { text: tableText(table), html: htmlTable(table) };
}
