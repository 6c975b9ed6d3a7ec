import type { NumberFigures } from "../../overview/number-figures";
import type { Masked } from "../../overview/published";
import { withUnit } from "../figure-words";
import { numberText } from "../shown-figures";
import { column, numbers, type ReportTable } from "./report-block";
import { percentShown, type ReportPart } from "./report-part";

type Numbers = Masked<NumberFigures> & { readonly label: string; readonly unit: string };

/** What numbers come to, a row for each question. */
function numbersTable(
  id: string,
  caption: string,
  first: string,
  rows: readonly Numbers[],
): readonly ReportTable[] {
  if (rows.length === 0) return [];
  return [
    {
      type: "table",
      id,
      caption,
      columns: [
        column(first, 4),
        ...["Entered", "Not entered", "No number", "Median", "Mean", "Lowest", "Highest"].map((label) =>
          numbers(label, 1.1),
        ),
      ],
      rows: rows.map((row) => [
        withUnit(row),
        ...[row.entered, row.notEntered, row.notCounted, row.median, row.mean, row.lowest, row.highest].map(
          numberText,
        ),
      ]),
      small: true,
    },
  ];
}

/** The numbers asked for in a section; those of the header where there is none. */
export const numberTables = ({ figures, id }: ReportPart, section = ""): readonly ReportTable[] =>
  numbersTable(
    id(section === "" ? "sample-numbers" : `numbers-${section}`),
    section === "" ? "Answered with a number" : "Numbers of this section",
    "Question",
    figures.numbers.filter((row) => row.section === section),
  );

/** Declarations, and tables with a row for each thing there is. */
export const listTables = (part: ReportPart): readonly ReportTable[] => [
  ...declarationTables(part),
  ...part.figures.tables.flatMap((_, at) => rowTables(part, at)),
];

function declarationTables({ figures: { declarations }, id }: ReportPart): readonly ReportTable[] {
  if (declarations.length === 0) return [];
  return [
    {
      type: "table",
      id: id("declared"),
      caption: "Declarations",
      columns: [column("Declared by", 5), numbers("Made", 1.2), numbers("Not entered", 1.2)],
      width: 65,
      rows: declarations.map(({ label, answered, notEntered }) => [
        label,
        numberText(answered),
        numberText(notEntered),
      ]),
    },
  ];
}

function rowTables({ figures, id }: ReportPart, at: number): readonly ReportTable[] {
  const table = figures.tables[at];
  if (!table) return [];
  const name = (what: string) => id(`rows-${String(at)}-${what}`);
  const columns = figures.form.tables.find((each) => each.id === table.id)?.columns ?? [];
  return [
    {
      type: "table",
      id: name("all"),
      caption: `${table.title}: rows`,
      columns: [column(table.title, 5), numbers("Number", 1.5)],
      width: 65,
      rows: [
        ["Audits that ask for it", numberText(table.total)],
        ["Audits with any row", numberText(table.filled)],
        ["Rows", numberText(table.rows)],
      ],
    },
    ...table.columns.map(({ id: column_, label, counts, notEntered }): ReportTable => ({
      type: "table",
      id: name(column_),
      caption: `${table.title}: ${label}, by row`,
      columns: [column(label, 5), numbers("Rows", 1.5), numbers("% of rows", 1.5)],
      width: 65,
      rows: [
        ...(columns.find((each) => each.id === column_)?.choices ?? []).map((choice) => [
          choice.label,
          numberText(counts[choice.id]),
          percentShown(counts[choice.id], table.rows),
        ]),
        ["Not entered", numberText(notEntered), ""],
      ],
    })),
    ...numbersTable(name("numbers"), `${table.title}: numbers, by row`, "Column", table.numbers),
  ];
}
