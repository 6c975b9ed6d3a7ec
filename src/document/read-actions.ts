import type { Problem } from "../audit/problem";
import { blankAction, withActionValue, type Action } from "../audit/record";
import { actionTag, parseTag } from "../audit/tags";
import type { Template } from "../audit/template";
import { dateValue } from "./answers";
import type { CellAddress, Control, DocumentContent, TableText } from "./audit-document";
import { actionRow } from "./layout-actions";
import { actionRow1 } from "./layout-1";
import { slotsInCell } from "./layout-model";
import { comparable, saysTheSame } from "./same-text";

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
  const prompts = promptsOf(template);
  if (table) {
    const keyed = new Map(onlyOnce(tagged).map((control) => [addressKey(control.at), control.tag]));
    const numbers = rowNumbers(table, keyed);
    table.rows.slice(table.firstRow).forEach((cells, index) => {
      const row = numbers[index] ?? 0;
      const byHand = template.actions.columns.filter((column, position) => {
        const cell = table.columns[position] ?? position + 1;
        const text = (cells[cell] ?? "").trim();
        if (text === "" || prompts.some((prompt) => saysTheSame(text, prompt))) return false;
        put(row, column.id, text, column.type);
        const tag = keyed.get(addressKey({ table: table.index, row: table.firstRow + index, cell }));
        return tag !== actionTag(row, column.id);
      });
      if (byHand.length === 0) return;
      const where = actionTag(row, "what");
      if (tagged.length > 0) problems.push({ code: "action-row-typed-by-hand", where });
      else recovered.push(where);
    });
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
    actions: [...actions.values()],
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

/**
 * The number of each row under the header: the one its controls' tags name,
 * else, for a row added or copied by hand, the first number from its place on
 * that no other row has.
 */
function rowNumbers(
  { index, rows, firstRow }: ActionTable,
  keyed: ReadonlyMap<string, string>,
): readonly number[] {
  const own = rows.slice(firstRow).map((cells, position) => {
    const named = cells.flatMap((_, cell) => {
      const target = parseTag(keyed.get(addressKey({ table: index, row: firstRow + position, cell })) ?? "");
      return target.kind === "action" ? [target.row] : [];
    });
    return new Set(named).size === 1 ? named[0] : undefined;
  });
  const taken = new Set(own);
  const free = (from: number): number => (taken.has(from) ? free(from + 1) : from);
  return own.map((number, position) => {
    if (number !== undefined) return number;
    const given = free(position + 1);
    taken.add(given);
    return given;
  });
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
    const columns = labels.map((label) => columnOf(header, label));
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

/** The column of a label. The first holds the rows' numbers under a title that a template may use too, unless someone took it out. */
function columnOf(header: readonly string[], label: string): number {
  const found = header.indexOf(label, 1);
  return found === -1 ? header.indexOf(label) : found;
}

const addressKey = (at: CellAddress | undefined): string => (at ? [at.table, at.row, at.cell].join(".") : "");

/** Controls whose tag no other has: a row copied by hand leaves its tags twice. */
function onlyOnce(controls: readonly Control[]): readonly Control[] {
  const counts = countBy(controls.map((control) => control.tag));
  return controls.filter((control) => counts.get(control.tag) === 1);
}

function promptsOf(template: Template): readonly string[] {
  return [actionRow(template, 1), actionRow1(template, 1)].flatMap(({ cells }) =>
    cells.flatMap((cell) => slotsInCell(cell).map(({ prompt }) => prompt)),
  );
}

function countBy<T>(keys: readonly T[]): ReadonlyMap<T | undefined, number> {
  const counts = new Map<T, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
