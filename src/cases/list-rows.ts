import { parse } from "papaparse";

/** A row of a list, with the line of the file it begins on, counted from 1. */
export interface ListRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with its quotation marks. */
  readonly quotes?: "open" | "text-after";
}

export const DELIMITERS = [",", ";", "\t"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Excel is told by such a first line what stands between the cells. */
const SEPARATOR = /^"?sep=(.)"?(?:\n|$)/i;

export function statedDelimiter(text: string): string | undefined {
  return SEPARATOR.exec(text)?.[1];
}

/** The rows of a list that hold anything; `most` of them where that is given. */
export function listRows(text: string, delimiter: string, most?: number): readonly ListRow[] {
  const said = SEPARATOR.exec(text)?.[0] ?? "";
  const body = text.slice(said.length);
  // A preview counts empty rows too; there may be a few above the names of the columns.
  const preview = most === undefined ? 0 : most + 20;
  const { data, errors } = parse<string[]>(body, { delimiter, newline: "\n", preview });
  const faults = new Map(errors.flatMap(({ type, code, row }) => (type === "Quotes" ? [[row, code]] : [])));
  const rows: ListRow[] = [];
  let line = said === "" ? 1 : 2;
  data.forEach((cells, at) => {
    const fault = faults.get(at);
    if (cells.some((cell) => cell.trim() !== "")) {
      const quotes = fault === "MissingQuotes" ? "open" : "text-after";
      rows.push({ line, cells, ...(fault !== undefined && { quotes }) });
    }
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0);
  });
  return most === undefined ? rows : rows.slice(0, most);
}

/**
 * The text of a list as programs save it: UTF-8 with or without a mark in
 * front, UTF-16 with one, else Windows-1252, which older Excel writes. Lines
 * end in `\n`. Undefined where the bytes are no text.
 */
export function listText(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes);
  return text.includes("\0") ? undefined : text.replace(/\r\n?/g, "\n");
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes).replace(/[\u0080-\u009F]/g, windows1252);
  }
}

/** 0x80 to 0x9F, which some versions of Node take for the control characters of ISO 8859-1; five of them mean nothing. */
const UPPER = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

function windows1252(control: string): string {
  const character = UPPER.charAt(control.charCodeAt(0) - 0x80);
  return character === "\0" ? "\uFFFD" : character;
}

const SAVE_AS_CSV =
  "Open it in Excel, choose “Save a Copy” with the type “CSV UTF-8 (Comma delimited)”, and pick the file that makes.";

const REFUSALS = {
  workbook: `This is an Excel workbook, not a list as a CSV file. ${SAVE_AS_CSV}`,
  notText: `This file is not a list as a CSV file. If it opens in Excel: ${SAVE_AS_CSV.charAt(0).toLowerCase()}${SAVE_AS_CSV.slice(1)}`,
  empty:
    "This list is empty. Its first line names the columns, and each line below is one case. Save an empty list and fill that in.",
  noCases: "This list has columns but no cases. Add a line for each case below the first line.",
  tooLarge: "This list is larger than 20 MB. Split it into shorter lists.",
} as const;

/** Why a list can't be used at all, with what to do about it. */
export function listRefusal(reason: keyof typeof REFUSALS): string {
  return REFUSALS[reason];
}

/** What a file is by its first bytes, where that is no list; undefined where it may be one. */
export function notAList(bytes: Uint8Array): string | undefined {
  const starts = (...signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);
  const isZip = starts(0x50, 0x4b, 0x03, 0x04);
  if (isZip && holds(bytes, "xl/")) return listRefusal("workbook");
  // Excel before 2007 saved compound files ([MS-CFB]), whose names are UTF-16.
  if (starts(0xd0, 0xcf, 0x11, 0xe0) && holds(bytes, "W\0o\0r\0k\0b\0o\0o\0k\0"))
    return listRefusal("workbook");
  const isPdf = starts(0x25, 0x50, 0x44, 0x46);
  return isZip || isPdf || starts(0xd0, 0xcf, 0x11, 0xe0) ? listRefusal("notText") : undefined;
}

function holds(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder("latin1").decode(bytes).includes(name);
}
