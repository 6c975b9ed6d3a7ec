import type { Texts } from "../document/answers";
import type { LayoutCell, LayoutRow, LayoutTable } from "../document/layout-model";
import { escapeAttribute, markup, NOTHING, type Markup } from "../xml/write";
import { answerControl, fixedParagraph, fixedWordings } from "./control-xml";
import { paragraphXml, STYLE } from "./paragraph";
import type { NewId } from "./stable-ids";

export interface BodyOptions {
  readonly values: Texts;
  readonly newId: NewId;
  /** Of a page between its margins, in twentieths of a point. */
  readonly textWidth: number;
}

/**
 * A table over the whole width of the text (17.4.37): fixed columns, a repeated
 * header row, first column as row headers, title and description for screen
 * readers (17.4.39, 17.4.42), no merged cells. The header row stays with the
 * first row, and short rows at the top (a judgement) with the narrative below.
 */
export function tableXml(table: LayoutTable, { values, newId, textWidth }: BodyOptions): Markup {
  const widths = columnWidths(table.widths, textWidth);
  const properties = [
    markup`<w:tblStyle w:val="${escapeAttribute(STYLE.table)}"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    markup`<w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
    markup`<w:tblCaption w:val="${escapeAttribute(table.title)}"/><w:tblDescription w:val="${escapeAttribute(table.description)}"/>`,
  ];
  const grid = widths.map((width) => markup`<w:gridCol w:w="${width}"/>`);
  const firstLong = table.rows.findIndex(isLong);
  const rows = table.rows.map((row, at) =>
    rowXml(row, { values, newId, widths, keepNext: at < Math.min(firstLong, MOST_TOGETHER) }),
  );
  const header = headerRowXml(table.header, { newId, widths });
  return markup`<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${header}${rows}</w:tbl>`;
}

/** Rows at the top of a table that stay together with the next at most. */
const MOST_TOGETHER = 3;

/** Whole twentieths of a point that add up to the width of the text. */
function columnWidths(shares: readonly number[], textWidth: number): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let left = textWidth;
  return shares.map((share, at) => {
    const width = at === shares.length - 1 ? left : Math.round((textWidth * share) / total);
    left -= width;
    return width;
  });
}

export interface RowOptions {
  readonly values: Texts;
  readonly newId: NewId;
  /** Of each cell, in twentieths of a point. */
  readonly widths: readonly number[];
  /** Stays on the page of the row below. */
  readonly keepNext?: boolean;
}

/** Room to write in, in twentieths of a point: a narrative alone in its row, a narrative among columns, the rest. */
const HEIGHT = { narrative: 1300, column: 740, line: 380 } as const;

/** Whether a row has a narrative in it. */
const isLong = (row: LayoutRow): boolean => row.cells.some((cell) => cell.type === "slot" && cell.slot.long);

/** A row that may break across pages and grows with its text (17.4.78, 17.4.80). */
export function rowXml(row: LayoutRow, options: RowOptions): Markup {
  const slots = row.cells.filter((cell) => cell.type === "slot").length;
  const height = isLong(row) ? (slots > 1 ? HEIGHT.column : HEIGHT.narrative) : HEIGHT.line;
  const cells = row.cells.map((cell, at) => cellXml(contentOf(cell, options), options.widths[at]));
  return markup`<w:tr><w:trPr><w:trHeight w:val="${height}" w:hRule="atLeast"/></w:trPr>${cells}</w:tr>`;
}

/** The header row, repeated on every page the table runs over (17.4.49). */
function headerRowXml(
  titles: readonly string[],
  { newId, widths }: Pick<RowOptions, "newId" | "widths">,
): Markup {
  const cells = titles.map((title, at) =>
    cellXml(fixedParagraph(title, newId, { style: STYLE.columnHeading }), widths[at]),
  );
  return markup`<w:tr><w:trPr><w:tblHeader/></w:trPr>${cells}</w:tr>`;
}

/** What is to stand in a cell of a row that is there already. */
export function cellXmlIn(row: LayoutRow, at: number, newId: NewId): Markup {
  const cell = row.cells[at];
  return cell ? contentOf(cell, { values: new Map(), newId, widths: [] }) : NOTHING;
}

function contentOf(cell: LayoutCell, { values, newId, keepNext = false }: RowOptions): Markup {
  switch (cell.type) {
    case "label":
      return fixedParagraph(cell.text, newId, { style: STYLE.label, keepNext });
    case "prompts": {
      const styles = { text: STYLE.prompt, bullet: STYLE.promptBullet, keepNext };
      return cell.wordings.length === 0
        ? paragraphXml(NOTHING, { style: STYLE.prompt })
        : fixedWordings(cell.wordings, styles, newId);
    }
    case "slot": {
      const text = values.get(cell.slot.tag) ?? cell.slot.initial ?? "";
      return paragraphXml(answerControl(cell.slot, text, newId), { style: STYLE.answer, keepNext });
    }
  }
}

function cellXml(content: Markup, width: number | undefined): Markup {
  const properties =
    width === undefined ? NOTHING : markup`<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>`;
  return markup`<w:tc>${properties}${content}</w:tc>`;
}
