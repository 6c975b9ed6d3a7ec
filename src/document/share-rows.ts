import { rowQuestions } from "../audit/row-questions";
import type { OwnTable } from "../audit/own-table";
import type { Say } from "../audit/say";
import type { ShareAnswers } from "./share-answers";
import { SHARE_WIDTH, type ShareTable } from "./share-model";

/** A table to read: its rows numbered anew, under the names of their columns. */
export function numberedRows(
  say: Say,
  title: string,
  columns: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): ShareTable {
  return {
    type: "table",
    title,
    description: say("{title}: one to a row.", { title }),
    look: "reading",
    widths,
    rows: [
      { heading: true, cells: [say("No."), ...columns].map((text) => ({ text, style: "column" }) as const) },
      ...rows.map((row, index) => ({
        cells: [
          { text: String(index + 1), style: "number" } as const,
          ...row.map((text) => ({ text, style: "fact" }) as const),
        ],
      })),
    ],
  };
}

/** Of the numbers of the rows. */
const NUMBER_WIDTH = 596;

/** What a table of the template's own says; undefined where it says nothing. */
export function ownTableRows({ record, say, text }: ShareAnswers, table: OwnTable): ShareTable | undefined {
  const rows = (record.tables?.[table.id] ?? [])
    .map(({ row }) => rowQuestions(table, row).map(({ tag }) => text(tag)))
    .filter((row) => row.some((each) => each !== ""));
  if (rows.length === 0) return undefined;
  const { columns, title } = table;
  const width = Math.floor((SHARE_WIDTH - NUMBER_WIDTH) / columns.length);
  const first = SHARE_WIDTH - width * columns.length;
  return numberedRows(
    say,
    title,
    columns.map(({ label }) => label),
    [first, ...columns.map(() => width)],
    rows,
  );
}
