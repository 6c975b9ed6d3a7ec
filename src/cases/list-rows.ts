import { Parser, type ParseResult } from "papaparse";
import { phrase } from "../words/phrase";

/** A row of a list, with the line of the file it begins on, counted from 1. */
export interface ListRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with its quotation marks. */
  readonly quotes?: "open" | "text-after";
  /** By the number of a cell, the day that a workbook holds there, ISO, however it shows it. */
  readonly days?: ReadonlyMap<number, string>;
  /** Cells that hold a formula of a workbook, and not what it comes to. */
  readonly formulas?: ReadonlySet<number>;
  /** Whether its workbook counts days from 1904. */
  readonly from1904?: boolean;
}

export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Excel is told by such a first line what stands between the cells. */
const SEPARATOR = /^"?sep=(.)"?(?:\n|$)/i;

export function statedDelimiter(text: string): string | undefined {
  return SEPARATOR.exec(text)?.[1];
}

/** The rows of a list that hold anything; `most` of them where that is given. */
export function listRows(text: string, delimiter: string, most?: number): readonly ListRow[] {
  const { body, line } = listBody(text);
  // A preview counts empty rows too; there may be a few above the names of the columns.
  const { rows } = rowsIn(body, { delimiter, line, preview: most === undefined ? 0 : most + 20 });
  return most === undefined ? rows : rows.slice(0, most);
}

/** A list behind a line that tells Excel what stands between the cells, and the line of the file it begins on. */
export function listBody(text: string): { readonly body: string; readonly line: number } {
  const said = SEPARATOR.exec(text)?.[0] ?? "";
  return { body: text.slice(said.length), line: said === "" ? 1 : 2 };
}

/** The rows of a text that hold anything, which begins on a line of the file; and the line behind it. */
export function rowsIn(
  body: string,
  {
    delimiter,
    line: from,
    preview = 0,
  }: { readonly delimiter: string; readonly line: number; readonly preview?: number },
): { readonly rows: readonly ListRow[]; readonly next: number } {
  // Of a text without quotation marks it would take all lines apart before it looks at a few.
  const isAll = preview === 0;
  // What its `parse` puts round this keeps every row that was read from being collected while more are.
  const parser = new Parser({ delimiter, newline: "\n", preview, ...(isAll ? {} : { fastMode: false }) });
  const { data, errors } = parser.parse(body, 0, false) as ParseResult<string[]>;
  const faults = new Map(errors.flatMap(({ type, code, row }) => (type === "Quotes" ? [[row, code]] : [])));
  const rows: ListRow[] = [];
  // Without a quotation mark no cell is of two lines.
  const mayBreak = body.includes('"');
  const mayBeFormula = mayBreak && body.includes('="');
  let line = from;
  data.forEach((cells, at) => {
    const fault = faults.get(at);
    if (cells.some(isFilled)) {
      const quotes = fault === "MissingQuotes" ? "open" : "text-after";
      const said = mayBeFormula ? cells.map(withoutFormula) : cells;
      rows.push({ line, cells: said, ...(fault !== undefined && { quotes }) });
    }
    line += 1;
    if (mayBreak) for (const cell of cells) if (cell.includes("\n")) line += cell.split("\n").length - 1;
  });
  return { rows, next: line };
}

/** Exports write ="00123" so that Excel keeps the noughts; it shows 00123. */
const TEXT_FORMULA = /^="([^"]*)"$/;

const withoutFormula = (cell: string): string => TEXT_FORMULA.exec(cell)?.[1] ?? cell;

const isFilled = (cell: string): boolean => cell.trim() !== "";

const REFUSALS = {
  workbook: () =>
    phrase(
      "This Excel workbook can’t be read: it is in Excel’s old format, locked with a password, or damaged. Open it in Excel, choose “Save a Copy” with the type “Excel Workbook (.xlsx)” or “CSV UTF-8 (Comma delimited)”, and pick the file that makes.",
    ),
  notText: () =>
    phrase(
      "This file is neither a list as a CSV file nor an Excel workbook. If Excel opens it, open it there, choose “Save a Copy” with the type “Excel Workbook (.xlsx)” or “CSV UTF-8 (Comma delimited)”, and pick the file that makes.",
    ),
  empty: () =>
    phrase(
      "This list is empty. Its first line names the columns, and each line below is one case. Save an empty list and fill that in.",
    ),
  emptyOfPeople: () =>
    phrase("This list is empty. Its first line names the columns, and each line below is one person."),
  emptyRegister: () =>
    phrase("This register is empty. Its first line names the columns, and each line below is one audit."),
  noCases: () => phrase("This list has columns but no cases. Add a line for each case below the first line."),
  tooLarge: () => phrase("This list is larger than 20 MB. Split it into shorter lists."),
} as const;

/** Why a list can't be used at all, with what to do about it. */
export function listRefusal(reason: keyof typeof REFUSALS): string {
  return REFUSALS[reason]();
}

/** What a file is by its first bytes, where that is no list; undefined where it may be one. */
export function notAList(bytes: Uint8Array): string | undefined {
  const starts = (...signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);
  const isZip = starts(0x50, 0x4b, 0x03, 0x04);
  if (isWorkbook(bytes)) return listRefusal("workbook");
  // Excel before 2007 saved compound files ([MS-CFB]), whose names are UTF-16.
  if (starts(0xd0, 0xcf, 0x11, 0xe0) && holds(bytes, "W\0o\0r\0k\0b\0o\0o\0k\0"))
    return listRefusal("workbook");
  const isPdf = starts(0x25, 0x50, 0x44, 0x46);
  return isZip || isPdf || starts(0xd0, 0xcf, 0x11, 0xe0) ? listRefusal("notText") : undefined;
}

/** Whether a file is an Excel workbook of today's kind, for the room xlsx to read. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && holds(bytes, "xl/");
}

function holds(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder("latin1").decode(bytes).includes(name);
}
