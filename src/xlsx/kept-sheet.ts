import {
  dateToSerial,
  isDateFormat,
  openXlsx,
  saveXlsx,
  writeXlsx,
  type CellValue,
  type Sheet,
  type WriteSheet,
} from "hucre";
import { phrase } from "../words/phrase";

/** What a cell holds: words, a number, or nothing. A day is its ISO date. */
export type KeptCell = string | number | null;

/** A sheet that people keep with us: a row names the columns, and what stands above that is passed over. */
export interface KeptSheet {
  readonly heads: readonly string[];
  /** By the number of the row, counted from 0 under the one that names the columns. */
  readonly rows: readonly (readonly KeptCell[])[];
  /** What we left in the hidden sheet; nothing where that is gone. */
  readonly memory?: readonly (readonly KeptCell[])[];
}

export interface SheetColumn {
  readonly head: string;
  readonly isDay: boolean;
}

/** A cell as it is to be: the row counted as in {@link KeptSheet}, past its end for a new one. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly value: KeptCell;
  readonly isDay: boolean;
}

export interface OpenedSheet extends KeptSheet {
  /** The workbook with these cells changed and everything else as it was: other sheets, formulas, colours, notes. */
  readonly changed: (
    changes: readonly CellChange[],
    memory: readonly (readonly KeptCell[])[],
  ) => Promise<Uint8Array>;
}

export type ReadKeptSheet =
  { readonly ok: true; readonly sheet: OpenedSheet } | { readonly ok: false; readonly sentence: string };

/** The hidden sheet in which is what we wrote last. */
const MEMORY = "Case Audit";
const MOST_BYTES = 20 * 1024 * 1024;
/** Rows that may stand above the names of the columns. */
const MOST_ABOVE = 20;

/**
 * The first sheet of a workbook that shows and has a row that names its columns, as `areHeads` knows it; where none has, the
 * first that shows.
 */
export async function openKeptSheet(
  bytes: Uint8Array,
  areHeads: (heads: readonly string[]) => boolean = () => true,
): Promise<ReadKeptSheet> {
  if (bytes.length > MOST_BYTES)
    return {
      ok: false,
      sentence: phrase("This workbook is larger than 20 MB. Begin a new register for this year."),
    };
  let book;
  try {
    book = await openXlsx(bytes, { readStyles: true });
  } catch {
    return {
      ok: false,
      sentence: phrase(
        "This workbook can’t be read: it is no .xlsx, is locked with a password, or is damaged. Open it in Excel, save it as “Excel Workbook (.xlsx)” without a password, and use that.",
      ),
    };
  }
  const isMemory = ({ name }: Sheet) => name === MEMORY;
  const shown = book.sheets.filter((each) => !isMemory(each) && !each.hidden && !each.veryHidden);
  const [first] = shown;
  if (!first) return { ok: false, sentence: phrase("This workbook has no sheet that shows.") };
  const headsAt = ({ rows }: Sheet) => rows.slice(0, MOST_ABOVE).findIndex((row) => areHeads(headsIn(row)));
  const sheet = shown.find((each) => headsAt(each) >= 0) ?? first;
  const above = Math.max(0, headsAt(sheet));
  const memorySheet = book.sheets.find(isMemory);
  const [heads = [], ...rows] = sheet.rows.slice(above);
  return {
    ok: true,
    sheet: {
      heads: headsIn(heads),
      rows: rows.map((row) => row.map(valueIn)),
      ...(memorySheet ? { memory: memorySheet.rows.map((row) => row.map(valueIn)) } : {}),
      changed: async (changes, memory) => {
        for (const change of changes) setCell(sheet, above, change);
        growTables(sheet);
        for (const each of book.sheets) keepDays(each, book.dateSystem === "1904");
        if (memorySheet) {
          memorySheet.rows = memory.map((row) => [...row]);
          // A cell with a format, which LibreOffice gives to all, would go on saying what it did where nothing is now.
          delete memorySheet.cells;
        } else book.sheets.push({ name: MEMORY, hidden: true, rows: memory.map((row) => [...row]) });
        return saveXlsx(book);
      },
    },
  };
}

