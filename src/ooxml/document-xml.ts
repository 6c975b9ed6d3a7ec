import type { Block } from "../document/layout-model";
import { bodyXml } from "./body";
import { controlIds } from "./control-ids";
import { declare } from "./namespaces";
import { sectionXml, TEXT_WIDTH } from "./page";
import type { Values } from "./table-row";

const ROOT = `w:document${declare("w", "r", "mc", "w15")} mc:Ignorable="w15"`;

export const DOCUMENT_START = `<${ROOT}><w:body>`;
export const DOCUMENT_END = "</w:body></w:document>";

/** Page setup with the header and footers of a new document. */
export const NEW_SECTION = sectionXml("rId5", "rId6", "rId7");

/** /word/document.xml around a body. */
export function documentXml(body: string): string {
  return DOCUMENT_START + body + DOCUMENT_END;
}

/** The body of a new document, with its page setup. */
export function newBody(blocks: readonly Block[], values: Values): string {
  return bodyXml(blocks, { values, newId: controlIds(), textWidth: TEXT_WIDTH }) + NEW_SECTION;
}
