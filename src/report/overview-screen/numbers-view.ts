import type { NumberFigures } from "../../overview/number-figures";
import type { Masked } from "../../overview/published";
import { phrase } from "../../words/phrase";
import { withUnit } from "../figure-words";
import { numberText, type ShownTemplate } from "../shown-figures";

/** A table of figures: a row to a question. */
export interface FiguresView {
  readonly heading: string;
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly cells: readonly string[];
  }[];
}

/** What is answered with a number, of audits and of rows; undefined where nothing is. */
export function numbersView({ numbers, tables }: ShownTemplate): FiguresView | undefined {
  const rows = [
    ...numbers.map((row) => ({ key: `${row.section} ${row.id}`, row, label: withUnit(row) })),
    ...tables.flatMap((table) =>
      table.numbers.map((row) => ({
        key: `${table.id} ${row.id}`,
        row,
        label: phrase("{table}, by row: {column}", { table: table.title, column: withUnit(row) }),
      })),
    ),
  ];
  if (rows.length === 0) return undefined;
  return {
    heading: phrase("Answered with a number"),
    note: phrase(
      "The median is the middle of those entered. What is no number, or outside its bounds, counts in none.",
    ),
    columns: [
      phrase("Entered"),
      phrase("Not entered"),
      phrase("No number"),
      phrase("Median"),
      phrase("Mean"),
      phrase("Lowest"),
      phrase("Highest"),
    ],
    rows: rows.map(({ key, label, row }) => ({ key, label, cells: cellsOf(row) })),
  };
}

const cellsOf = (row: Masked<NumberFigures>): readonly string[] =>
  [row.entered, row.notEntered, row.notCounted, row.median, row.mean, row.lowest, row.highest].map(
    numberText,
  );
