import type { XmlElement } from "../xml/parse";
import { isElement, textOf } from "../xml/read";

/** Anything a person may have put there. */
const CONTENT: ReadonlySet<string> = new Set([
  "w:sdt",
  "w:tbl",
  "w:drawing",
  "w:pict",
  "w:object",
  "w:sym",
  "w:altChunk",
]);

/** Whether there is anything but empty paragraphs below an element. */
export function holdsContent(element: XmlElement): boolean {
  return element.children.some((node) => {
    if (!isElement(node)) return false;
    if (node.name === "w:t" || node.name === "w:delText") return textOf(node).trim() !== "";
    return CONTENT.has(node.name) || holdsContent(node);
  });
}
