import { formatValue, readXlsx, type Cell, type CellValue, type Sheet as Worksheet } from "hucre";
import { mergedDown } from "./merged-down";
import { phrase } from "../words/phrase";

/** A row of a sheet as Excel shows it, with its number there, counted from 1. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** By the number of a cell, counted from 0, the day it holds, ISO, however that is shown. */
  readonly days: ReadonlyMap<number, string>;
  /** Cells, counted from 0, that hold a formula and not what it comes to, as programs write them that can't work it out. */
  readonly formulas?: ReadonlySet<number>;
  /** Where the workbook counts days from 1904, as Excel for Mac once did (ECMA-376 Part 1, 18.17.4.1). */
  readonly from1904?: true;
}

export type ReadSheet =
  | {
      readonly ok: true;
      /** Which sheet it is, and all of the workbook that show and hold anything. */
      readonly name: string;
      readonly sheets: readonly string[];
      /** Those that hold anything. */
      readonly rows: readonly SheetRow[];
      /** A sentence where the workbook has other sheets, which were not read. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly sentence: string };

/** A sheet by its name, or by what a row near its top holds. */
export type WhichSheet = string | ((cells: readonly string[]) => boolean);

/** Rows in which names of columns are looked for. */
const MOST_ABOVE = 20;

/**
 * A sheet of a workbook by its name, whatever the case, or by a row that is as asked; without either, or where no sheet has such
 * a row, the first that shows and holds anything. Of every sheet `atOnce` rows are read with how each cell is shown, and of the one asked for the rest as well, shown as its column.
 */
export async function readSheet(
  bytes: Uint8Array,
  which?: WhichSheet,
  atOnce = MOST_AT_ONCE,
): Promise<ReadSheet> {
  if (bytes.length > MOST_BYTES) return { ok: false, sentence: tooLarge() };
  const sheets = await sheetsOf(bytes, atOnce);
  if (!sheets) return { ok: false, sentence: unreadable() };
  const filled = sheets.filter(({ rows, hidden }) => rows.length > 0 && !hidden);
  const names = sheets.map((sheet) => `“${sheet.name}”`).join(", ");
  const isMeant = ({ rows }: Sheet): boolean =>
    typeof which === "function" &&
    rows.slice(0, MOST_ABOVE).some(({ cells }) => which(cells.map((cell) => cell.trim())));
  const found =
    typeof which === "string"
      ? sheets.find((sheet) => isNamed(sheet.name, which))
      : (filled.find(isMeant) ?? filled[0] ?? sheets[0]);
  if (!found)
    return {
      ok: false,
      sentence: phrase("The workbook has no sheet “{name}”. It has: {names}.", {
        name: typeof which === "string" ? which : "",
        names,
      }),
    };
  const rest = await restOf(bytes, found, atOnce).catch(() => undefined);
  if (!rest) return { ok: false, sentence: tooMany() };
  const hiddenRows = found.hiddenRows + rest.hiddenRows;
  const others = filled.filter((sheet) => sheet !== found).map((sheet) => `“${sheet.name}”`);
  const notes: string[] = [];
  if (typeof which !== "string" && others.length > 0)
    notes.push(
      phrase("The sheet “{name}” was read, and not {others}.", {
        name: found.name,
        others: others.join(", "),
      }),
    );
  if (hiddenRows > 0)
    notes.push(
      phrase("Rows hidden in the sheet “{name}”, as by a filter, were read as well: {count}.", {
        name: found.name,
        count: hiddenRows,
      }),
    );
  const rows = rest.rows.length === 0 ? found.rows : [...found.rows, ...rest.rows];
  return {
    ok: true,
    name: found.name,
    sheets: filled.map((sheet) => sheet.name),
    rows: found.from1904 ? rows.map((row) => ({ ...row, from1904: true })) : rows,
    notes,
  };
}

/** The rows of a sheet after those that were read with the rest of the workbook; undefined where there are too many. */
async function restOf(
  bytes: Uint8Array,
  { name, read, formats }: Sheet,
  atOnce: number,
): Promise<Read | undefined> {
  if (read < atOnce) return { rows: [], hiddenRows: 0 };
  // How each cell is shown would take more room than what it holds: the formats of the rows above stand for their columns.
  const { sheets } = await readXlsx(bytes, { sheets: [name], maxRows: MOST_ROWS + 1 });
  const [sheet] = sheets;
  if (!sheet) return { rows: [], hiddenRows: 0 };
  const rows = rowsOf(sheet, read, (column) => formats[column]);
  return rows.length > MOST_ROWS - atOnce ? undefined : { rows, hiddenRows: hiddenIn(sheet, rows) };
}

const isFilled = ({ cells }: SheetRow): boolean => cells.some((cell) => cell.trim() !== "");

const MOST_BYTES = 20 * 1024 * 1024;

const tooLarge = () =>
  phrase(
    "This workbook is larger than 20 MB. Copy the list alone into a new workbook, save that, and pick it.",
  );
const tooMany = () =>
  phrase(
    "This sheet has more than 300,000 rows. Save it as “CSV UTF-8 (Comma delimited)” and pick that file.",
  );
const unreadable = () =>
  phrase(
    "This workbook can’t be read: it is locked with a password or damaged. Open it in Excel, save it as “Excel Workbook (.xlsx)” without a password, and pick that.",
  );

const isNamed = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** Rows that hold something, and how many of these don't show. */
interface Read {
  readonly rows: readonly SheetRow[];
  readonly hiddenRows: number;
}

interface Sheet extends Read {
  readonly name: string;
  readonly hidden: boolean;
  readonly from1904: boolean;
  /** Rows that were read, those that hold nothing among them. */
  readonly read: number;
  /** By column, how the last cell of it that was read is shown. */
  readonly formats: readonly (string | undefined)[];
}

/** Rows that are read of every sheet, with how each cell is shown; a sheet may say it has a million. */
const MOST_AT_ONCE = 20_000;

/** Rows of one sheet that are read at all. */
const MOST_ROWS = 300_000;

async function sheetsOf(bytes: Uint8Array, maxRows: number): Promise<readonly Sheet[] | undefined> {
  try {
    const { sheets, dateSystem } = await readXlsx(bytes, { readStyles: true, maxRows });
    return sheets.map((sheet) => {
      const { name, hidden, veryHidden, rows: all } = sheet;
      const formats: (string | undefined)[] = [];
      const rows = rowsOf(sheet, 0, (column, value, cell) => {
        const format = cell?.style?.numFmt;
        if (value !== null) formats[column] = format;
        return format;
      });
      return {
        name,
        hidden: (hidden ?? false) || (veryHidden ?? false),
        from1904: dateSystem === "1904",
        rows,
        hiddenRows: hiddenIn(sheet, rows),
        read: all.length,
        formats,
      };
    });
  } catch {
    return undefined;
  }
}

/** Rows of a sheet that hold anything, from one on, counted from 0. */
function rowsOf(
  sheet: Worksheet,
  from: number,
  formatOf: (column: number, value: CellValue, cell: Cell | undefined) => string | undefined,
): readonly SheetRow[] {
  const { rows, heldIn } = mergedDown(sheet);
  const { cells } = sheet;
  const cellAt = (at: number, column: number) =>
    cells?.get(`${String(heldIn(at, column))},${String(column)}`);
  return rows
    .slice(from)
    .map((values, below) => {
      const at = from + below;
      const row = rowOf(values, at, (column) => formatOf(column, values[column] ?? null, cellAt(at, column)));
      return withFormulas(row, values, (column) => cellAt(at, column));
    })
    .filter(isFilled);
}

const hiddenIn = ({ rowDefs }: Worksheet, rows: readonly SheetRow[]): number =>
  rowDefs ? rows.filter(({ line }) => rowDefs.get(line - 1)?.hidden).length : 0;

function rowOf(
  values: readonly CellValue[],
  at: number,
  formatOf: (column: number) => string | undefined,
): SheetRow {
  return {
    line: at + 1,
    cells: values.map((value, column) => shown(value, formatOf(column))),
    days: new Map(
      values.flatMap((value, column): readonly [number, string][] =>
        value instanceof Date ? [[column, value.toISOString().slice(0, 10)]] : [],
      ),
    ),
  };
}

/** A row in which a formula without what it comes to is told as that formula: it would look empty. */
function withFormulas(
  row: SheetRow,
  values: readonly CellValue[],
  cellAt: (column: number) => Cell | undefined,
): SheetRow {
  const formulas = new Set<number>();
  values.forEach((value, column) => {
    if (value === null && cellAt(column)?.type === "formula") formulas.add(column);
  });
  if (formulas.size === 0) return row;
  const told = (column: number) => `=${cellAt(column)?.formula ?? ""}`;
  return {
    ...row,
    cells: row.cells.map((cell, column) => (formulas.has(column) ? told(column) : cell)),
    formulas,
  };
}

/** The usual day of Excel, which it writes as the machine does: ECMA-376 Part 1, 18.8.30, number 14. */
const USUAL_DAY = /^(?:general|m{1,2}[-/]d{1,2}[-/]y{2,4}(?:;@)?)$/i;
const PLAIN = /^(?:general|@)$|E[+-]/i;

function shown(value: CellValue, format = "General"): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Date) return formatValue(value, USUAL_DAY.test(format) ? "dd/mm/yyyy" : format);
  if (typeof value !== "number") return value;
  // Of a long number all digits are told, which Excel shortens where the column is narrow.
  return PLAIN.test(format) ? digits(value) : formatValue(value, format);
}

/** Excel keeps fifteen digits: of a longer number the last are lost, which is shown as Excel shows it. */
function digits(value: number): string {
  const kept = Number(value.toPrecision(15));
  if (Math.abs(kept) >= 1e15) return kept.toExponential().toUpperCase();
  return Number.isInteger(kept) ? BigInt(kept).toString() : String(kept);
}
