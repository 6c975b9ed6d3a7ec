import type { OwnTable, TableColumn } from "../audit/own-table";
import { rowTag } from "../audit/tags";
import type { Template } from "../audit/template";
import type { Block, LayoutRow } from "./layout-model";
import { sayIn } from "./fixed-words";
import { pageShape, TEXT_WIDTH } from "./layout-page";
import { cutTitle, MAX_ALIAS_LENGTH } from "./layout-titles";
import {
  answerPrompt,
  boxCell,
  headingOnly,
  headingRow,
  labelCell,
  numbersTitle,
  plainWording,
  slotFor,
} from "./layout-parts";

/** Of the numbers of the rows. */
const NUMBER_WIDTH = 567;

/** How much room the columns of a type get beside others. */
const SHARES: Readonly<Record<TableColumn["type"], number>> = {
  text: 3,
  "long-text": 5,
  choices: 4,
  choice: 2,
  "yes-no": 2,
  date: 2,
  "date-or-text": 2,
  number: 2,
};

/** A table of the template's own, with this many rows: heading, note, and a row for each thing it lists. */
export function ownTableBlocks(template: Template, table: OwnTable, rows: number): readonly Block[] {
  const { title, note, when, columns } = table;
  const room = TEXT_WIDTH[pageShape(template)] - NUMBER_WIDTH;
  const shares = columns.map(({ type }) => SHARES[type]);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((room * share) / whole));
  const say = sayIn(template);
  const left = room - widths.reduce((sum, width) => sum + width, 0);
  return [
    { type: "heading", level: 1, text: title, ...headingOnly(template, when) },
    ...(note === undefined ? [] : [{ type: "text", style: "note", wordings: [plainWording(note)] } as const]),
    {
      type: "table",
      title,
      description: say("{title}: one to a row. Rows may be added and deleted.", { title }),
      look: "table",
      widths: [NUMBER_WIDTH + left, ...widths],
      rows: [
        headingRow([numbersTitle(say, table, say("Row")), ...columns.map(({ label }) => label)]),
        ...Array.from({ length: rows }, (_, at) => ownTableRow(template, table, at + 1)),
      ],
    },
  ];
}

/** Leaves room for the name of the table in a control's title. */
const MAX_COLUMN_LENGTH = 38;

/** What a box is called: by its table, as far as there is room, its row and its column. */
const boxTitle = (table: string, cell: string): string =>
  `${cutTitle(table, MAX_ALIAS_LENGTH - cell.length - 1)} ${cell}`;

/** A row, counted from 1. Whoever does not need it may delete it. */
export function ownTableRow(template: Template, table: OwnTable, row: number): LayoutRow {
  const number = String(row);
  return {
    spare: true,
    cells: [
      labelCell(number),
      ...table.columns.map((column) =>
        boxCell(
          slotFor(
            template,
            rowTag(table.id, row, column.id),
            boxTitle(table.title, `${number} ${cutTitle(column.label, MAX_COLUMN_LENGTH)}`),
            answerPrompt(sayIn(template), column),
            { level: column.type === "long-text" ? "block" : "run", look: "small" },
          ),
        ),
      ),
    ],
  };
}
