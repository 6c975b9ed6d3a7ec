import { element, escapeAttribute, joined, markup, NOTHING, type Markup } from "../xml/write";
import { STYLE } from "./paragraph";
import { COLOUR, TINTS } from "./tints";

type Side = "top" | "left" | "bottom" | "right" | "insideH" | "insideV";

const ALL: readonly Side[] = ["top", "left", "bottom", "right", "insideH", "insideV"];

const border = (side: Side, hex: string, eighths = 4): Markup =>
  element(`w:${side}`, { "w:val": "single", "w:sz": String(eighths), "w:space": "0", "w:color": hex });

const margins = (above: number, beside: number): Markup => {
  const margin = (side: string, width: number) =>
    element(`w:${side}`, { "w:w": String(width), "w:type": "dxa" });
  const sides = [
    margin("top", above),
    margin("left", beside),
    margin("bottom", above),
    margin("right", beside),
  ];
  return markup`<w:tblCellMar>${sides}</w:tblCellMar>`;
};

/** The row that names the columns. */
const FIRST_ROW = joined([
  markup`<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${border("bottom", COLOUR.accent, 8)}</w:tcBorders>`,
  markup`<w:shd w:val="clear" w:color="auto" w:fill="${escapeAttribute(TINTS.judgement)}"/></w:tcPr></w:tblStylePr>`,
]);

interface TableStyle {
  readonly id: string;
  readonly name: string;
  readonly borders: readonly Markup[];
  readonly margins: readonly [above: number, beside: number];
  readonly firstRow: boolean;
}

const boxed = ALL.map((side) => border(side, COLOUR.border));
const ruled = [border("bottom", COLOUR.rule), border("insideH", COLOUR.rule)];

const STYLES: readonly TableStyle[] = [
  {
    id: STYLE.tables.table,
    name: "Case Audit Table",
    borders: boxed,
    margins: [50, 100],
    firstRow: true,
  },
  { id: STYLE.tables.grid, name: "Case Audit Grid", borders: boxed, margins: [28, 80], firstRow: true },
  {
    id: STYLE.tables.facts,
    name: "Case Audit Facts",
    borders: [border("top", COLOUR.rule), ...ruled],
    margins: [40, 60],
    firstRow: false,
  },
  {
    id: STYLE.tables.open,
    name: "Case Audit Open Table",
    borders: [border("top", COLOUR.accent, 8), ...ruled],
    margins: [50, 100],
    firstRow: true,
  },
];

/** Table styles (17.7.6): fine lines round what is filled in, the row of column headings set off by a tint. */
export const TABLE_STYLES = joined([
  markup`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>`,
  markup`<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins(0, 108)}</w:tblPr></w:style>`,
  ...STYLES.map(tableStyleXml),
]);

/** Of tables nobody types in. */
export const READING_TABLE = tableStyleXml({
  id: "CaseAuditReadingTable",
  name: "Case Audit Reading Table",
  borders: ALL.map((side) => border(side, COLOUR.rule)),
  margins: [34, 80],
  firstRow: true,
});

function tableStyleXml({ id, name, borders, margins: [above, beside], firstRow }: TableStyle): Markup {
  return joined([
    markup`<w:style w:type="table" w:customStyle="1" w:styleId="${escapeAttribute(id)}"><w:name w:val="${escapeAttribute(name)}"/>`,
    markup`<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>`,
    markup`<w:tblPr><w:tblBorders>${borders}</w:tblBorders>${margins(above, beside)}</w:tblPr>`,
    markup`${firstRow ? FIRST_ROW : NOTHING}</w:style>`,
  ]);
}
