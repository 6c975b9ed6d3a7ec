import type { WrittenRule } from "../programme/rule-shape";
import { knownCaseColumns } from "./case-columns";
import { ListPieces } from "./list-pieces";
import { listRows, type ListRow } from "./list-rows";
import { listText, type ListSheet } from "./list-sheet";

/** Larger than a list that is made into documents: a case system may export every child it ever had. */
export const MOST_BYTES = 120 * 1024 * 1024;

/** The rows of a list of cases: the one that names the columns, and those below it. */
export interface RowSource {
  readonly head: ListRow | undefined;
  readonly notes: readonly string[];
  /** The rows below with what stands in these columns, counted from 0; in others of a CSV file nothing need be. `at` has all of a row. */
  readonly below: (columns: ReadonlySet<number>) => {
    readonly rows: readonly ListRow[];
    readonly at: (line: number) => ListRow | undefined;
  };
}

/** Reads a list of cases, the bytes of a CSV file or a sheet. */
export function rowSource(
  list: Uint8Array | ListSheet,
  rule: Pick<WrittenRule, "columns">,
): ({ readonly ok: true } & RowSource) | { readonly ok: false; readonly sentence: string } {
  if (!(list instanceof Uint8Array)) return { ok: true, notes: list.notes, ...ofRows(list.rows) };
  const read = listText(list, knownCaseColumns(rule), MOST_BYTES);
  if (!read.ok) return read;
  const { text, delimiter, notes } = read;
  return {
    ok: true,
    notes,
    head: listRows(text, delimiter, 1)[0] ?? listRows(text, delimiter)[0],
    below: (columns) =>
      ofPieces(new ListPieces(text, delimiter), columns) ?? ofRows(listRows(text, delimiter)).below(columns),
  };
}

function ofRows([head, ...rows]: readonly ListRow[]): Pick<RowSource, "head" | "below"> {
  return { head, below: () => ({ rows, at: (line) => rowAt(rows, line) }) };
}

/** Undefined where a list can't be read piece by piece. */
function ofPieces(
  pieces: ListPieces,
  columns: ReadonlySet<number>,
): ReturnType<RowSource["below"]> | undefined {
  const rows: ListRow[] = [];
  const width = Math.max(0, ...columns) + 1;
  // Many rows say the same, as of a day or a team, and that is kept once.
  const known = Array.from({ length: width }, () => new Map<string, string>());
  const once = (at: number, cell: string): string => {
    const of = known[at];
    if (!of || of.size >= MOST_KNOWN) return cell;
    const before = of.get(cell);
    if (before === undefined) of.set(cell, cell);
    return before ?? cell;
  };
  let [isHead, count] = [true, 0];
  const isWhole = pieces.each((row) => {
    const { line, cells } = row;
    if (isHead) [isHead, count] = [false, cells.findLastIndex((cell) => cell.trim() !== "") + 1];
    else if (cells.length > count) rows.push(row);
    else {
      const some: string[] = [];
      for (let at = 0; at < width; at += 1) some.push(columns.has(at) ? once(at, cells[at] ?? "") : "");
      rows.push({ line, cells: some });
    }
  });
  return isWhole ? { rows, at: rowOf(pieces) } : undefined;
}

/** By itself, so that it keeps no more in memory than the pieces. */
const rowOf =
  (pieces: ListPieces) =>
  (line: number): ListRow | undefined =>
    pieces.at(line);

/** Of ids each is another, and none is looked for past so many. */
const MOST_KNOWN = 20_000;

/** The row of a line, by halves: rows stand in the order of their lines. */
function rowAt(rows: readonly ListRow[], line: number): ListRow | undefined {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle]?.line ?? Infinity) < line) from = middle + 1;
    else to = middle;
  }
  return rows[from]?.line === line ? rows[from] : undefined;
}
