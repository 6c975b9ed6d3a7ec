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

export function saidDelimiter(text: string): string | undefined {
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
