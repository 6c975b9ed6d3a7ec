import type { Choice } from "../audit/template";
import type { WrittenRule } from "../programme/rule-shape";
import { knownCaseColumns } from "./case-columns";
import { aboveHead, headOf, MOST_ABOVE, namesColumns } from "./list-columns";
import { ListPieces, type RowsPiece } from "./list-pieces";
import { listRows, type ListRow } from "./list-rows";
import { listText, type ListSheet } from "./list-sheet";

/** Larger than a list that is made into documents: a case system may export every child it ever had. */
const MOST_BYTES = 120 * 1024 * 1024;

/** The rows of a list of cases, as often as they are asked for. */
export interface ReadRows {
  readonly pieces: () => Iterable<RowsPiece>;
  /** The row that begins on a line of the file, once all were read. */
  readonly at: (line: number) => ListRow | undefined;
}

/** A list of cases: the row that names the columns, and how it and those below it are read. */
export interface RowSource {
  readonly head: ListRow | undefined;
  readonly notes: readonly string[];
  /** A long list piece by piece; of no use where a quotation mark is amiss. */
  readonly inPieces: ReadRows;
  readonly asWhole: () => ReadRows;
}

export type ReadSource =
  ({ readonly ok: true } & RowSource) | { readonly ok: false; readonly sentence: string };

/** Whether a row names columns of a list of cases; to find the sheet that has the list. */
export const namesRowColumns = (
  rule: Pick<WrittenRule, "columns">,
): ((cells: readonly string[]) => boolean) => namesColumns(knownCaseColumns(rule));

/** Opens a list of cases, the bytes of a CSV file or a sheet; the bytes are not kept. */
export function rowSource(list: Uint8Array | ListSheet, rule: Pick<WrittenRule, "columns">): ReadSource {
  const known = knownCaseColumns(rule);
  if (!(list instanceof Uint8Array)) {
    const whole = wholeOf(list.rows);
    return { ok: true, ...headOfThese(list, known), inPieces: whole, asWhole: () => whole };
  }
  const read = listText(list, known, MOST_BYTES);
  if (!read.ok) return read;
  const { text, delimiter, notes } = read;
  const pieces = new ListPieces(text, delimiter);
  const first = listRows(text, delimiter, MOST_ABOVE);
  const rows = first.length > 0 ? first : listRows(text, delimiter);
  return {
    ok: true,
    ...headOfThese({ rows, notes }, known),
    inPieces: { pieces: () => pieces.each(), at: (line) => pieces.at(line) },
    asWhole: () => wholeOf(listRows(text, delimiter)),
  };
}

function headOfThese(
  { rows, notes }: ListSheet,
  known: readonly Choice[],
): Pick<RowSource, "head" | "notes"> {
  const { at } = headOf(rows, known);
  const head = rows[at];
  return { head, notes: at === 0 || !head ? notes : [...notes, aboveHead(head)] };
}

/** Rows of a list that are there already, so many at a time. */
const AT_ONCE = 1000;

function wholeOf(rows: readonly ListRow[]): ReadRows {
  return {
    *pieces() {
      for (let at = 0; at < rows.length; at += AT_ONCE)
        yield { rows: rows.slice(at, at + AT_ONCE), share: Math.min(1, (at + AT_ONCE) / rows.length) };
    },
    at: (line) => rowAt(rows, line),
  };
}

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
