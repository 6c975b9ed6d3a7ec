import { escapeAttribute } from "../xml/write";

/** A part of a package (ECMA-376 Part 2, 6.2). The text has no XML declaration: whoever stores it puts one in front. */
export interface PackagePart {
  readonly path: string;
  readonly contentType: string;
  readonly xml: string;
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
export function relationshipsPart(of: string, relationships: readonly Relationship[]): PackagePart {
  const at = of.lastIndexOf("/") + 1;
  const items = relationships.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(target)}"/>`,
  );
  return {
    path: `${of.slice(0, at)}_rels/${of.slice(at)}.rels`,
    contentType: RELATIONSHIPS_TYPE,
    xml: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`,
  };
}

/** `[Content_Types].xml` (Part 2, 6.2.3.2): what each part is. */
export function contentTypesXml(parts: readonly PackagePart[]): string {
  const overrides = parts
    .filter(({ contentType }) => contentType !== RELATIONSHIPS_TYPE && contentType !== XML_TYPE)
    .map(({ path, contentType }) => `<Override PartName="${path}" ContentType="${contentType}"/>`);
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    `<Default Extension="rels" ContentType="${RELATIONSHIPS_TYPE}"/><Default Extension="xml" ContentType="${XML_TYPE}"/>` +
    `${overrides.join("")}</Types>`
  );
}
