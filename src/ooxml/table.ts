import type { Texts } from "../document/answers";
import {
  labelOf,
  type CellPart,
  type LayoutCell,
  type LayoutRow,
  type LayoutTable,
} from "../document/layout-model";
import { escapeAttribute, joined, markup, NOTHING, type Markup } from "../xml/write";
import { answerControl } from "./control-xml";
import { contentXml, paragraphXml, STYLE } from "./paragraph";
import type { NewId } from "./stable-ids";
import { TINTS } from "./tints";
import { wordingsXml, type WordingStyles } from "./wordings-xml";

export interface TableOptions {
  readonly values: Texts;
  readonly newId: NewId;
  /** Of a page between its margins, in twentieths of a point: tables are as wide. */
  readonly textWidth: number;
}

/**
 * A table over the whole width of the text (17.4.37): fixed columns, the row
 * that names them repeated on every page, title and description for screen
 * readers (17.4.39, 17.4.42).
 */
export function tableXml(table: LayoutTable, { values, newId, textWidth }: TableOptions): Markup {
  const widths = columnWidths(table.widths, textWidth);
  const properties = [
    markup`<w:tblStyle w:val="${escapeAttribute(STYLE.tables[table.look])}"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    lookXml(table),
    markup`<w:tblCaption w:val="${escapeAttribute(table.title)}"/><w:tblDescription w:val="${escapeAttribute(table.description)}"/>`,
  ];
  const grid = widths.map((width) => markup`<w:gridCol w:w="${width}"/>`);
  const rows = table.rows.map((row) => rowXml(row, { values, newId, widths }));
  return markup`<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`;
}

/** Whether the first row names columns and the first column names rows, which screen readers say of a cell (17.4.55). */
function lookXml({ rows }: LayoutTable): Markup {
  const firstRow = rows[0]?.heading === true ? 1 : 0;
  const named = rows.every(
    ({ heading, cells: [first] }) => heading ?? (first && labelOf(first) !== undefined),
  );
  const firstColumn = named ? 1 : 0;
  const bits = escapeAttribute(
    `06${(0x20 * firstRow + 0x80 * firstColumn).toString(16).toUpperCase().padStart(2, "0")}`,
  );
  return joined([
    markup`<w:tblLook w:val="${bits}" w:firstRow="${firstRow}" w:lastRow="0" w:firstColumn="${firstColumn}"`,
    markup` w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
  ]);
}

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
  /** Of each column, in twentieths of a point; of none where the table gives none. */
  readonly widths: readonly number[];
  /** Styles of the paragraphs in the cells of a table that is there already, cell by cell. */
  readonly styles?: readonly (string | undefined)[];
}

/** A row that stays on one page, unless it is higher than that (17.4.6), and grows with its text (17.4.80). */
export function rowXml(row: LayoutRow, { values, newId, widths, styles = [] }: RowOptions): Markup {
  const properties = [
    markup`<w:cantSplit/>`,
    row.height === undefined ? NOTHING : markup`<w:trHeight w:val="${row.height}" w:hRule="atLeast"/>`,
    row.heading ? markup`<w:tblHeader/>` : NOTHING,
  ];
  let column = 0;
  const cells = row.cells.map((cell, at) => {
    const reach = widths.slice(column, column + (cell.span ?? 1));
    column += cell.span ?? 1;
    const width = reach.length === 0 ? undefined : reach.reduce((sum, each) => sum + each, 0);
    return cellXml(cell, width, cellContent(cell, row, { values, newId, style: styles[at] }));
  });
  return markup`<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
}

/** Properties in the order of the schema (17.4.69). */
function cellXml({ span = 1, tint }: LayoutCell, width: number | undefined, content: Markup): Markup {
  const properties = [
    width === undefined ? NOTHING : markup`<w:tcW w:w="${width}" w:type="dxa"/>`,
    span === 1 ? NOTHING : markup`<w:gridSpan w:val="${span}"/>`,
    tint === undefined
      ? NOTHING
      : markup`<w:shd w:val="clear" w:color="auto" w:fill="${escapeAttribute(TINTS[tint])}"/>`,
  ];
  return markup`<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

interface PartOptions {
  readonly values: Texts;
  readonly newId: NewId;
  readonly style?: string | undefined;
}

/** What stands in a cell, from top to bottom. */
export function cellContent(cell: LayoutCell, row: LayoutRow, options: PartOptions): Markup {
  if (cell.holds.length === 0) return paragraphXml(NOTHING, { style: STYLE.labelSmall });
  return joined(cell.holds.map((part) => partXml(part, row, options)));
}

function partXml(part: CellPart, row: LayoutRow, { values, newId, style }: PartOptions): Markup {
  const { heading = false, together: keepNext = false, spare = false } = row;
  switch (part.type) {
    case "label": {
      const own = heading ? STYLE.columnHeading : part.small ? STYLE.labelSmall : STYLE.label;
      return paragraphXml(contentXml(part.text), { style: style ?? own, keepNext });
    }
    case "words":
      return wordingsXml(part.wordings, { ...WORDS[part.style], keepNext });
    case "slot": {
      const { slot } = part;
      const text = values.get(slot.tag) ?? slot.initial ?? "";
      const own = SLOT_STYLES[slot.look];
      return answerControl(slot, text, newId, { style: style ?? own, keepNext, locked: !spare });
    }
  }
}

const SLOT_STYLES = {
  answer: STYLE.answer,
  grade: STYLE.answer,
  small: STYLE.answerSmall,
  "small-grade": STYLE.answerSmall,
  reason: STYLE.reason,
} as const;

const WORDS: Readonly<Record<"prompt" | "descriptor" | "grid-note", WordingStyles>> = {
  prompt: { text: STYLE.prompt, bullet: STYLE.promptBullet },
  descriptor: { text: STYLE.descriptor, bullet: STYLE.descriptorBullet, headed: true },
  "grid-note": { text: STYLE.gridNote, bullet: STYLE.descriptorBullet },
};
