import type { GradeLevel } from "../audit/grades";
import {
  paragraphsOf,
  type ShareBlock,
  type ShareCell,
  type ShareGrade,
  type ShareHeading,
  type ShareRow,
  type ShareTable,
  type ShareText,
} from "../document/share-model";
import { escapeAttribute, joined, markup, NOTHING, type Markup } from "../xml/write";
import { TAB } from "./page-header";
import { contentXml, paragraphXml, RUN_STYLE, runStyle, STYLE } from "./paragraph";
import { SHARE_RUN, SHARE_STYLE } from "./share-styles";
import { GRADE_FILLS, TINTS } from "./tints";

const GAP = paragraphXml(NOTHING, { style: STYLE.gap });

/** The blocks of a copy to share as the content of `w:body`; no table stands next to another, or at the end (17.2.2). */
export function shareXml(blocks: readonly ShareBlock[]): Markup {
  return joined(
    blocks.map((block, at) => {
      const xml = blockXml(block);
      const next = blocks[at + 1];
      return block.type === "table" && (next === undefined || standsClose(next)) ? joined([xml, GAP]) : xml;
    }),
  );
}

/** A heading has room of its own above it. */
const standsClose = ({ type }: ShareBlock): boolean => type !== "heading";

function blockXml(block: ShareBlock): Markup {
  switch (block.type) {
    case "title":
      return joined([
        paragraphXml(contentXml(block.text), { style: STYLE.title }),
        paragraphXml(contentXml(block.subtitle), { style: STYLE.subtitle }),
      ]);
    case "notice":
      return paragraphXml(contentXml(block.text), { style: SHARE_STYLE.notice });
    case "heading":
      return headingXml(block);
    case "text":
      return textXml(block);
    case "line":
      return paragraphXml(joined([contentXml(block.label), TAB, styled(block.answer, RUN_STYLE.grade)]), {
        style: SHARE_STYLE.line,
      });
    case "table":
      return tableXml(block);
  }
}

const styled = (text: string, style: string): Markup => contentXml(text, { properties: runStyle(style) });

const NEW_PAGE = markup`<w:pageBreakBefore/>`;
/** At the head of a page, where the room above a heading would be lost. */
const NO_ROOM_ABOVE = markup`<w:spacing w:before="0"/>`;

function headingXml({ level, text, newPage = false, answer }: ShareHeading): Markup {
  const content = answer ? joined([contentXml(text), TAB, gradeXml(answer, level)]) : contentXml(text);
  return paragraphXml(content, {
    style: (answer ? SHARE_STYLE : STYLE).headings[level],
    more: newPage ? joined([NEW_PAGE, NO_ROOM_ABOVE]) : NOTHING,
  });
}

/** A grade at the edge of its heading, whose ink it does not have. */
function gradeXml({ text, level }: ShareGrade, under: ShareHeading["level"]): Markup {
  if (under === 1) return styled(text, RUN_STYLE.quiet);
  return styled(text, level === "below-good" || level === "lowest" ? SHARE_RUN[level] : RUN_STYLE.grade);
}

/** As wide as the margin has room for at the size of the text, in letters. */
const FITS = 11;

function textXml({ margin, lead, paragraphs }: ShareText): Markup {
  return joined(
    paragraphs.map((text, at) => {
      if (at > 0) return paragraphXml(contentXml(text), { style: SHARE_STYLE.text, text });
      const led = lead === undefined ? NOTHING : styled(`${lead}: `, RUN_STYLE.lead);
      const content = joined([led, contentXml(text)]);
      if (margin === undefined) return paragraphXml(content, { style: SHARE_STYLE.text, text });
      const label = styled(margin, margin.length > FITS ? SHARE_RUN.leadSmall : RUN_STYLE.lead);
      return paragraphXml(joined([label, TAB, content]), { style: SHARE_STYLE.labelled });
    }),
  );
}

const LOOKS: Readonly<Record<ShareTable["look"], string>> = {
  facts: STYLE.tables.facts,
  band: STYLE.tables.table,
  reading: SHARE_STYLE.table,
};

