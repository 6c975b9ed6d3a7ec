import type { XmlPart } from "../document/audit-document";
import { attributes, element, markup, withoutDeclaration, type Markup } from "../xml/write";
import { declare } from "./namespaces";
import { guidOf } from "./stable-ids";

/** A part of a package (ECMA-376 Part 2, 6.2). The text has no XML declaration: whoever stores it puts one in front. */
export interface NewPart {
  readonly path: string;
  readonly contentType: string;
  readonly xml: Markup;
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** As seen from the folder of the source. */
  readonly target: string;
}

export const WML = "application/vnd.openxmlformats-officedocument.wordprocessingml";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const XML_TYPE = "application/xml";

/** The relationships of a part, or of the package where the path is "/" (Part 2, 6.5). */
export function relationshipsPart(of: string, relationships: readonly Relationship[]): NewPart {
  const at = of.lastIndexOf("/") + 1;
  const items = relationships.map(({ id, type, target }) =>
    element("Relationship", { Id: id, Type: type, Target: target }),
  );
  return {
    path: `${of.slice(0, at)}_rels/${of.slice(at)}.rels`,
    contentType: RELATIONSHIPS_TYPE,
    xml: markup`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`,
  };
}

/** `[Content_Types].xml` (Part 2, 6.2.3.2): what each part is. */
export function contentTypesXml(parts: readonly NewPart[]): Markup {
  const overrides = parts
    .filter(({ contentType }) => contentType !== RELATIONSHIPS_TYPE && contentType !== XML_TYPE)
    .map(({ path, contentType }) => element("Override", { PartName: path, ContentType: contentType }));
  const defaults = [
    element("Default", { Extension: "rels", ContentType: RELATIONSHIPS_TYPE }),
    element("Default", { Extension: "xml", ContentType: XML_TYPE }),
  ];
  return markup`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${overrides}</Types>`;
}

/** A document, or a template that Word makes documents from. */
export type DocumentKind = "document" | "template";

/** What a package says its main part is (ECMA-376 Part 1, 11.3.10). */
export const MAIN_TYPE: Readonly<Record<DocumentKind, string>> = {
  document: `${WML}.document.main+xml`,
  template: `${WML}.template.main+xml`,
};

/** The same parts as one XML text, the form Word's `insertOoxml` takes ([MS-DOCX] and "flat OPC" in the Open XML SDK). */
export function flatOpc(parts: readonly NewPart[]): Markup {
  const items = parts.map(({ path, contentType, xml }) =>
    element(
      "pkg:part",
      { "pkg:name": path, "pkg:contentType": contentType },
      markup`<pkg:xmlData>${xml}</pkg:xmlData>`,
    ),
  );
  return markup`<pkg:package${declare("pkg")}>${items}</pkg:package>`;
}

/** The package parts of the n-th custom XML part, counted from 1 (15.2.5, 15.2.6). */
export function customXmlParts(part: XmlPart, number: number): readonly NewPart[] {
  const n = String(number);
  const path = `/customXml/item${n}.xml`;
  return [
    { path, contentType: "application/xml", xml: withoutDeclaration(part.xml) },
    {
      path: `/customXml/itemProps${n}.xml`,
      contentType: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
      xml: customXmlProperties(part.namespace),
    },
    relationshipsPart(path, [
      { id: "rId1", type: `${RELATIONSHIPS}/customXmlProps`, target: `itemProps${n}.xml` },
    ]),
  ];
}

/** What a custom XML part is called and which namespace it speaks (22.5). */
export function customXmlProperties(namespace: string): Markup {
  const references = element("ds:schemaRefs", {}, element("ds:schemaRef", { "ds:uri": namespace }));
  return markup`<ds:datastoreItem${declare("ds")}${attributes({ "ds:itemID": guidOf(namespace) })}>${references}</ds:datastoreItem>`;
}