const headsIn = (row: readonly CellValue[]): readonly string[] =>
  row.map((cell) => String(valueIn(cell) ?? "").trim());

/** A new workbook with such a sheet, its first row held in view. */
export async function newKeptSheet(
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly KeptCell[])[],
  memory: readonly (readonly KeptCell[])[],
): Promise<Uint8Array> {
  const sheet: WriteSheet = {
    name,
    columns: columns.map(({ head, isDay }, at) => ({
      width: widthOf(
        head,
        rows.map((row) => row[at] ?? null),
      ),
      ...(isDay ? { numFmt: DAY } : {}),
    })),
    rows: [
      columns.map(({ head }) => head),
      ...rows.map((row) => columns.map(({ isDay }, at) => cellOf(row[at] ?? null, isDay))),
    ],
    cells: new Map(columns.map(({ head }, at) => [`0,${String(at)}`, { value: head, style: HEAD }])),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${columnLetters(columns.length)}${String(rows.length + 1)}` },
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
  return writeXlsx({
    sheets: [
      sheet,
      ...(memory.length > 0
        ? [{ name: MEMORY, hidden: true, rows: memory.map((row) => [...row]) } satisfies WriteSheet]
        : []),
    ],
  });
}

const DAY = "dd/mm/yyyy";
const HEAD = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DCE6F2" } },
} as const;

const widthOf = (head: string, values: readonly KeptCell[]): number =>
  Math.min(48, Math.max(10, head.length + 3, ...values.map((value) => String(value ?? "").length + 2)));

function columnLetters(number: number): string {
  const [before, last] = [Math.floor((number - 1) / 26), (number - 1) % 26];
  return `${before > 0 ? columnLetters(before) : ""}${String.fromCharCode(65 + last)}`;
}

function valueIn(value: CellValue): KeptCell {
  if (value === null) return null;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const text = value.trim();
  return text === "" ? null : text;
}

const cellOf = (value: KeptCell, isDay: boolean): CellValue =>
  isDay && typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? new Date(`${value}T00:00:00Z`)
    : value;

function setCell(sheet: Sheet, above: number, { row, column, value, isDay }: CellChange): void {
  const at = above + row + 1;
  while (sheet.rows.length <= at) sheet.rows.push([]);
  const cells = sheet.rows[at] ?? [];
  while (cells.length <= column) cells.push(null);
  const cell = cellOf(value, isDay);
  cells[column] = cell;
  const styled = sheet.cells?.get(`${String(at)},${String(column)}`);
  if (styled) {
    styled.value = cell;
    delete styled.formula;
    // In a cell that held words the day would show as a number.
    if (cell instanceof Date && !isDateFormat(styled.style?.numFmt ?? ""))
      styled.style = { ...styled.style, numFmt: DAY };
  }
  if (cell instanceof Date && !styled) {
    sheet.cells ??= new Map();
    sheet.cells.set(`${String(at)},${String(column)}`, { value: cell, type: "date", style: { numFmt: DAY } });
  }
}

/** What a formula gave is kept where it is a day, which the library would leave out: until Excel works it out again it said nothing. */
function keepDays({ cells }: Sheet, is1904: boolean): void {
  for (const cell of cells?.values() ?? [])
    if (cell.formula !== undefined && cell.formulaResult instanceof Date)
      cell.formulaResult = dateToSerial(cell.formulaResult, is1904);
}

/** A table or a filter of Excel’s that held all rows holds the new ones as well. */
function growTables(sheet: Sheet): void {
  const grown = (range: string): string =>
    range.replace(/\d+$/, (last) => String(Math.max(Number(last), sheet.rows.length)));
  for (const table of sheet.tables ?? []) if (table.range !== undefined) table.range = grown(table.range);
  if (sheet.autoFilter) sheet.autoFilter.range = grown(sheet.autoFilter.range);
}
