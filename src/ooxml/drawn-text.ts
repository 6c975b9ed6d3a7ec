import { child, childElements, childrenNamed, isElement, textOf, type XmlElement } from "../xml/parse";
import { NO_ATTRIBUTES, NO_CHILDREN } from "../xml/element";
import type { TextSources } from "./text-sources";

/** What is said of words that a person sees and nobody but Word can read. */
export const UNREAD = {
  file: "[a file put in here, which is text only once Word has opened and saved the document]",
  drawing: "[a drawing or chart with words that can’t be read]",
} as const;

/**
 * The words of WordArt (VML, 14.1.2.23), of a diagram (SmartArt, 21.4), of a chart (21.2) and of other drawings as a text
 * box that holds them, a line each, and what stands for a file put into the document (17.17.2.1). Undefined for all else.
 */
export function drawnAs(element: XmlElement, { related }: TextSources): XmlElement | undefined {
  switch (element.name) {
    case "v:textpath":
      return textBox((element.attributes["string"] ?? "").split(/\r\n?|\n/));
    case "a:p":
      return textBox([textIn(element)]);
    case "dgm:relIds":
      return related && textBox(linesOf(related(element.attributes["r:dm"] ?? ""), diagramLines));
    case "c:chart":
      return related && textBox(linesOf(related(element.attributes["r:id"] ?? ""), chartLines));
    case "w:altChunk":
      return textBox([UNREAD.file]);
    default:
      return undefined;
  }
}

const linesOf = (
  part: XmlElement | undefined,
  lines: (part: XmlElement) => readonly string[],
): readonly string[] => (part ? lines(part) : [UNREAD.drawing]);

/** The points that are shown as boxes, and not those that only say how they hang together (21.4.3.5). */
function diagramLines(model: XmlElement): readonly string[] {
  return childrenNamed(child(model, "dgm:ptLst"), "dgm:pt")
    .filter(({ attributes }) => ["node", "asst"].includes(attributes["type"] ?? "node"))
    .flatMap((point) => childrenNamed(child(point, "dgm:t"), "a:p").map(textIn));
}

/** Titles and what else is written, and the names of series and categories, each once. */
function chartLines(chart: XmlElement): readonly string[] {
  const lines: string[] = [];
  const visit = (element: XmlElement) => {
    if (element.name === "a:p") lines.push(textIn(element));
    else if (element.name === "c:strCache")
      for (const point of childrenNamed(element, "c:pt")) lines.push(textOf(child(point, "c:v")));
    else childElements(element).forEach(visit);
  };
  visit(chart);
  return [...new Set(lines)];
}

/** The text of a paragraph in a drawing (21.1.2.2.6). */
function textIn(paragraph: XmlElement): string {
  return paragraph.children
    .filter(isElement)
    .map((each) => (each.name === "a:br" ? " " : textOf(child(each, "a:t"))))
    .join("");
}

const textBox = (lines: readonly string[]): XmlElement =>
  made("w:drawing", [
    made(
      "w:txbxContent",
      lines.map((line) => made("w:p", [made("w:r", [made("w:t", [line])])])),
    ),
  ]);

const made = (name: string, children: XmlElement["children"]): XmlElement => ({
  name,
  namespace: "",
  attributes: name === "w:t" ? PRESERVED : NO_ATTRIBUTES,
  children: children.length === 0 ? NO_CHILDREN : children,
  start: 0,
  end: 0,
  contentStart: 0,
  contentEnd: 0,
  selfClosing: false,
});

const PRESERVED = { "xml:space": "preserve" };
