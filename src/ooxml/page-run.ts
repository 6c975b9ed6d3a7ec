import { child, childrenNamed, isElement, textOf, type XmlElement } from "../xml/parse";
import { drawnField, type DrawnList } from "./form-field";
import type { PageControl, PageInline, PageMark } from "./page-model";
import { isOn, type PageStyle, type PageStyles } from "./page-styles";
import { signsRead, symbolText } from "./symbols";
import { isHiddenRun } from "./text-sources";

/** The content of a run: text in one look, and what stands between. */
export function readRun(
  run: XmlElement,
  paragraphStyle: PageStyle,
  styles: PageStyles,
): readonly (PageInline | FieldEdge)[] {
  const properties = child(run, "w:rPr");
  if (isHiddenRun(properties, paragraphStyle, styles)) return [];
  const style = styles.style(child(properties, "w:rStyle")?.attributes["w:val"]);
  const isHeading = paragraphStyle.role !== "normal" && paragraphStyle.role !== "list";
  const look = {
    // The view has its own weight for titles and headings.
    bold: isOn(properties, "w:b") ?? (style.bold || (paragraphStyle.bold && !isHeading)),
    italic: isOn(properties, "w:i") ?? (style.italic || paragraphStyle.italic),
    underline: isOn(properties, "w:u") ?? false,
  };
  return inlinesOf(run, fontOf(properties)).map((inline) => {
    if (typeof inline === "string") return { type: "text", text: inline, ...look };
    return inline.type === "boxed" ? { type: "text", text: inline.text, ...look, boxed: true } : inline;
  });
}

/** A line of a text box. */
interface Boxed {
  readonly type: "boxed";
  readonly text: string;
}

type Piece = string | Boxed | PageMark | PageControl | FieldEdge;

function inlinesOf(run: XmlElement, font: string | undefined): readonly Piece[] {
  return run.children.filter(isElement).flatMap((element): readonly Piece[] => {
    switch (element.name) {
      case "w:t":
      case "w:delText":
        return [signsRead(textOf(element), font)];
      case "w:fldChar":
        return readFieldEdge(element);
      case "w:noBreakHyphen":
        return ["\u2011"];
      case "w:br":
      case "w:cr":
        return [mark("break")];
      case "w:tab":
      case "w:ptab":
        return [mark("tab")];
      case "w:sym":
        return [symbolText(element.attributes)];
      case "w:commentReference":
        return [mark("comment")];
      case "w:drawing":
      case "w:pict":
      case "w:object":
        return [...pictureIn(element), ...boxedIn(element)];
      // What the small letters above it say how to read (17.3.3.25).
      case "w:ruby":
        return childrenNamed(child(element, "w:rubyBase"), "w:r").flatMap((run) => inlinesOf(run, font));
      case "mc:AlternateContent":
        return inlinesOf(child(element, "mc:Choice") ?? child(element, "mc:Fallback") ?? element, font);
      case "w:rPr":
        return [];
      // What no standard lets stand in a run may hold text all the same.
      default:
        return linesUnder(element).flatMap((text) => [mark("break"), text]);
    }
  });
}

const mark = (type: PageMark["type"], label = ""): PageMark => ({ type, label });

function imageLabel(drawing: XmlElement): string {
  const frame = drawing.children.find(isElement);
  const properties = child(frame, "wp:docPr")?.attributes;
  return properties?.["descr"] ?? properties?.["title"] ?? properties?.["name"] ?? "";
}

/** A drawing is a picture, unless all it holds is a text box, or a line across the page. */
function pictureIn(drawing: XmlElement): readonly Piece[] {
  const isOnlyFrame =
    (holds(drawing, "w:txbxContent", "v:textpath") || isRule(drawing)) && !holds(drawing, ...PICTURES);
  return isOnlyFrame ? [] : [mark("image", imageLabel(drawing))];
}

const PICTURES = ["a:blip", "v:imagedata", "c:chart", "dgm:relIds"];

/** A horizontal line as Word keeps one (VML, `o:hr`). */
const isRule = (drawing: XmlElement): boolean =>
  drawing.children.some(
    (child) => isElement(child) && /^(?:t|true|1)$/u.test(child.attributes["o:hr"] ?? ""),
  );

const holds = (element: XmlElement, ...names: readonly string[]): boolean =>
  element.children.some(
    (child) => isElement(child) && (names.includes(child.name) || holds(child, ...names)),
  );

/** A text box inside a drawing degrades to its lines, and letters drawn as a picture (VML, `v:textpath`) to what they say. */
function boxedIn(drawing: XmlElement): readonly Piece[] {
  return [...lettersIn(drawing), ...linesUnder(drawing)].flatMap((text) => [
    mark("break"),
    { type: "boxed", text },
  ]);
}

