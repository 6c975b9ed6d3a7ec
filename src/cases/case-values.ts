import { strictAnswer } from "../document/answers";
import type { ListColumn, ListColumns } from "./list-columns";
import type { ListRow } from "./list-rows";

/** Something a row can't be used for, with the line of the file it begins on. */
export interface RowFault {
  readonly line: number;
  readonly sentence: string;
}

/** The header fields of a row, choices as ids and dates ISO, or what is wrong with it. */
export function caseValues(
  { columns, count }: ListColumns,
  { line, cells, quotes }: ListRow,
): { readonly header: Readonly<Record<string, string>>; readonly faults: readonly RowFault[] } {
  const faults: string[] = [];
  if (quotes !== undefined) faults.push(QUOTES[quotes]);
  const used = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  if (used > count && quotes === undefined) faults.push(tooMany(used, count));
  const header: Record<string, string> = {};
  if (faults.length === 0) {
    for (const column of columns) {
      const text = cellText(column, cells[column.at] ?? "");
      const read = strictAnswer(column.question, text);
      if (read.ok) header[column.field.id] = read.value;
      else
        faults.push(
          valueFault(
            column.name,
            text,
            read.choices?.map(({ label }) => label),
          ),
        );
    }
  }
  return { header, faults: faults.map((sentence) => ({ line, sentence })) };
}

/** A date out of a database may come with the beginning of its day. */
const MIDNIGHT = /^(\d{4}-\d\d-\d\d|\d\d?\/\d\d?\/\d{4})[ T]0?0:00(?::00(?:\.0+)?)?Z?$/;

function cellText({ question }: ListColumn, cell: string): string {
  const text = cell.trim();
  return question.kind === "date" || question.kind === "date-or-text" ? text.replace(MIDNIGHT, "$1") : text;
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

const LONGEST_SHOWN = 60;

function valueFault(column: string, text: string, takes: readonly string[] | undefined): string {
  const line = text.replace(/\s+/g, " ");
  const shown = line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN).trimEnd()} …` : line;
  return takes === undefined
    ? `Column “${column}”: “${shown}” is no date. It takes day, month and year, for example 15/03/2026.`
    : `Column “${column}”: “${shown}” is not offered. It takes: ${takes.join("; ")}.`;
}
