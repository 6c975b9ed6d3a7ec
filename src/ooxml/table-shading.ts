import { child, childrenNamed, type XmlElement } from "../xml/parse";

/** The parts of a table that a style shades (17.18.89), each over those before it; a row lies over a column, as LibreOffice draws it. */
const REGIONS = [
  "wholeTable",
  "band1Vert",
  "band2Vert",
  "band1Horz",
  "band2Horz",
  "firstCol",
  "lastCol",
  "firstRow",
  "lastRow",
  "nwCell",
  "neCell",
  "swCell",
  "seCell",
] as const;

type Region = (typeof REGIONS)[number];

/** What a table style shades; a region it says nothing of is as the style it is based on has it. */
export interface TableStyle {
  /** Six hexadecimal digits; empty where it has none on purpose. */
  readonly fills: Partial<Record<Region, string>>;
  /** Rows and columns of one band (17.7.6.5, 17.7.6.7). */
  readonly rowBand: number;
  readonly columnBand: number;
}

const PLAIN: TableStyle = { fills: {}, rowBand: 1, columnBand: 1 };

/** Reads the table styles among these; without an id, the one for tables that name none. */
export function readTableStyles(styles?: XmlElement): (id: string | undefined) => TableStyle {
  const elements = childrenNamed(styles, "w:style").filter(
    ({ attributes }) => attributes["w:type"] === "table",
  );
  const usual = elements.find(({ attributes }) => attributes["w:default"] === "1");
  const known = new Map<XmlElement, TableStyle>();
  const resolve = (element: XmlElement | undefined): TableStyle => {
    if (!element) return PLAIN;
    const before = known.get(element);
    if (before) return before;
    // Styles based on each other in a circle inherit nothing.
    known.set(element, PLAIN);
    const style = styleOf(element, resolve(named(child(element, "w:basedOn")?.attributes["w:val"])));
    known.set(element, style);
    return style;
  };
  const named = (id: string | undefined) => elements.find(({ attributes }) => attributes["w:styleId"] === id);
  return (id) => resolve(named(id) ?? usual);
}

function styleOf(style: XmlElement, base: TableStyle): TableStyle {
  const properties = child(style, "w:tblPr");
  const bandOf = (name: string, inherited: number) =>
    Number(child(properties, name)?.attributes["w:val"] ?? 0) || inherited;
  const whole = fillIn(style);
  const regions = childrenNamed(style, "w:tblStylePr").flatMap((region) => {
    const type = REGIONS.find((each) => each === region.attributes["w:type"]);
    const fill = fillIn(region);
    return type && fill !== undefined ? [[type, fill] as const] : [];
  });
  return {
    fills: {
      ...base.fills,
      ...(whole === undefined ? {} : { wholeTable: whole }),
      ...Object.fromEntries(regions),
    },
    rowBand: bandOf("w:tblStyleRowBandSize", base.rowBand),
    columnBand: bandOf("w:tblStyleColBandSize", base.columnBand),
  };
}

const fillIn = (element: XmlElement): string | undefined => shadingIn(child(element, "w:tcPr"));

/** The shading that cell properties say: six hexadecimal digits, empty for none; undefined where they say nothing (17.4.32). */
export function shadingIn(properties: XmlElement | undefined): string | undefined {
  const shading = child(properties, "w:shd");
  if (!shading) return undefined;
  const fill = shading.attributes["w:fill"] ?? "";
  return /^[0-9a-f]{6}$/i.test(fill) ? fill : "";
}

/** Which parts of its style a table goes by (17.4.55); older files say it in bits. */
export interface TableLook {
  readonly firstRow: boolean;
  readonly lastRow: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  readonly rowBands: boolean;
  readonly columnBands: boolean;
}

/** The look in the properties of a table. */
export function lookIn(properties: XmlElement | undefined): TableLook {
  const look = child(properties, "w:tblLook");
  const bits = parseInt(look?.attributes["w:val"] ?? "0", 16) || 0;
  const says = (name: string, bit: number) => {
    const own = look?.attributes[`w:${name}`];
    return own === undefined ? (bits & bit) !== 0 : own === "1" || own === "true" || own === "on";
  };
  return {
    firstRow: says("firstRow", 0x20),
    lastRow: says("lastRow", 0x40),
    firstColumn: says("firstColumn", 0x80),
    lastColumn: says("lastColumn", 0x100),
    rowBands: !says("noHBand", 0x200),
    columnBands: !says("noVBand", 0x400),
  };
}

/** Where a cell stands in its table, counted from 0, and how large the table is. */
export interface CellPlace {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  /** How many columns it is wide. */
  readonly span: number;
  readonly columns: number;
}

/** What the style of a table shades a cell with that says nothing itself: six hexadecimal digits, or undefined for nothing. */
export function styledFill(style: TableStyle, look: TableLook, place: CellPlace): string | undefined {
  const regions = regionsOf(style, look, place);
  const fills = REGIONS.filter((region) => regions.has(region)).flatMap(
    (region) => style.fills[region] ?? [],
  );
  const last = fills[fills.length - 1] ?? "";
  return last === "" ? undefined : last;
}

function regionsOf(
  { rowBand, columnBand }: TableStyle,
  look: TableLook,
  { row, rows, column, span, columns }: CellPlace,
): ReadonlySet<Region> {
  const top = look.firstRow && row === 0;
  const bottom = look.lastRow && row === rows - 1;
  const left = look.firstColumn && column === 0;
  const right = look.lastColumn && column + span === columns;
  const band = (at: number, first: boolean, size: number) => Math.floor((at - (first ? 1 : 0)) / size) % 2;
  const regions: readonly (readonly [Region, boolean])[] = [
    ["wholeTable", true],
    [
      band(column, look.firstColumn, columnBand) === 0 ? "band1Vert" : "band2Vert",
      look.columnBands && !left && !right,
    ],
    [band(row, look.firstRow, rowBand) === 0 ? "band1Horz" : "band2Horz", look.rowBands && !top && !bottom],
    ["firstRow", top],
    ["lastRow", bottom],
    ["firstCol", left],
    ["lastCol", right],
    ["nwCell", top && left],
    ["neCell", top && right],
    ["swCell", bottom && left],
    ["seCell", bottom && right],
  ];
  return new Set(regions.flatMap(([region, holds]) => (holds ? [region] : [])));
}
