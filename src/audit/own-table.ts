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

/** The rows with one value replaced, in their order, which they have to stand in. A row in which nothing is left is gone. */
export function withRowValue(
  rows: readonly TableRow[],
  row: number,
  column: string,
  value: string,
): readonly TableRow[] {
  const later = rows.findIndex((each) => each.row >= row);
  const at = later < 0 ? rows.length : later;
  const before = rows[at]?.row === row ? rows[at] : undefined;
  const { [column]: _, ...kept } = before?.values ?? {};
  const values = value === "" ? kept : { ...kept, [column]: value };
  return [
    ...rows.slice(0, at),
    ...(Object.keys(values).length === 0 ? [] : [{ row, values }]),
    ...rows.slice(before ? at + 1 : at),
  ];
}
