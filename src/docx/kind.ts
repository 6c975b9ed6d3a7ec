import { HostError } from "../document/host-error";
import { MAIN_TYPE, type DocumentKind } from "../ooxml/document-kind";
import { contentTypeOf, withContentTypeChanged } from "./content-types";
import type { DocxPackage } from "./package";

export type { DocumentKind };

const MACRO_TYPE: Readonly<Record<DocumentKind, string>> = {
  document: "application/vnd.ms-word.document.macroEnabled.main+xml",
  template: "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
};

/** What a package says its main part is: a document where it can't be read. */
export function kindOf(docx: DocxPackage, main: string): DocumentKind {
  const type = mainTypeOf(docx, main);
  return type === MAIN_TYPE.template || type === MACRO_TYPE.template ? "template" : "document";
}

/** The package as a document or as a template; the same package where it is that already. */
export function asKind(docx: DocxPackage, main: string, kind: DocumentKind): DocxPackage {
  if (kindOf(docx, main) === kind) return docx;
  const types = Object.values(MACRO_TYPE).includes(mainTypeOf(docx, main) ?? "") ? MACRO_TYPE : MAIN_TYPE;
  return withContentTypeChanged(docx, main, types[kind]);
}

function mainTypeOf(docx: DocxPackage, main: string): string | undefined {
  try {
    return contentTypeOf(docx, main);
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}
