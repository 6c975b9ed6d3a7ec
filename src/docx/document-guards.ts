import { HostError } from "../document/host-error";
import { holdsContent } from "../ooxml/read-content";
import { parsedOnce, partNamed, type DocxPackage, type ParsedPart } from "./package";
import { relationshipsOf } from "./relationships";
import { phrase } from "../words/phrase";

/** What is said where a table that rows are to be added to is no longer there. */
export function tableGone(): HostError {
  return new HostError(
    "control-not-found",
    phrase(
      "The table to add to is no longer in the document. Undo what was deleted, or copy the table from an earlier copy of the document.",
    ),
  );
}

/** Whether a document holds nothing but empty paragraphs, its headers and footers included. */
export function isBlank(docx: DocxPackage, main: ParsedPart): boolean {
  const others = relationshipsOf(docx, main.part.name)
    .filter(({ kind }) => ["header", "footer", "comments"].includes(kind))
    .flatMap(({ target }) => partNamed(docx, target) ?? []);
  return [main.root, ...others.map((part) => parsedOnce(part).root)].every((root) => !holdsContent(root));
}
