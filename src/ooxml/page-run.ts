import { child, isElement, textOf } from "../xml/read";
import type { XmlElement } from "../xml/parse";
import { readFieldEdge, type FieldEdge } from "./page-fields";
import type { PageControl, PageInline, PageMark } from "./page-model";
import { isOn, type PageStyle, type PageStyles } from "./page-styles";
import { linesUnder } from "./page-lines";
import { signsRead, symbolText } from "./read-symbol";

/** The content of a run: text in one look, and what stands between. */
export function readRun(
  run: XmlElement,
  paragraphStyle: PageStyle,
  styles: PageStyles,
): readonly (PageInline | FieldEdge)[] {
  const properties = child(run, "w:rPr");
  if (isOn(properties, "w:vanish") === true) return [];
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
        return [mark("image", imageLabel(element)), ...boxedIn(element)];
      case "mc:AlternateContent":
        return inlinesOf(child(element, "mc:Choice") ?? child(element, "mc:Fallback") ?? element, font);
      default:
        return [];
    }
  });
}

const mark = (type: PageMark["type"], label = ""): PageMark => ({ type, label });

function imageLabel(drawing: XmlElement): string {
  const frame = drawing.children.find(isElement);
  const properties = child(frame, "wp:docPr")?.attributes;
  return properties?.["descr"] ?? properties?.["title"] ?? properties?.["name"] ?? "";
}

/** A text box inside a drawing degrades to its lines. */
function boxedIn(drawing: XmlElement): readonly Piece[] {
  return linesUnder(drawing).flatMap((text) => [mark("break"), { type: "boxed", text }]);
}

/** The font its signs are of. */
function fontOf(properties: XmlElement | undefined): string | undefined {
  const fonts = child(properties, "w:rFonts")?.attributes;
  return fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"] ?? fonts?.["w:cs"];
}
