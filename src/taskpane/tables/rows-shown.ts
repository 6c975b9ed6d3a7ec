import { answeredAs } from "../../audit/answering";
import type { OwnTable, TableRow } from "../../audit/own-table";
import { wordsIn } from "../../audit/words-in";
import { answerText } from "../../report/answer-text";

/** Rows that are shown at once; of more, some are found by their words or shown when they are asked for. */
export const ROWS_AT_ONCE = 30;

/** What a row says, by column, as a person reads it. */
export const rowTexts = (table: OwnTable, { values }: TableRow): ReadonlyMap<string, string> =>
  new Map(
    table.columns.flatMap((column) => {
      const value = values[column.id];
      return value === undefined ? [] : [[column.id, answerText(answeredAs(column), value)] as const];
    }),
  );

/** The rows with all words of a search in them, begun or whole, in their order; every row where it has none. */
export function rowsSaying(table: OwnTable, rows: readonly TableRow[], search: string): readonly TableRow[] {
  const sought = wordsIn(search);
  if (sought.length === 0) return rows;
  return rows.filter((row) => {
    const words = wordsIn([...rowTexts(table, row).values()].join("\n"));
    return sought.every((word) => words.some((each) => each.startsWith(word)));
  });
}

/** The number of a row as a person wrote it; undefined where it is none of 1 to `last`. */
export function rowNumber(typed: string, last: number): number | undefined {
  const text = typed.trim();
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= last ? number : undefined;
}
