import { blankAction, withActionValue, type Action } from "../audit/record";
import type { Template } from "../audit/template";
import type { DocumentContent } from "./audit-document";
import { CellAnswers } from "./cell-answer";
import type { OwnBoxes } from "./own-boxes";
import { readRows, type RowsRead } from "./read-rows";
import { rowSetsOf } from "./row-sets";

interface ActionsRead extends Omit<RowsRead, "answers"> {
  readonly actions: readonly Action[];
}

const NONE: ActionsRead = { actions: [], problems: [], recovered: [], found: false, whole: [] };

/** Reads the action table, of either layout; none where the template has no plan. */
export function readActions(
  template: Template,
  content: DocumentContent,
  own: OwnBoxes,
  cells = new CellAnswers(content, own),
): ActionsRead {
  const plan = rowSetsOf(template).find(({ table }) => table === undefined);
  if (!plan) return NONE;
  const { answers, ...read } = readRows(template, plan, content, own, cells);
  const actions = new Map<number, Action>();
  for (const { row, column, value } of answers)
    actions.set(row, withActionValue(actions.get(row) ?? blankAction(row), column, value));
  return { actions: [...actions.values()], ...read };
}
