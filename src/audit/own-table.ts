import type { Answering } from "./answering";
import type { Condition } from "./condition";
import type { Place } from "./field";

/** A column of a table whose rows may be added to. */
export interface TableColumn extends Answering {
  readonly id: string;
  readonly label: string;
  /** Of every row in which anything is entered. */
  readonly required: boolean;
  /** It holds names of persons, and this is what they are in the audit. */
  readonly role?: string;
}

/** A table of a template's own: a row for each sibling, person spoken to, document read, or event. */
export interface OwnTable {
  readonly id: string;
  readonly title: string;
  /** Stands over the table. */
  readonly note?: string;
  readonly place: Place;
  /** Asked for only while this holds. */
  readonly when?: Condition;
  /** Rows in a new document; whoever needs more adds them. */
  readonly rows: number;
  readonly columns: readonly TableColumn[];
}

/** A row in which anything is entered. */
export interface TableRow {
  /** Counted from 1: where it stands in the document. */
  readonly row: number;
  /** By column id; a column in which nothing is entered is absent. */
  readonly values: Readonly<Record<string, string>>;
}

/** The rows with one value replaced, in their order. A row in which nothing is left is gone. */
export function withRowValue(
  rows: readonly TableRow[],
  row: number,
  column: string,
  value: string,
): readonly TableRow[] {
  const before = rows.find((each) => each.row === row)?.values ?? {};
  const kept = Object.entries(before).filter(([id]) => id !== column);
  const values = Object.fromEntries(value === "" ? kept : [...kept, [column, value] as const]);
  const others = rows.filter((each) => each.row !== row);
  if (Object.keys(values).length === 0) return others;
  return [...others, { row, values }].sort((a, b) => a.row - b.row);
}
