import type { XmlElement } from "../xml/parse";
import { isElement, textOf } from "../xml/read";
import { parsedOnce, partNamed, type DocxPackage, type ParsedPart } from "./package";
import type { Part } from "./part";
import { relationshipsOf } from "./relationships";

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

/** Whether a document holds nothing but empty paragraphs, its headers and footers included. */
export function isBlank(docx: DocxPackage, main: ParsedPart & { readonly part: Part }): boolean {
  const others = relationshipsOf(docx, main.part.name)
    .filter(({ kind }) => ["header", "footer", "comments"].includes(kind))
    .flatMap(({ target }) => partNamed(docx, target) ?? []);
  return [main.root, ...others.map((part) => parsedOnce(part).root)].every((root) => !holdsContent(root));
}

function holdsContent(element: XmlElement): boolean {
  return element.children.some((node) => {
    if (!isElement(node)) return false;
    if (node.name === "w:t" || node.name === "w:delText") return textOf(node).trim() !== "";
    return CONTENT.has(node.name) || holdsContent(node);
  });
}
