import { unzipSync } from "fflate";
import { PREFIXES } from "../../src/ooxml/namespaces";
import { child, childElements, parseXml, textOf, type XmlElement } from "../../src/xml/parse";

export interface VisibleWord {
  readonly word: string;
  /** Tags of the boxes around it. */
  readonly boxes: readonly string[];
}

const WORDS = /Zq\d+q/g;

const NOT_SEEN = new Set([
  "w:del",
  "w:moveFrom",
  "mc:Fallback",
  "w:sdtPr",
  "w:pPr",
  "w:rPr",
  "w:instrText",
  "w:delText",
  "w:rt",
]);

/**
 * The words told apart that a person sees in a document, with the boxes around
 * them: found by a way of its own, as far from the reader as may be. A word that
 * tracking or splitting has cut is none.
 */
export function visibleWords(docx: Uint8Array): readonly VisibleWord[] {
  let root: XmlElement;
  try {
    const main = unzipSync(docx)["word/document.xml"];
    root = parseXml(new TextDecoder().decode(main), PREFIXES);
  } catch {
    return [];
  }
  const found: VisibleWord[] = [];
  const visit = (element: XmlElement, boxes: readonly string[]) => {
    if (NOT_SEEN.has(element.name) || isHidden(element)) return;
    const tag =
      element.name === "w:sdt" ? child(child(element, "w:sdtPr"), "w:tag")?.attributes["w:val"] : undefined;
    const around = tag === undefined ? boxes : [...boxes, tag];
    if (element.name === "w:t")
      for (const [word] of textOf(element).matchAll(WORDS)) found.push({ word, boxes });
    if (element.name === "v:textpath")
      for (const [word] of (element.attributes["string"] ?? "").matchAll(WORDS)) found.push({ word, boxes });
    for (const each of childElements(element)) visit(each, around);
  };
  const body = child(root, "w:body");
  if (body) visit(body, []);
  return found;
}

function isHidden(element: XmlElement): boolean {
  switch (element.name) {
    case "w:r":
      return child(child(element, "w:rPr"), "w:vanish") !== undefined;
    case "w:tr":
      return child(child(element, "w:trPr"), "w:del") !== undefined;
    case "w:tc":
      return child(child(element, "w:tcPr"), "w:cellDel") !== undefined;
    default:
      return false;
  }
}
