import { holdsContent } from "../ooxml/holds-content";
import { parsedOnce, partNamed, type DocxPackage, type ParsedPart } from "./package";
import type { Part } from "./part";
import { relationshipsOf } from "./relationships";

/** Whether a document holds nothing but empty paragraphs, its headers and footers included. */
export function isBlank(docx: DocxPackage, main: ParsedPart & { readonly part: Part }): boolean {
  const others = relationshipsOf(docx, main.part.name)
    .filter(({ kind }) => ["header", "footer", "comments"].includes(kind))
    .flatMap(({ target }) => partNamed(docx, target) ?? []);
  return [main.root, ...others.map((part) => parsedOnce(part).root)].every((root) => !holdsContent(root));
}
