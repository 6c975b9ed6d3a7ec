import type { Template } from "../audit/template";
import type { XmlPart } from "../document/audit-document";
import type { DocumentKind } from "../ooxml/document-kind";
import { documentParts } from "../ooxml/document-parts";
import type { Values } from "../ooxml/table-row";
import { freshParts } from "./fresh-parts";
import { writeZip } from "./write-zip";

/** A new .docx for a template, with these custom XML parts and, by tag, these answers in it; a .dotx where asked for. Word opens the pane with it. */
export function newDocx(
  template: Template,
  parts: readonly XmlPart[] = [],
  values: Values = new Map(),
  kind: DocumentKind = "document",
): Uint8Array {
  return writeZip(freshParts(documentParts(template, { parts, values, kind, opensPane: true })));
}
