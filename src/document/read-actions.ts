import type { Problem } from "../audit/problem";
import { blankAction, withActionValue, type Action } from "../audit/record";
import { actionTag, parseTag } from "../audit/tags";
import type { Template } from "../audit/template";
import { dateValue } from "./answers";
import type { Control, DocumentContent, TableText } from "./audit-document";
import { comparable } from "./find-answers";
import { actionRow } from "./layout";

interface ActionsRead {
  readonly actions: readonly Action[];
  readonly problems: readonly Problem[];
  /** Actions read by their place alone, every tag of the table being gone. */
  readonly recovered: readonly string[];
  /** Whether there is an action table or any control of one. */
  readonly found: boolean;
}

/**
 * Reads the action table row by row, so that a row someone added or copied by
 * hand is an action too. Controls that have left the table count for the row
 * their tag names.
 */
export function readActions(template: Template, content: DocumentContent): ActionsRead {
  const tagged = content.controls.filter((control) => parseTag(control.tag).kind === "action");
  const table = findActionTable(template, content, tagged);
  const actions = new Map<number, Action>();
  const problems: Problem[] = [];
  const recovered: string[] = [];
  const put = (row: number, column: string, text: string, type: "text" | "date") => {
    const action = actions.get(row) ?? blankAction(row);
    actions.set(row, withActionValue(action, column, type === "date" ? dateValue(text) : text));
  };
  const promptTexts = new Set(
    actionRow(template, 1).cells.flatMap((cell) =>
      cell.type === "slot" ? [comparable(cell.slot.prompt)] : [],
    ),
  );
  if (table) {
    const { index, rows, firstRow, columns } = table;
    const keyed = new Map(tagged.map((control) => [addressKey(control), control.tag]));
    const tagCounts = countBy(tagged.map((control) => control.tag));
    for (let at = firstRow; at < rows.length; at += 1) {
      const row = at - firstRow + 1;
      let byHand = false;
      template.actions.columns.forEach((column, position) => {
        const cell = columns[position] ?? position + 1;
        const text = (rows[at]?.[cell] ?? "").trim();
        if (text === "" || promptTexts.has(comparable(text))) return;
        put(row, column.id, text, column.type);
        const tag = keyed.get(`${String(index)}.${String(at)}.${String(cell)}`);
        if (tag !== actionTag(row, column.id) || (tagCounts.get(tag) ?? 0) > 1) byHand = true;
      });
      if (!byHand) continue;
      const where = actionTag(row, "what");
      if (tagged.length > 0) problems.push({ code: "action-row-typed-by-hand", where });
      else recovered.push(where);
    }
  }
  for (const control of tagged) {
    if (control.text === "" || (table && control.at?.table === table.index)) continue;
    const target = parseTag(control.tag);
    const column =
      target.kind === "action" && template.actions.columns.find((each) => each.id === target.column);
    if (target.kind !== "action" || !column || !Number.isInteger(target.row)) continue;
    put(target.row, column.id, control.text, column.type);
  }
  return {
    actions: [...actions.values()].sort((a, b) => a.row - b.row),
    problems,
    recovered,
    found: table !== undefined || tagged.length > 0,
  };
}

interface ActionTable {
  readonly index: number;
  readonly rows: TableText;
  readonly firstRow: number;
  /** Cell index of each column of the template. */
  readonly columns: readonly number[];
}

/** The table whose header row names the template's columns, else the one most action controls sit in. */
function findActionTable(
  template: Template,
  content: DocumentContent,
  tagged: readonly Control[],
): ActionTable | undefined {
  const labels = template.actions.columns.map((column) => comparable(column.label));
  for (const [index, rows] of content.tables.entries()) {
    const header = (rows[0] ?? []).map(comparable);
    const columns = labels.map((label) => header.indexOf(label));
    if (columns.every((column) => column >= 0)) return { index, rows, firstRow: 1, columns };
  }
  const counts = countBy(tagged.flatMap((control) => (control.at ? [control.at.table] : [])));
  const [index] = [...counts.entries()].sort((a, b) => b[1] - a[1])[0] ?? [];
  const rows = index === undefined ? undefined : content.tables[index];
  if (index === undefined || !rows) return undefined;
  const firstRow = Math.min(
    ...tagged.flatMap((control) => (control.at?.table === index ? [control.at.row] : [])),
  );
  return { index, rows, firstRow, columns: labels.map((_, position) => position + 1) };
}

function addressKey(control: Control): string {
  return control.at ? `${String(control.at.table)}.${String(control.at.row)}.${String(control.at.cell)}` : "";
}

function countBy<T>(keys: readonly T[]): ReadonlyMap<T | undefined, number> {
  const counts = new Map<T, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
