import type { Template } from "../audit/template";
import type { Texts } from "../document/answers";
import type { XmlPart } from "../document/audit-document";
import { documentParts, MAIN_PATH } from "../ooxml/document-parts";
import { declare } from "../ooxml/namespaces";
import {
  contentTypesXml,
  MAIN_TYPE,
  RELATIONSHIPS,
  relationshipsPart,
  type DocumentKind,
  type NewPart,
} from "../ooxml/package-parts";
import { markup } from "../xml/write";
import { freshPart, type PackagePart } from "./package-part";
import { DECLARATION } from "./relationships";
import { writeZip } from "./write-zip";

/** A new .docx for a template, with these custom XML parts and, by tag, these answers in it; a .dotx where asked for. Word opens the pane with it. */
export function newDocx(
  template: Template,
  parts: readonly XmlPart[] = [],
  values: Texts = new Map(),
  kind: DocumentKind = "document",
): Uint8Array {
  return writeZip(freshParts(documentParts(template, { parts, values, kind, opensPane: true })));
}

/** A .docx with nothing in it, for an audit to be started in. */
export function blankDocx(): Uint8Array {
  return writeZip(
    freshParts([
      relationshipsPart("/", [
        { id: "rId1", type: `${RELATIONSHIPS}/officeDocument`, target: MAIN_PATH.slice(1) },
      ]),
      {
        path: MAIN_PATH,
        contentType: MAIN_TYPE.document,
        xml: markup`<w:document${declare("w")}><w:body><w:p/><w:sectPr/></w:body></w:document>`,
      },
    ]),
  );
}

/** The parts of a new package, with `[Content_Types].xml` in front of them. */
export function freshParts(made: readonly NewPart[]): readonly PackagePart[] {
  return [
    declaredPart("[Content_Types].xml", contentTypesXml(made)),
    ...made.map(({ path, xml }) => declaredPart(path.slice(1), xml)),
  ];
}

/** A part of XML text, with its declaration in front. */
export function declaredPart(name: string, xml: string): PackagePart {
  return freshPart(name, new TextEncoder().encode(DECLARATION + xml));
}
