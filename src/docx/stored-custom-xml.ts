import type { Problem } from "../audit/problem";
import type { DocumentContent, XmlPart } from "../document/audit-document";
import { HostError } from "../document/host-error";
import { customXmlParts } from "../ooxml/package-parts";
import { child, childrenNamed } from "../xml/parse";
import { withoutDeclaration } from "../xml/write";
import { withContentType, withoutParts } from "./content-types";
import { faultOf, parsedOnce, partNamed, textOnce, withParts, type DocxPackage } from "./package";
import { refusal } from "./refusal";
import {
  DECLARATION,
  isStrict,
  relationshipsName,
  relationshipsOf,
  withoutRelationship,
  withRelationship,
} from "./relationships";

const OURS = "urn:case-audit:";

/** Our custom XML parts (ECMA-376 Part 1, 15.2.5), known by the namespace of their root, wherever they are stored. */
export function storedCustomXml(
  docx: DocxPackage,
  main: string,
): Pick<DocumentContent, "parts" | "problems"> {
  const { stored, problems } = storedParts(docx, main);
  const ours = stored.filter((part) => part.xml !== undefined && part.namespace.startsWith(OURS));
  return { parts: ours.map(({ namespace, xml = "" }) => ({ namespace, xml })), problems };
}

/** The package with this, without its declaration, as the only part of its namespace; the same package where it is already. */
export function withCustomXml(docx: DocxPackage, main: string, part: XmlPart): DocxPackage {
  try {
    const same = storedParts(docx, main).stored.filter(({ namespace }) => namespace === part.namespace);
    const [first, ...others] = same;
    if (!first) return withNewPart(docx, main, part);
    const isRight = others.length === 0 && first.isRelated && first.xml === withoutDeclaration(part.xml);
    if (isRight) return docx;
    let changed = withParts(docx, { [first.name]: withoutDeclaration(part.xml) });
    if (!first.isRelated)
      changed = withRelationship(changed, main, "customXml", relativeTo(main, first.name));
    for (const { name } of others) changed = withoutPart(changed, main, name);
    return changed;
  } catch (error) {
    if (error instanceof HostError && error.code === "malformed-xml") throw refusal("brokenLinks");
    throw error;
  }
}

interface StoredPart {
  readonly name: string;
  readonly namespace: string;
  /** Undefined where it can't be read. */
  readonly xml: string | undefined;
  /** The document points to it; another program may have dropped the pointer and kept the part. */
  readonly isRelated: boolean;
}

function storedParts(
  docx: DocxPackage,
  main: string,
): { stored: readonly StoredPart[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const attempt = <T>(name: string, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      problems.push({ code: "part-unreadable", part: name, detail: faultOf(error) });
      return undefined;
    }
  };
  const relationships = attempt(relationshipsName(main), () => relationshipsOf(docx, main)) ?? [];
  const related = relationships.filter(({ kind }) => kind === "customXml").map(({ target }) => target);
  const known = new Set(related.map((name) => name.toLowerCase()));
  const orphans = [...docx.keys()].filter(
    (name) => /^customxml\/item\d+\.xml$/.test(name) && !known.has(name),
  );
  const stored = [...new Set([...related, ...orphans])].flatMap((name): StoredPart[] => {
    const part = partNamed(docx, name);
    if (!part) return [];
    const xml = attempt(part.name, () => textOnce(part));
    const namespace = xml === undefined ? undefined : rootNamespace(xml);
    if (xml !== undefined && namespace === undefined) {
      const detail = xml.trim() === "" ? "it is empty" : "its XML is damaged";
      problems.push({ code: "part-unreadable", part: part.name, detail });
    }
    const isRelated = known.has(name.toLowerCase());
    return namespace === undefined
      ? [{ name: part.name, namespace: namespaceSaid(docx, part.name), xml: undefined, isRelated }]
      : [{ name: part.name, namespace, xml: withoutDeclaration(xml ?? ""), isRelated }];
  });
  return { stored, problems };
}

/** The namespace that the properties of a part give (15.2.6), for one whose own text is gone. */
function namespaceSaid(docx: DocxPackage, name: string): string {
  try {
    const properties = propertiesOf(docx, name).map((target) => partNamed(docx, target))[0];
    if (!properties) return "";
    const references = childrenNamed(child(parsedOnce(properties).root, "ds:schemaRefs"), "ds:schemaRef");
    const uris = references.map(({ attributes }) => attributes["ds:uri"] ?? "");
    return uris.find((uri) => uri.startsWith(OURS)) ?? uris[0] ?? "";
  } catch {
    return "";
  }
}

function propertiesOf(docx: DocxPackage, name: string): readonly string[] {
  return relationshipsOf(docx, name)
    .filter(({ kind }) => kind === "customXmlProps")
    .map(({ target }) => target);
}

function withNewPart(docx: DocxPackage, main: string, part: XmlPart): DocxPackage {
  let number = 1;
  while (
    docx.has(`customxml/item${String(number)}.xml`) ||
    docx.has(`customxml/itemprops${String(number)}.xml`)
  )
    number += 1;
  let changed = docx;
  for (const { path, contentType, xml } of customXmlParts(part, number)) {
    const name = path.slice(1);
    const isItem = contentType === "application/xml";
    const said = isStrict(docx) ? inStrictWords(xml) : xml;
    changed = withParts(changed, { [name]: isItem ? xml : DECLARATION + said });
    changed = withContentType(changed, name, contentType);
  }
  return withRelationship(
    changed,
    main,
    "customXml",
    relativeTo(main, `customXml/item${String(number)}.xml`),
  );
}

/** The namespaces and kinds of relationships of a strict document (ECMA-376 Part 1, annex A) have no year. */
const inStrictWords = (xml: string): string =>
  xml.replaceAll(
    "http://schemas.openxmlformats.org/officeDocument/2006/",
    "http://purl.oclc.org/ooxml/officeDocument/",
  );

function withoutPart(docx: DocxPackage, main: string, name: string): DocxPackage {
  const gone = [name, relationshipsName(name), ...propertiesOf(docx, name)];
  return withoutParts(withoutRelationship(docx, main, name), gone);
}

/** A part name as seen from the folder of another part. */
function relativeTo(source: string, target: string): string {
  return "../".repeat(source.split("/").length - 1) + target;
}

/** What may stand before the root element: declaration, comments, processing instructions, white space. */
const PROLOG = /^\uFEFF?(?:\s+|<\?[^]*?\?>|<!--[^]*?-->)*/;
const ROOT = /^<(?:([^\s:<>/="']+):)?[^\s:<>/="']+((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/;

/**
 * The namespace of a root element, without reading the rest, which may be long
 * and somebody else's. Undefined where the text does not start with one.
 */
export function rootNamespace(xml: string): string | undefined {
  const root = ROOT.exec(xml.slice(PROLOG.exec(xml)?.[0].length));
  if (!root) return undefined;
  const [, prefix, attributes = ""] = root;
  const wanted = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  for (const [, name, double, single] of attributes.matchAll(/([^\s="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name === wanted) return unescaped(double ?? single ?? "");
  }
  return "";
}

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
