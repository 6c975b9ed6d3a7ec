import type { NumberFigures } from "../overview/number-figures";
import type { Masked } from "../overview/published";
import { withUnit } from "./figure-words";
import { numberText, type ShownTemplate } from "./shown-figures";
import { textTable } from "./text-table";

type Numbers = Masked<NumberFigures> & { readonly label: string; readonly unit: string };

const numbersTable = (title: string, rows: readonly Numbers[]): readonly string[] =>
  rows.length === 0
    ? []
    : [
        `${title}\n${textTable([
          ["", "entered", "not entered", "no number", "median", "mean", "lowest", "highest"],
          ...rows.map((row) => [
            withUnit(row),
            ...[
              row.entered,
              row.notEntered,
              row.notCounted,
              row.median,
              row.mean,
              row.lowest,
              row.highest,
            ].map(numberText),
          ]),
        ])}`,
      ];

/** Numbers, declarations and tables with a row for each thing there is. */
export function numbersText({ numbers, declarations, tables, form }: ShownTemplate): string {
  return [
    ...numbersTable("Numbers", numbers),
    ...(declarations.length === 0
      ? []
      : [
          `Declared\n${textTable(
            declarations.map(({ label, answered, total }) => [
              label,
              `${String(answered)} of ${String(total)}`,
            ]),
          )}`,
        ]),
    ...tables.flatMap((table) => [
      `${table.title}\n${textTable([
        ["Rows", numberText(table.rows)],
        ["Audits with any", `${numberText(table.filled)} of ${numberText(table.total)}`],
      ])}`,
      ...table.columns.map(({ id, label, counts, notEntered }) => {
        const choices =
          form.tables.find((each) => each.id === table.id)?.columns.find((column) => column.id === id)
            ?.choices ?? [];
        return `${table.title}: ${label}, by row\n${textTable([
          ...choices.map((choice) => [choice.label, numberText(counts[choice.id])]),
          ["Not entered", numberText(notEntered)],
        ])}`;
      }),
      ...numbersTable(`${table.title}: numbers, by row`, table.numbers),
    ]),
  ].join("\n");
}
