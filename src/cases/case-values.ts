import { parseDate } from "../audit/dates";
import type { Question } from "../audit/question";
import { readCell, dateText, type CellReading } from "./cell-reading";
import { dateOrder, type DateOrder } from "./date-order";
import type { ListColumns } from "./list-columns";
import type { ListRow } from "./list-rows";

/** Something to say of a row, with the line of the file it begins on. */
export interface RowNote {
  readonly line: number;
  readonly sentence: string;
}

export interface CaseValues {
  readonly header: Readonly<Record<string, string>>;
  /** When its auditor received it, ISO; "" where the list does not say. */
  readonly received: string;
  /** What the row can't be used for. */
  readonly faults: readonly RowNote[];
  /** What was read otherwise than it stands there. */
  readonly notes: readonly RowNote[];
}

/** A column of the list that is read, and where what it says belongs. */
interface ReadColumn {
  readonly at: number;
  readonly name: string;
  readonly question: Pick<Question, "kind" | "choices">;
  /** Id of the header field; undefined for the day on which an audit was received. */
  readonly field?: string;
  readonly order: DateOrder;
}

/** Columns to be read, each with what it asks and the id of where that belongs. */
export interface AskedColumns extends Pick<ListColumns, "received" | "count"> {
  readonly columns: readonly (Pick<ReadColumn, "at" | "name" | "question"> & {
    readonly field: { readonly id: string };
  })[];
}

/** What each row says, choices as ids and dates ISO, or what is wrong with it; how days are written is looked at column by column. */
export function caseReader(
  { columns, received, count }: AskedColumns,
  rows: readonly ListRow[],
): { readonly notes: readonly string[]; readonly valuesOf: (row: ListRow) => CaseValues } {
  const asDate = { kind: "date", choices: [] } as const;
  const read: readonly ReadColumn[] = [
    ...columns.map(({ at, name, field, question }) => ({ at, name, question, field: field.id })),
    ...(received === undefined ? [] : [{ at: received, name: "Received", question: asDate }]),
  ].map((column) => ({ ...column, order: orderOf(column, rows) }));
  return {
    notes: read.flatMap(({ order }) => order.notes),
    valuesOf: (row) => valuesOf(read, count, row),
  };
}

function orderOf({ at, name, question }: Omit<ReadColumn, "order">, rows: readonly ListRow[]): DateOrder {
  const isDate = question.kind === "date" || question.kind === "date-or-text";
  const written = rows.flatMap(({ cells, days }) => (days?.has(at) ? [] : [dateText(cells[at] ?? "")]));
  return dateOrder(name, isDate ? written : []);
}

function valuesOf(
  columns: readonly ReadColumn[],
  count: number,
  { line, cells, quotes, days }: ListRow,
): CaseValues {
  const used = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  const whole = [
    ...(quotes === undefined ? [] : [QUOTES[quotes]]),
    ...(used > count && quotes === undefined ? [tooMany(used, count)] : []),
  ];
  const read = whole.length > 0 ? [] : columns.map((column) => [column, reading(column)] as const);
  function reading(column: ReadColumn): CellReading {
    const day = days?.get(column.at);
    return readCell(
      { column, order: column.order, ...(day !== undefined && { day }) },
      cells[column.at] ?? "",
    );
  }
  const values = read.map(([{ field }, each]) => [field, each.ok ? each.value : ""] as const);
  const say = (sentence: string): RowNote => ({ line, sentence });
  return {
    header: Object.fromEntries(
      values.flatMap(([field, value]) => (field === undefined ? [] : [[field, value]])),
    ),
    received: parseDate(values.find(([field]) => field === undefined)?.[1] ?? "") ?? "",
    faults: [...whole, ...read.flatMap(([, each]) => (each.ok ? [] : [each.sentence]))].map(say),
    notes: read.flatMap(([, each]) => (each.ok && each.note !== undefined ? [say(each.note)] : [])),
  };
}

const QUOTES = {
  open:
    "A quotation mark in this row is not closed, so this row and all below it could not be read. " +
    "Write a quotation mark within a cell twice.",
  "text-after":
    "A quotation mark closes a cell of this row before its end. Write a quotation mark within a cell twice.",
} as const;

function tooMany(cells: number, columns: number): string {
  return (
    `It has ${cells} cells, and the list names ${columns} columns. ` +
    "A value that holds what stands between the cells has to be in quotation marks."
  );
}
