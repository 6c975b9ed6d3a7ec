import type { XmlPart } from "../document/audit-document";
import { escapeAttribute } from "../xml/write";
import { guidOf } from "./hash";
import { declare } from "./namespaces";
import { RELATIONSHIPS, relationshipsPart, type PackagePart } from "./package-parts";

/** The package parts of the n-th custom XML part, counted from 1 (15.2.5, 15.2.6). */
export function customXmlParts(part: XmlPart, number: number): readonly PackagePart[] {
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
export function customXmlProperties(namespace: string): string {
  return (
    `<ds:datastoreItem${declare("ds")} ds:itemID="${guidOf(namespace)}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${escapeAttribute(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}

function withoutDeclaration(xml: string): string {
  return xml.replace(/^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?/, "");
}
