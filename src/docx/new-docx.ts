import { strToU8, zipSync, type Zippable } from "fflate";
import type { Template } from "../audit/template";
import type { XmlPart } from "../document/audit-document";
import { documentParts } from "../ooxml/document-parts";
import { contentTypesXml } from "../ooxml/package-parts";
import type { Values } from "../ooxml/table-row";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The first moment a zip entry can have, so that the same audit gives the same bytes wherever and whenever it is made. */
const MODIFIED = "1980-01-01T00:00:00";

/** A new .docx for a template, with these custom XML parts and, by tag, these answers in it. Word opens the pane with it. */
export function newDocx(
  template: Template,
  parts: readonly XmlPart[] = [],
  values: Values = new Map(),
): Uint8Array {
  const made = documentParts(template, { parts, values, opensPane: true });
  const files: Zippable = { "[Content_Types].xml": strToU8(DECLARATION + contentTypesXml(made)) };
  for (const { path, xml } of made) files[path.slice(1)] = strToU8(DECLARATION + xml);
  return zipSync(files, { mtime: MODIFIED });
}
