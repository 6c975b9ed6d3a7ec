import { AlignmentType, LevelFormat, type INumberingOptions, type IStylesOptions } from "docx";

/** Ids of the styles of a report beside Word's own. */
export const STYLES = {
  about: "ReportAbout",
  note: "ReportNote",
  quote: "Quote",
  quoteBy: "QuoteBy",
  tableText: "TableText",
  tableSmall: "TableTextSmall",
  contents: "ContentsHeading",
  chart: "ReportChart",
  afterTable: "ReportAfterTable",
  edit: "ToEdit",
  strong: "ReportStrong",
  table: "ReportTable",
} as const;

const BLUE = "12436D";
const FONT = { ascii: "Calibri", hAnsi: "Calibri", cs: "Calibri", eastAsia: "Calibri" };

/** Twips. */
const space = (before: number, after: number) => ({ spacing: { before, after, lineRule: "auto" } }) as const;

export const documentStyles = (): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: 22, language: { value: "en-GB", eastAsia: "en-GB" } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: "auto" } },
    },
    title: {
      run: { size: 60, bold: true, color: BLUE },
      paragraph: { ...space(3600, 120), keepNext: true },
    },
    heading1: {
      run: { size: 34, bold: true, color: BLUE },
      paragraph: {
        ...space(400, 160),
        keepNext: true,
        keepLines: true,
        numbering: { reference: HEADINGS, level: 0 },
      },
    },
    heading2: {
      run: { size: 26, bold: true, color: BLUE },
      paragraph: {
        ...space(280, 100),
        keepNext: true,
        keepLines: true,
        numbering: { reference: HEADINGS, level: 1 },
      },
    },
    heading3: {
      run: { size: 22, bold: true },
      paragraph: { ...space(180, 60), keepNext: true, keepLines: true },
    },
    heading4: {
      run: { size: 22, italics: true },
      paragraph: { ...space(140, 60), keepNext: true, keepLines: true },
    },
    caption: {
      run: { size: 20, bold: true, color: "333333" },
      paragraph: { ...space(200, 80), keepNext: true, keepLines: true },
    },
  },
  paragraphStyles: [
    paragraphStyle("Subtitle", "Subtitle", { size: 30, color: "444444" }, space(0, 480)),
    paragraphStyle(STYLES.about, "Report about", { size: 24 }, space(0, 100)),
    paragraphStyle(STYLES.contents, "Contents heading", { size: 34, bold: true, color: BLUE }, space(0, 160)),
    paragraphStyle(STYLES.note, "Report note", { size: 19, color: "444444" }, space(60, 160)),
    paragraphStyle(
      STYLES.quote,
      "Quote",
      { italics: true },
      {
        ...space(120, 0),
        indent: { left: 454, right: 454 },
        keepNext: true,
        keepLines: true,
      },
    ),
    paragraphStyle(
      STYLES.quoteBy,
      "Quote by",
      { size: 19, color: "444444" },
      {
        ...space(20, 160),
        indent: { left: 454, right: 454 },
      },
    ),
    paragraphStyle(
      STYLES.tableText,
      "Table text",
      { size: 20 },
      { spacing: { before: 30, after: 30, line: 240 } },
    ),
    paragraphStyle(
      STYLES.tableSmall,
      "Table text small",
      { size: 16 },
      { spacing: { before: 24, after: 24, line: 240 } },
    ),
    paragraphStyle(
      STYLES.chart,
      "Report chart",
      {},
      {
        spacing: { before: 0, after: 160, line: 240, lineRule: "auto" },
        alignment: AlignmentType.LEFT,
      },
    ),
    paragraphStyle(STYLES.afterTable, "Report after table", { size: 12 }, space(0, 60)),
    paragraphStyle("TOC1", "toc 1", { size: 21, bold: true }, space(100, 20)),
    paragraphStyle("TOC2", "toc 2", { size: 20 }, { ...space(0, 10), indent: { left: 284 } }),
    paragraphStyle("Header", "header", { size: 18, color: "444444" }, space(0, 0)),
    paragraphStyle("Footer", "footer", { size: 18, color: "444444" }, space(0, 0)),
  ],
  characterStyles: [
    { id: STYLES.strong, name: "Report strong", quickFormat: true, run: { bold: true } },
    {
      id: STYLES.edit,
      name: "To edit",
      quickFormat: true,
      run: { italics: true, color: "5A3B00", shading: { type: "clear", color: "auto", fill: "FFF2CC" } },
    },
  ],
});

type Style = NonNullable<IStylesOptions["paragraphStyles"]>[number];

const paragraphStyle = (
  id: string,
  name: string,
  run: NonNullable<Style["run"]>,
  paragraph: NonNullable<Style["paragraph"]>,
): Style => ({ id, name, basedOn: "Normal", next: "Normal", quickFormat: true, run, paragraph });

/** Styles that the library has no words for: tables, with lines between rows, a tinted head, and a line above a sum. */
export const TABLE_STYLES = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:customStyle="1" w:styleId="${STYLES.table}"><w:name w:val="Report table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${BLUE}"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${BLUE}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/></w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${BLUE}"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="E3ECF5"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${BLUE}"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style></w:styles>`;

export const HEADINGS = "headings";
/** Twips from a heading's number to its words. */
const HANGING = 680;
export const BULLETS = "bullets";

/** Numbers before headings, and bullets. */
export const numbering = (): INumberingOptions => ({
  config: [
    {
      reference: HEADINGS,
      levels: ["%1", "%1.%2"].map((text, level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text,
        style: {
          style: `Heading${String(level + 1)}`,
          paragraph: { indent: { left: HANGING, hanging: HANGING } },
        },
      })),
    },
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: "•",
          style: { paragraph: { indent: { left: 397, hanging: 284 }, spacing: { after: 60 } } },
        },
      ],
    },
  ],
});
