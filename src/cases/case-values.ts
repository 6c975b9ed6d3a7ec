import { parseDate } from "../audit/dates";
import type { Question } from "../audit/question";
import { readCell, dateText, type CellReading } from "./cell-reading";
import { dateOrder, type DateOrder } from "./date-order";
import type { ListColumns } from "./list-columns";
import type { ListRow } from "./list-rows";
import { phrase } from "../words/phrase";

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
  /** What was read in it as a day, but for the days that a workbook tells. */
  readonly written: ReadonlySet<string>;
}

/** Columns to be read, each with what it asks and the id of where that belongs. */
export interface AskedColumns extends Pick<ListColumns, "received" | "count"> {
  readonly columns: readonly (Pick<ReadColumn, "at" | "name" | "question"> & {
    readonly field: { readonly id: string };
  })[];
}

/** What rows say, choices as ids and dates ISO, or what is wrong with it. */
export interface CaseReader {
  readonly notes: readonly string[];
  readonly valuesOf: (row: ListRow) => CaseValues;
  /** Another that takes days as a column of those read so far proves them to be written; undefined where this one does. */
  readonly otherwise: () => CaseReader | undefined;
}

/** Reads rows, their days in these orders, column by column. */
export function caseReader(asked: AskedColumns, orders: readonly DateOrder[] = []): CaseReader {
  const { columns, received, count } = asked;
  const all: readonly Omit<ReadColumn, "order">[] = [
    ...columns.map(({ at, name, field, question }) => ({ at, name, question, field: field.id })),
    ...(received === undefined ? [] : [{ at: received, name: "Received", question: A_DATE }]),
  ];
  const read = all.map((column, at) => columnReader({ ...column, order: orders[at] ?? dateOrder("", []) }));
  const blank = Object.fromEntries(columns.map(({ field }) => [field.id, ""]));
  return {
    notes: read.flatMap(({ order }) => order.notes),
    valuesOf: (row) => valuesOf(read, { count, blank }, row),
    otherwise: () => {
      const proven = read.map(({ name, written }) => dateOrder(name, [...written]));
      const isOther = proven.some(({ why }, at) => why !== read[at]?.order.why);
      return isOther ? caseReader(asked, proven) : undefined;
    },
  };
}

/** The same of rows that are all there. */
export function caseValues(
  asked: AskedColumns,
  rows: readonly ListRow[],
): { readonly notes: readonly string[]; readonly values: readonly CaseValues[] } {
  const first = caseReader(asked);
  const values = rows.map((row) => first.valuesOf(row));
  const other = first.otherwise();
  return other
    ? { notes: other.notes, values: rows.map((row) => other.valuesOf(row)) }
    : { notes: first.notes, values };
}

const A_DATE = { kind: "date", choices: [] } as const;

const isDay = ({ kind }: Pick<Question, "kind">): boolean => kind === "date" || kind === "date-or-text";

/** Days and teams stand in many rows: each is read once, up to so many. */
const MOST_KEPT = 20_000;

/** What a cell of a column says, and which days are written in it. */
function columnReader(column: ReadColumn): ReadingColumn {
  const kept = new Map<string, CellReading>();
  const written = new Set<string>();
  const { at, order, question } = column;
  const read = ({ cells, days, formulas, from1904 = false }: ListRow): CellReading => {
    const cell = cells[at] ?? "";
    const day = days?.get(at);
    if (formulas?.has(at)) return readCell({ column, order, isFormula: true }, cell);
    if (day !== undefined) return readCell({ column, order, day }, cell);
    const before = kept.get(cell);
    if (before) return before;
    const reading = readCell({ column, order, from1904 }, cell);
    if (isDay(question)) written.add(dateText(cell));
    if (kept.size < MOST_KEPT) kept.set(cell, reading);
    return reading;
  };
  return { ...column, read, written };
}

function valuesOf(
  columns: readonly ReadingColumn[],
  { count, blank }: { readonly count: number; readonly blank: CaseValues["header"] },
  row: ListRow,
): CaseValues {
  const { line, cells, quotes } = row;
  const used = cells.length <= count ? count : cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  // Of most rows there is nothing to say, and a list may have hundreds of thousands.
  let faults = NOTHING;
  let notes = NOTHING;
  const header: Record<string, string> = { ...blank };
  let received = "";
  if (quotes !== undefined) faults = [{ line, sentence: QUOTES[quotes]() }];
  else if (used > count) faults = [{ line, sentence: tooMany(used, count) }];
  else
    for (const { field, read } of columns) {
      const cell = read(row);
      const value = cell.ok ? cell.value : "";
      if (field === undefined) received = parseDate(value) ?? "";
      else header[field] = value;
      if (!cell.ok) faults = [...faults, { line, sentence: cell.sentence }];
      else if (cell.note !== undefined) notes = [...notes, { line, sentence: cell.note }];
    }
  return { header, received, faults, notes };
}

const NOTHING: readonly RowNote[] = [];

const QUOTES = {
  open: () =>
    phrase(
      "A quotation mark in this row is not closed, so this row and all below it could not be read. Write a quotation mark within a cell twice.",
    ),
  "text-after": () =>
    phrase(
      "A quotation mark closes a cell of this row before its end. Write a quotation mark within a cell twice.",
    ),
} as const;

function tooMany(cells: number, columns: number): string {
  return phrase(
    "It has {cells} cells, and the list names {columns} columns. A value that holds what stands between the cells has to be in quotation marks.",
    { cells, columns },
  );
}