const BAND_HEIGHT = 560;

/** Fixed columns, and a heading row that is repeated, as in the audit's own tables (17.4.37). */
function tableXml({ title, description, look, widths, rows }: ShareTable): Markup {
  const heads = rows[0]?.heading === true;
  const width = widths.reduce((sum, each) => sum + each, 0);
  const properties = [
    markup`<w:tblStyle w:val="${escapeAttribute(LOOKS[look])}"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    heads
      ? markup`<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`
      : markup`<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
    markup`<w:tblCaption w:val="${escapeAttribute(title)}"/><w:tblDescription w:val="${escapeAttribute(description)}"/>`,
  ];
  const grid = widths.map((each) => markup`<w:gridCol w:w="${each}"/>`);
  const drawn = rows.map((row) => rowXml(row, widths, look === "band" ? BAND_HEIGHT : undefined));
  return markup`<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${drawn}</w:tbl>`;
}

function rowXml({ cells, heading = false }: ShareRow, widths: readonly number[], height?: number): Markup {
  const properties = [
    markup`<w:cantSplit/>`,
    height === undefined ? NOTHING : markup`<w:trHeight w:val="${height}" w:hRule="atLeast"/>`,
    heading ? markup`<w:tblHeader/>` : NOTHING,
  ];
  let column = 0;
  const drawn = cells.map((cell) => {
    const span = cell.span ?? 1;
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    column += span;
    return cellXml(cell, width, span);
  });
  return markup`<w:tr><w:trPr>${properties}</w:trPr>${drawn}</w:tr>`;
}

const CELL_STYLES: Readonly<Record<ShareCell["style"], string>> = {
  "fact-label": SHARE_STYLE.factLabel,
  fact: STYLE.answerSmall,
  "band-label": STYLE.label,
  overall: SHARE_STYLE.overall,
  column: STYLE.columnHeading,
  field: SHARE_STYLE.field,
  judged: SHARE_STYLE.judged,
  number: STYLE.labelSmall,
};

/** Properties in the order of the schema (17.4.69). */
function cellXml(cell: ShareCell, width: number, span: number): Markup {
  const fill = fillOf(cell);
  const properties = [
    markup`<w:tcW w:w="${width}" w:type="dxa"/>`,
    span === 1 ? NOTHING : markup`<w:gridSpan w:val="${span}"/>`,
    fill === undefined
      ? NOTHING
      : markup`<w:shd w:val="clear" w:color="auto" w:fill="${escapeAttribute(fill)}"/>`,
    cell.style === "band-label" || cell.style === "overall" ? markup`<w:vAlign w:val="center"/>` : NOTHING,
  ];
  const style = CELL_STYLES[cell.style];
  const paragraphs = [
    ...paragraphsOf(cell.text).map((text) => paragraphXml(cellText(cell, text), { style })),
    ...(cell.beside === undefined
      ? []
      : [paragraphXml(besideText(cell, cell.beside), { style: SHARE_STYLE.judged })]),
  ];
  const content = paragraphs.length === 0 ? paragraphXml(NOTHING, { style }) : joined(paragraphs);
  return markup`<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

function fillOf({ style, fill }: ShareCell): string | undefined {
  if (style === "band-label") return TINTS.judgement;
  return fill && GRADE_FILLS[fill.pale ? "pale" : "full"][fill.level];
}

const isDark = (level: GradeLevel, pale: boolean): boolean =>
  level === "lowest" || (level === "below-good" && !pale);

function cellText({ style, fill, none = false }: ShareCell, text: string): Markup {
  if (none) return styled(text, RUN_STYLE.condition);
  if (fill && isDark(fill.level, fill.pale)) return styled(text, SHARE_RUN.onDark);
  return style === "judged" ? styled(text, RUN_STYLE.grade) : contentXml(text);
}

const besideText = ({ fill }: ShareCell, text: string): Markup =>
  fill && isDark(fill.level, fill.pale) ? styled(text, SHARE_RUN.onDark) : contentXml(text);
