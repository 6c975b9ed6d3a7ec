import { STYLE } from "./style-ids";

const side = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="A9BCC4"/>`;
const margin = (name: string, width: number): string => `<w:${name} w:w="${String(width)}" w:type="dxa"/>`;
const shade = (fill: string): string =>
  `<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${fill}"/></w:tcPr>`;

/** "Case Audit Table" (17.7.6): fine lines all round, header row and first column set off by calm tints. */
export const TABLE_STYLES =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
  `<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>${margin("top", 0)}${margin("left", 108)}` +
  `${margin("bottom", 0)}${margin("right", 108)}</w:tblCellMar></w:tblPr></w:style>` +
  `<w:style w:type="table" w:customStyle="1" w:styleId="${STYLE.table}"><w:name w:val="Case Audit Table"/><w:basedOn w:val="TableNormal"/>` +
  `<w:uiPriority w:val="59"/><w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(side).join("")}</w:tblBorders>` +
  `<w:tblCellMar>${margin("top", 28)}${margin("left", 108)}${margin("bottom", 28)}${margin("right", 108)}</w:tblCellMar></w:tblPr>` +
  `<w:tblStylePr w:type="firstRow">${shade("D8E6EB")}</w:tblStylePr>` +
  `<w:tblStylePr w:type="firstCol">${shade("F1F5F7")}</w:tblStylePr></w:style>`;
