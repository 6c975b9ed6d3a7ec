import { child, childrenNamed, type XmlElement } from "../xml/parse";
import type { PageParagraph } from "./page-model";
import { readTableStyles, type TableStyle } from "./table-shading";
import { COLOUR } from "./tints";

/** What a style means for a page. */
export interface PageStyle {
  readonly role: PageParagraph["role"];
  readonly level: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Not shown (17.3.2.41). */
  readonly hidden: boolean;
  /** In points, where it says. */
  readonly size: number | undefined;
  /** In the colour of our guidance. */
  readonly quiet: boolean;
  /** The list it makes of its paragraphs. */
  readonly list: { readonly number: string; readonly level: number } | undefined;
}

/** What the rest of a package says of the paragraphs, runs and controls in the document. */
export interface PageStyles {
  /** The style of that id; a plain one where there is none. */
  readonly style: (id: string | undefined) => PageStyle;
  /** The table style of that id; without one, that of tables which name none. */
  readonly table: (id: string | undefined) => TableStyle;
  /** Whether a list level of a numbering has numbers rather than bullets. */
  readonly ordered: (number: string, level: number) => boolean;
}

const PLAIN: PageStyle = {
  role: "normal",
  level: 0,
  bold: false,
  italic: false,
  hidden: false,
  size: undefined,
  quiet: false,
  list: undefined,
};

/** Reads the styles and the numbering part, either of which may be missing. */
export function readStyles(styles?: XmlElement, numbering?: XmlElement): PageStyles {
  const elements = new Map(
    childrenNamed(styles, "w:style").map((style) => [style.attributes["w:styleId"] ?? "", style]),
  );
  const known = new Map<string, PageStyle>();
  const resolve = (id: string | undefined): PageStyle => {
    if (id === undefined) return PLAIN;
    const before = known.get(id);
    if (before) return before;
    // Styles based on each other in a circle inherit nothing.
    known.set(id, PLAIN);
    const element = elements.get(id);
    const style = element ? styleOf(element, resolve) : { ...PLAIN, ...namedRole(id) };
    known.set(id, style);
    return style;
  };
  return { style: resolve, table: readTableStyles(styles), ordered: orderedLevels(numbering) };
}

function styleOf(style: XmlElement, resolve: (id: string | undefined) => PageStyle): PageStyle {
  const base = resolve(child(style, "w:basedOn")?.attributes["w:val"]);
  const own = namedRole(child(style, "w:name")?.attributes["w:val"] ?? style.attributes["w:styleId"] ?? "");
  const run = child(style, "w:rPr");
  const colour = child(run, "w:color")?.attributes["w:val"];
  return {
    role: own?.role ?? base.role,
    level: own?.level ?? base.level,
    bold: isOn(run, "w:b") ?? base.bold,
    italic: isOn(run, "w:i") ?? base.italic,
    hidden: isOn(run, "w:vanish") ?? base.hidden,
    size: Number(child(run, "w:sz")?.attributes["w:val"] ?? 0) / 2 || base.size,
    quiet: colour === undefined ? base.quiet : colour === COLOUR.quiet,
    list: listOf(child(child(style, "w:pPr"), "w:numPr")) ?? base.list,
  };
}

function listOf(numbering: XmlElement | undefined): PageStyle["list"] {
  const number = child(numbering, "w:numId")?.attributes["w:val"];
  const level = Number(child(numbering, "w:ilvl")?.attributes["w:val"] ?? 0) + 1;
  return number === undefined ? undefined : { number, level };
}

/** Built-in styles keep their English name in the file, whatever language Word speaks (17.7.4.9). */
function namedRole(name: string): Pick<PageStyle, "role" | "level"> | undefined {
  const plain = name.toLowerCase().replace(/\s/g, "");
  const heading = /^heading([1-9])$/.exec(plain);
  if (heading) return { role: "heading", level: Number(heading[1]) };
  if (plain === "title" || plain === "subtitle") return { role: plain, level: 0 };
  const list = /^list(?:bullet|number)([2-5]?)$/.exec(plain);
  return list ? { role: "list", level: Number(list[1] === "" ? 1 : list[1]) } : undefined;
}

/** A toggle property (17.17.4): on, off, or not said. */
export function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const toggle = child(properties, name);
  return toggle && !["0", "false", "off", "none"].includes(toggle.attributes["w:val"] ?? "");
}

function orderedLevels(numbering: XmlElement | undefined): PageStyles["ordered"] {
  const abstracts = new Map(
    childrenNamed(numbering, "w:abstractNum").map((abstract) => [
      abstract.attributes["w:abstractNumId"],
      abstract,
    ]),
  );
  const byNumber = new Map(
    childrenNamed(numbering, "w:num").map((num) => [
      num.attributes["w:numId"],
      abstracts.get(child(num, "w:abstractNumId")?.attributes["w:val"]),
    ]),
  );
  return (number, level) => {
    const levels = childrenNamed(byNumber.get(number), "w:lvl");
    const found = levels.find((each) => each.attributes["w:ilvl"] === String(level - 1));
    const format = child(found, "w:numFmt")?.attributes["w:val"] ?? "bullet";
    return format !== "bullet" && format !== "none";
  };
}
