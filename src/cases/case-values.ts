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

interface ReadingColumn extends ReadColumn {
  readonly read: (row: ListRow) => CellReading;
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
  const read: readonly ReadingColumn[] = [
    ...columns.map(({ at, name, field, question }) => ({ at, name, question, field: field.id })),
    ...(received === undefined ? [] : [{ at: received, name: "Received", question: asDate }]),
  ].map((column) => {
    const ordered = { ...column, order: orderOf(column, rows) };
    return { ...ordered, read: cellReader(ordered) };
  });
  return {
    notes: read.flatMap(({ order }) => order.notes),
    valuesOf: (row) => valuesOf(read, count, row),
  };
}

function orderOf(
  { at, name, question }: Pick<ReadColumn, "at" | "name" | "question">,
  rows: readonly ListRow[],
): DateOrder {
  const written = new Set<string>();
  if (isDay(question)) for (const { cells, days } of rows) if (!days?.has(at)) written.add(cells[at] ?? "");
  return dateOrder(name, [...written].map(dateText));
}

const isDay = ({ kind }: Pick<Question, "kind">): boolean => kind === "date" || kind === "date-or-text";

/** Days of a column stand in many rows: each is read once, up to so many. */
const MOST_KEPT = 20_000;

/** What a cell of a column says. */
function cellReader(column: ReadColumn): (row: ListRow) => CellReading {
  const kept = new Map<string, CellReading>();
  const { at, order } = column;
  return ({ cells, days, from1904 = false }) => {
    const cell = cells[at] ?? "";
    const day = days?.get(at);
    if (day !== undefined) return readCell({ column, order, day }, cell);
    const before = kept.get(cell);
    if (before) return before;
    const read = readCell({ column, order, from1904 }, cell);
    if (isDay(column.question) && kept.size < MOST_KEPT) kept.set(cell, read);
    return read;
  };
}

function valuesOf(columns: readonly ReadingColumn[], count: number, row: ListRow): CaseValues {
  const { line, cells, quotes } = row;
  const used = cells.length <= count ? count : cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  const faults: RowNote[] = [];
  const notes: RowNote[] = [];
  const header: Record<string, string> = {};
  let received = "";
  if (quotes !== undefined) faults.push({ line, sentence: QUOTES[quotes] });
  else if (used > count) faults.push({ line, sentence: tooMany(used, count) });
  else
    for (const { field, read } of columns) {
      const cell = read(row);
      const value = cell.ok ? cell.value : "";
      if (field === undefined) received = parseDate(value) ?? "";
      else header[field] = value;
      if (!cell.ok) faults.push({ line, sentence: cell.sentence });
      else if (cell.note !== undefined) notes.push({ line, sentence: cell.note });
    }
  return { header, received, faults, notes };
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
