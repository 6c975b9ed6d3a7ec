import type { LayoutCell, LayoutRow } from "../document/layout-model";
import { answerControl } from "./answer-control";
import type { NewId } from "./control-ids";
import { fixedParagraph, fixedWordings } from "./fixed-control";
import { paragraphXml } from "./paragraph";
import { STYLE } from "./style-ids";

/** The text of a slot by its tag; "" while nothing is entered. */
export type Values = ReadonlyMap<string, string>;

export interface RowOptions {
  readonly values: Values;
  readonly newId: NewId;
  /** Of each cell, in twentieths of a point. */
  readonly widths: readonly number[];
  /** Stays on the page of the row below. */
  readonly keepNext?: boolean;
}

/** Room to write in, in twentieths of a point: a narrative alone in its row, a narrative among columns, the rest. */
const HEIGHT = { narrative: 1300, column: 740, line: 380 } as const;

/** Whether a row has a narrative in it. */
export const isLong = (row: LayoutRow): boolean =>
  row.cells.some((cell) => cell.type === "slot" && cell.slot.long);

/** A row that may break across pages and grows with its text (17.4.78, 17.4.80). */
export function rowXml(row: LayoutRow, options: RowOptions): string {
  const slots = row.cells.filter((cell) => cell.type === "slot").length;
  const height = isLong(row) ? (slots > 1 ? HEIGHT.column : HEIGHT.narrative) : HEIGHT.line;
  const cells = row.cells.map((cell, at) => cellXml(contentOf(cell, options), options.widths[at]));
  return `<w:tr><w:trPr><w:trHeight w:val="${String(height)}" w:hRule="atLeast"/></w:trPr>${cells.join("")}</w:tr>`;
}

/** The header row, repeated on every page the table runs over (17.4.49). */
export function headerRowXml(
  titles: readonly string[],
  { newId, widths }: Pick<RowOptions, "newId" | "widths">,
): string {
  const cells = titles.map((title, at) =>
    cellXml(fixedParagraph(title, newId, { style: STYLE.columnHeading }), widths[at]),
  );
  return `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cells.join("")}</w:tr>`;
}

function contentOf(cell: LayoutCell, { values, newId, keepNext = false }: RowOptions): string {
  switch (cell.type) {
    case "label":
      return fixedParagraph(cell.text, newId, { style: STYLE.label, keepNext });
    case "prompts":
      return (
        fixedWordings(cell.wordings, { text: STYLE.prompt, bullet: STYLE.promptBullet, keepNext }, newId) ||
        paragraphXml("", { style: STYLE.prompt })
      );
    case "slot": {
      const text = values.get(cell.slot.tag) ?? cell.slot.initial ?? "";
      return paragraphXml(answerControl(cell.slot, text, newId), { style: STYLE.answer, keepNext });
    }
  }
}

function cellXml(content: string, width: number | undefined): string {
  const properties =
    width === undefined ? "" : `<w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/></w:tcPr>`;
  return `<w:tc>${properties}${content}</w:tc>`;
}
