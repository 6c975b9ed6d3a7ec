import { strFromU8 } from "fflate";
import { parsePart, partNamed, type DocxPackage, type ParsedPart } from "./package";
import type { Part } from "./part";
import { refusal } from "./refuse";
import { relationshipsOf } from "./relationships";

/**
 * The part with the text of the document, found by its relationship and not by
 * its name (ECMA-376 Part 1, 11.3.10). Throws HostError where the package is no
 * Word document or that part can't be read.
 */
export function mainPart(docx: DocxPackage): ParsedPart & { readonly part: Part } {
  const target = partNamed(docx, "_rels/.rels")
    ? relationshipsOf(docx).find(({ kind }) => kind === "officeDocument")?.target
    : undefined;
  if (target === undefined) throw whyNoDocument(docx);
  const part = partNamed(docx, target);
  if (!part) throw refusal("noMainPart");
  const parsed = parsePart(part);
  if (parsed.root.name !== "w:document") throw refusal("otherOffice");
  return { part, ...parsed };
}

function whyNoDocument(docx: DocxPackage) {
  const mimetype = partNamed(docx, "mimetype");
  const isOpenDocument =
    mimetype && strFromU8(mimetype.bytes()).startsWith("application/vnd.oasis.opendocument");
  return refusal(isOpenDocument ? "openDocument" : "plainZip");
}
