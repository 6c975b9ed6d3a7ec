import type { LayoutTable } from "../document/layout-model";
import { escapeAttribute } from "../xml/write";
import type { NewId } from "./control-ids";
import { STYLE } from "./style-ids";
import { headerRowXml, isLong, rowXml, type Values } from "./table-row";

export interface BodyOptions {
  readonly values: Values;
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
export function tableXml(table: LayoutTable, { values, newId, textWidth }: BodyOptions): string {
  const widths = columnWidths(table.widths, textWidth);
  const properties =
    `<w:tblStyle w:val="${STYLE.table}"/><w:tblW w:w="${String(textWidth)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>' +
    `<w:tblCaption w:val="${escapeAttribute(table.title)}"/><w:tblDescription w:val="${escapeAttribute(table.description)}"/>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join("");
  const firstLong = table.rows.findIndex(isLong);
  const rows = table.rows.map((row, at) =>
    rowXml(row, { values, newId, widths, keepNext: at < Math.min(firstLong, MOST_KEPT) }),
  );
  return (
    `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>` +
    `${headerRowXml(table.header, { newId, widths })}${rows.join("")}</w:tbl>`
  );
}

/** Rows at the top of a table that stay together with the next at most. */
const MOST_KEPT = 3;

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
