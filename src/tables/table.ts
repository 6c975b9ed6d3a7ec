import type { AuditInTables } from "./audit-in-tables";

/** What a column holds: words, a whole number, a decimal number, a day, or yes and no. */
export type CellType = "text" | "whole" | "decimal" | "date" | "yes-no";

/** A day is its ISO date (2026-03-15); null where there is nothing. */
export type Cell = string | number | boolean | null;
export type Row = readonly Cell[];

/** What is left out unless somebody asks for it: what tells who somebody is, and what somebody wrote. */
export type Withheld = "identifiers" | "narratives";
export type Disclosed = Readonly<Record<Withheld, boolean>>;

/** A column as the data dictionary tells it. */
export interface Column {
  readonly name: string;
  readonly type: CellType;
  /** What it holds, as a sentence. */
  readonly words: string;
  /** What of an audit it comes from. */
  readonly source: string;
  /** Empty in every row unless this is asked for; the column itself is always there. */
  readonly only?: Withheld;
  /** The table whose rows it names by their first column. */
  readonly of?: string;
}

/** A table as the data dictionary tells it. */
export interface TableInfo {
  readonly name: string;
  readonly words: string;
  /** The names of the columns that tell a row from every other. */
  readonly key: readonly string[];
  readonly columns: readonly Column[];
}

/** A table with its rows of one audit. */
export interface AuditTable extends TableInfo {
  readonly rowsOf: (audit: AuditInTables, disclosed: Disclosed) => readonly Row[];
}

/** A column and what it holds of one thing that a row is about. */
export interface ColumnOf<T> extends Column {
  readonly value: (of: T) => Cell | undefined;
}

/** What makes the columns of a table, by type. */
export function columnsOf<T>() {
  const make =
    (type: CellType) =>
    (
      name: string,
      words: string,
      source: string,
      value: ColumnOf<T>["value"],
      more: Pick<Column, "only" | "of"> = {},
    ): ColumnOf<T> => ({ name, type, words, source, ...more, value });
  return {
    text: make("text"),
    whole: make("whole"),
    decimal: make("decimal"),
    date: make("date"),
    yesNo: make("yes-no"),
  };
}

/** A table from the things its rows are about. What is withheld is emptied here and nowhere else. */
export function auditTable<T>(
  info: Omit<TableInfo, "columns"> & { readonly columns: readonly ColumnOf<T>[] },
  each: (audit: AuditInTables) => readonly T[],
): AuditTable {
  const { columns } = info;
  return {
    ...info,
    columns: columns.map(({ value: _, ...column }) => column),
    rowsOf: (audit, disclosed) =>
      each(audit).map((of) =>
        columns.map(({ only, value }) => (only !== undefined && !disclosed[only] ? null : cellOf(value(of)))),
      ),
  };
}

/** Nothing entered is null, whatever the type. */
const cellOf = (value: Cell | undefined): Cell => (value === undefined || value === "" ? null : value);