const lettersIn = (drawing: XmlElement): readonly string[] =>
  drawing.children.filter(isElement).flatMap((each) => {
    const said = each.name === "v:textpath" ? (each.attributes["string"]?.trim() ?? "") : "";
    return [...(said === "" ? [] : [said]), ...lettersIn(each)];
  });

/** The font its signs are of. */
function fontOf(properties: XmlElement | undefined): string | undefined {
  const fonts = child(properties, "w:rFonts")?.attributes;
  return fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"] ?? fonts?.["w:cs"];
}

/** Where a field begins, where its result does, or where it ends (17.16.18): gone once the paragraph is read. */
export interface FieldEdge {
  readonly type: "field";
  readonly edge: "begin" | "separate" | "end";
  /** What a text form field asks for; undefined for every other field. */
  readonly asks?: string;
  readonly name?: string;
}

/** A `w:fldChar`; a form field of Word's older kind (17.16.17) as the box it draws. */
function readFieldEdge(field: XmlElement): readonly (FieldEdge | PageControl | string)[] {
  const kind = field.attributes["w:fldCharType"];
  if (kind !== "begin" && kind !== "separate" && kind !== "end") return [];
  const edge: FieldEdge = { type: "field", edge: kind };
  const data = child(field, "w:ffData");
  if (!data) return [edge];
  const name = child(data, "w:name")?.attributes["w:val"] ?? "";
  const drawn = drawnField(field);
  if (drawn) return [edge, drawn.kind === "box" ? drawn.sign : dropDown(drawn, name)];
  const text = child(data, "w:textInput");
  return text ? [{ ...edge, name, asks: child(text, "w:default")?.attributes["w:val"] ?? "" }] : [edge];
}

function dropDown({ chosen, choices }: DrawnList, name: string): PageControl {
  return { ...EMPTY_BOX, alias: name, kind: "choice", text: chosen.trim() === "" ? "" : chosen, choices };
}

const EMPTY_BOX: PageControl = {
  type: "control",
  tag: "",
  alias: "",
  kind: "text",
  text: "",
  prompt: "",
  choices: [],
  comments: 0,
  locked: true,
};

/** The line with every text form field as the one box it is, and without the edges of fields. */
export function withFields(inlines: readonly (PageInline | FieldEdge)[]): readonly PageInline[] {
  const result: PageInline[] = [];
  for (let at = 0; at < inlines.length; at += 1) {
    const inline = inlines[at];
    if (!inline) continue;
    if (inline.type !== "field") {
      result.push(inline);
      continue;
    }
    const end =
      inline.asks === undefined ? -1 : inlines.findIndex((each, index) => index > at && isEnd(each));
    // A field whose end stands in a later paragraph stays the text it is.
    if (end < 0) continue;
    result.push(textField(inline, inlines.slice(at, end)));
    at = end;
  }
  return result;
}

const isEnd = (inline: PageInline | FieldEdge): boolean => inline.type === "field" && inline.edge === "end";

function textField(
  { asks = "", name = "" }: FieldEdge,
  shown: readonly (PageInline | FieldEdge)[],
): PageControl {
  const text = shown.map((inline) => (inline.type === "text" ? inline.text : "")).join("");
  const isEmpty = text.trim() === "" || text === asks;
  const own = asks.trim() !== "" && { ownPrompt: true as const };
  return { ...EMPTY_BOX, alias: name, text: isEmpty ? "" : text, prompt: asks, ...own };
}

/** The lines of the paragraphs under an element, at whatever depth they stand: what a tab stands between stays apart. */
export function linesUnder(element: XmlElement): readonly string[] {
  const lines: string[] = [];
  const add = (text: string) => lines.push((lines.pop() ?? "") + text);
  const collect = (parent: XmlElement, inParagraph: boolean) => {
    for (const node of parent.children) {
      if (typeof node === "string" || NOT_READ.has(node.name)) continue;
      const between = BETWEEN.get(node.name);
      if (node.name === "w:p" || (inParagraph && BREAKS.has(node.name))) lines.push("");
      if (node.name === "w:t" && inParagraph) add(textOf(node));
      else if (between !== undefined && inParagraph) add(between);
      else collect(node, inParagraph || node.name === "w:p");
    }
  };
  collect(element, false);
  return lines.filter((line) => line.trim() !== "");
}

const BETWEEN: ReadonlyMap<string, string> = new Map([
  ["w:tab", "\t"],
  ["w:ptab", "\t"],
  ["w:noBreakHyphen", "\u2011"],
]);

const BREAKS = new Set(["w:br", "w:cr"]);

/** Of a paragraph's properties, the tabs are places and no text. */
const NOT_READ = new Set(["mc:Fallback", "w:del", "w:moveFrom", "w:pPr"]);
