import { isVisible } from "../audit/visible-text";
import type { CellAddress, Control, LooseText, TableText } from "./audit-document";

/** A cell or row as the key of a map: a number, which is found sooner, where it fits into one. */
export type PlaceKey = number | string;

export const cellKey = ({ table, row, cell }: CellAddress): PlaceKey =>
  table < 1024 && row < 4096 && cell < 256 ? (((table << 12) | row) << 8) | cell : `${table}.${row}.${cell}`;

export const rowKey = ({ table, row }: Pick<CellAddress, "table" | "row">): PlaceKey =>
  table < 1024 && row < 4096 ? (table << 12) | row : `${table}.${row}`;

export function sameCell(a: CellAddress | undefined, b: CellAddress | undefined): boolean {
  return a !== undefined && b?.table === a.table && b.row === a.row && b.cell === a.cell;
}

export const textAt = (tables: readonly TableText[], at: CellAddress | undefined): string | undefined =>
  at && tables[at.table]?.[at.row]?.[at.cell];

/** A text without the first of another in it, and without the empty line that one leaves. */
export function without(text: string, part: string): string {
  const at = part === "" ? -1 : text.indexOf(part);
  if (at < 0) return text;
  const [before, after] = [text.slice(0, at), text.slice(at + part.length)];
  const leavesLine = (before === "" || before.endsWith("\n")) && after.startsWith("\n");
  return before + (leavesLine ? after.slice(1) : after);
}

/** What stands in the cells of tables beside the controls there, a line each: for holders that tell texts and no more. */
export function looseInTables(
  tables: readonly TableText[],
  controls: readonly Control[],
): readonly LooseText[] {
  const byCell = new Map<PlaceKey, Control[]>();
  for (const control of controls) {
    if (!control.at || control.within !== undefined) continue;
    const key = cellKey(control.at);
    const here = byCell.get(key);
    if (here) here.push(control);
    else byCell.set(key, [control]);
  }
  return tables.flatMap((rows, table) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((text, cell): LooseText[] => {
        const at = { table, row, cell };
        const rest = (byCell.get(cellKey(at)) ?? []).reduce((left, each) => without(left, each.text), text);
        return linesIn(rest).map((line) => ({ text: line, where: "text", at, after: table }));
      }),
    ),
  );
}

/** Lines with anything to see in them. */
export const linesIn = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(isVisible);
