import { parseDate } from "../audit/dates";
import { strictAnswer } from "../document/answers";
import type { ListColumn, ListColumns } from "./list-columns";
import type { ListRow } from "./list-rows";

/** Something a row can't be used for, with the line of the file it begins on. */
export interface RowFault {
  readonly line: number;
  readonly sentence: string;
}

export interface CaseValues {
  readonly header: Readonly<Record<string, string>>;
  /** When its auditor received it, ISO; "" where the list does not say. */
  readonly received: string;
  readonly faults: readonly RowFault[];
}

/** What a row says, choices as ids and dates ISO, or what is wrong with it. */
export function caseValues(
  { columns, count, received: receivedAt }: ListColumns,
  { line, cells, quotes }: ListRow,
): CaseValues {
  const faults: string[] = [];
  if (quotes !== undefined) faults.push(QUOTES[quotes]);
  const used = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  if (used > count && quotes === undefined) faults.push(tooMany(used, count));
  const header: Record<string, string> = {};
  const day = dateText(receivedAt === undefined ? "" : (cells[receivedAt] ?? ""));
  const received = strictAnswer({ kind: "date", choices: [] }, day);
  if (faults.length === 0) {
    for (const column of columns) {
      const text = cellText(column, cells[column.at] ?? "");
      const read = strictAnswer(column.question, text);
      if (read.ok) header[column.field.id] = read.value;
      else
        faults.push(
          read.not === "number" || read.not === "bounds"
            ? numberFault(column, text)
            : valueFault(
                column.name,
                text,
                read.choices?.map(({ label }) => label),
              ),
        );
    }
  }
  if (faults.length === 0 && !received.ok) faults.push(valueFault("Received", day, undefined));
  return {
    header,
    received: received.ok ? (parseDate(received.value) ?? "") : "",
    faults: faults.map((sentence) => ({ line, sentence })),
  };
}

/** A date out of a database may come with the beginning of its day. */
const MIDNIGHT = /^(\d{4}-\d\d-\d\d|\d\d?\/\d\d?\/\d{4})[ T]0?0:00(?::00(?:\.0+)?)?Z?$/;

const dateText = (cell: string): string => cell.trim().replace(MIDNIGHT, "$1");

const cellText = ({ question }: ListColumn, cell: string): string =>
  question.kind === "date" || question.kind === "date-or-text" ? dateText(cell) : cell.trim();

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

/** A list says no more than that it is none; what is within the bounds stands beside the box. */
function numberFault({ name, question: { bounds = {} } }: ListColumn, text: string): string {
  const { unit, least, most } = bounds;
  const from = least === undefined ? "" : ` from ${String(least)}`;
  const to = most === undefined ? "" : ` up to ${String(most)}`;
  return `Column “${name}”: “${text}” is not taken. It takes a number${unit === undefined ? "" : ` of ${unit}`}${from}${to}.`;
}

const LONGEST_SHOWN = 60;

function valueFault(column: string, text: string, takes: readonly string[] | undefined): string {
  const line = text.replace(/\s+/g, " ");
  const shown = line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN).trimEnd()} …` : line;
  return takes === undefined
    ? `Column “${column}”: “${shown}” is no date. It takes day, month and year, for example 15/03/2026.`
    : `Column “${column}”: “${shown}” is not offered. It takes: ${takes.join("; ")}.`;
}
