import { PREFIXES } from "../../src/ooxml/namespaces";
import { lookIn, readTableStyles, styledFill, type CellPlace } from "../../src/ooxml/table-shading";
import { parseXml } from "../../src/xml/parse";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const shaded = (fill: string) => `<w:tcPr><w:shd w:val="clear" w:fill="${fill}"/></w:tcPr>`;
const region = (type: string, fill: string) =>
  `<w:tblStylePr w:type="${type}">${shaded(fill)}</w:tblStylePr>`;
const style = (id: string, content: string, more = "") =>
  `<w:style w:type="table" w:styleId="${id}"${more}>${content}</w:style>`;

const stylesOf = (xml: string) => readTableStyles(parseXml(`<w:styles ${W}>${xml}</w:styles>`, PREFIXES));

const lookOf = (attributes: string) =>
  lookIn(parseXml(`<w:tblPr ${W}><w:tblLook ${attributes}/></w:tblPr>`, PREFIXES));

const EVERYTHING = lookOf('w:val="01E0"');
const PLAIN = lookOf('w:val="0600"');

/** The fills of a table of so many rows and columns, row by row; "-" for none. */
function drawn(
  styles: string,
  { look = EVERYTHING, rows = 4, columns = 4, id = "Mine" } = {},
): readonly string[] {
  const named = stylesOf(styles)(id);
  const fillAt = (place: CellPlace) => styledFill(named, look, place)?.slice(0, 1) ?? "-";
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => fillAt({ row, rows, column, span: 1, columns })).join(""),
  );
}

test("the head, the foot and the outer columns lie over the bands, and the corners over all", () => {
  const all = style(
    "Mine",
    shaded("000000") +
      region("band1Horz", "111111") +
      region("firstRow", "222222") +
      region("lastRow", "333333") +
      region("firstCol", "444444") +
      region("lastCol", "555555") +
      region("nwCell", "666666"),
  );
  expect(drawn(all)).toEqual(["6222", "4115", "4005", "3333"]);
  expect(drawn(all, { look: PLAIN })).toEqual(["0000", "0000", "0000", "0000"]);
});

test("bands are as wide as the style says, and are counted behind the head", () => {
  const bands = `<w:tblPr><w:tblStyleRowBandSize w:val="2"/></w:tblPr>${region("band1Horz", "111111")}${region("band2Vert", "777777")}`;
  const look = lookOf('w:firstRow="1" w:noHBand="0" w:noVBand="1"');
  expect(drawn(style("Mine", bands), { look, rows: 6, columns: 2 })).toEqual([
    "--",
    "11",
    "11",
    "--",
    "--",
    "11",
  ]);
  expect(drawn(style("Mine", bands), { look: lookOf('w:val="0200"'), rows: 1 })).toEqual(["-7-7"]);
});

test("a style has what it is based on, unless it says that there is none", () => {
  const base = style("Base", shaded("111111") + region("firstRow", "222222"));
  const own = style("Mine", `<w:basedOn w:val="Base"/>${region("firstRow", "auto")}`);
  expect(drawn(base + own, { rows: 2, columns: 1 })).toEqual(["-", "1"]);
});

test("a table that names no style, or one that is not there, has the usual one; a circle of styles ends", () => {
  const usual = style("Usual", shaded("888888"), ' w:default="1"');
  expect(drawn(usual, { id: "Gone", rows: 1, columns: 1 })).toEqual(["8"]);
  const circle = style("Mine", '<w:basedOn w:val="Other"/>') + style("Other", '<w:basedOn w:val="Mine"/>');
  expect(drawn(circle, { rows: 1, columns: 1 })).toEqual(["-"]);
});
