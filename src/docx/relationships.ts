import { strFromU8 } from "fflate";
import { NAMESPACES } from "../ooxml/namespaces";
import { RELATIONSHIPS, relationshipsPart } from "../ooxml/package-parts";
import { spliced } from "../ooxml/splice";
import { childrenNamed, type XmlElement } from "../xml/parse";
import { element, NOTHING } from "../xml/write";
import { parsedOnce, parsePart, partNamed, withParts, type DocxPackage, type ParsedPart } from "./package";
import { refusal } from "./refusal";

/** A relationship inside the package (ECMA-376 Part 2, 6.5). */
export interface PartRelationship {
  readonly id: string;
  /** The last word of its type, the same in strict and transitional documents: "officeDocument", "customXml". */
  readonly kind: string;
  /** Name of the part it leads to. */
  readonly target: string;
}

/** Where the relationships of a part stand; of the package where the name is empty. */
export function relationshipsName(source: string): string {
  const at = source.lastIndexOf("/") + 1;
  return `${source.slice(0, at)}_rels/${source.slice(at)}.rels`;
}

/** The relationships of a part, or of the package. None where it has no such list; throws HostError where that is damaged. */
export function relationshipsOf(docx: DocxPackage, source = ""): readonly PartRelationship[] {
  const part = partNamed(docx, relationshipsName(source));
  if (!part) return [];
  const { root } = parsedOnce(part);
  let known = lists.get(root);
  if (!known) lists.set(root, (known = relationshipsIn(root, source)));
  return known;
}

/** By the root of the part they stand in, whose name says whose they are. */
const lists = new WeakMap<XmlElement, readonly PartRelationship[]>();

function relationshipsIn(root: XmlElement, source: string): readonly PartRelationship[] {
  return childrenNamed(root, "rel:Relationship").flatMap(({ attributes }) => {
    if (attributes["TargetMode"] === "External") return [];
    const type = attributes["Type"] ?? "";
    const target = resolved(source, attributes["Target"] ?? "");
    return [{ id: attributes["Id"] ?? "", kind: type.slice(type.lastIndexOf("/") + 1), target }];
  });
}

/** The package with a relationship added, of a kind or a whole type; its id is one not yet used. */
export function withRelationship(
  docx: DocxPackage,
  source: string,
  kind: string,
  target: string,
): DocxPackage {
  const name = relationshipsName(source);
  const part = partNamed(docx, name);
  const type = typeOf(docx, kind);
  if (!part)
    return withParts(docx, {
      [name]: DECLARATION + relationshipsPart(source, [{ id: "rId1", type, target }]).xml,
    });
  const { xml, root } = parsedOnce(part);
  const ids = new Set(childrenNamed(root, "rel:Relationship").map(({ attributes }) => attributes["Id"]));
  let number = ids.size + 1;
  while (ids.has(`rId${String(number)}`)) number += 1;
  const declared = root.attributes["xmlns"] === undefined ? { xmlns: NAMESPACES.rel } : {};
  const id = `rId${String(number)}`;
  const added = element("Relationship", { ...declared, Id: id, Type: type, Target: target });
  const at = root.contentEnd;
  return root.selfClosing
    ? withParts(docx, { [name]: DECLARATION + relationshipsPart(source, [{ id: "rId1", type, target }]).xml })
    : withParts(docx, { [name]: spliced(xml, [{ start: at, end: at, text: added }]) });
}

/** The package without the relationships of a part to this one. */
export function withoutRelationship(docx: DocxPackage, source: string, target: string): DocxPackage {
  const name = relationshipsName(source);
  const part = partNamed(docx, name);
  if (!part) return docx;
  const { xml, root } = parsedOnce(part);
  const gone = childrenNamed(root, "rel:Relationship").filter(
    ({ attributes }) => resolved(source, attributes["Target"] ?? "").toLowerCase() === target.toLowerCase(),
  );
  return withParts(docx, {
    [name]: spliced(
      xml,
      gone.map(({ start, end }) => ({ start, end, text: NOTHING })),
    ),
  });
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** A strict document names its relationships the strict way, except those that have come since, which are whole types. */
const typeOf = (docx: DocxPackage, kind: string): string =>
  kind.includes("/") ? kind : `${isStrict(docx) ? STRICT_RELATIONSHIPS : RELATIONSHIPS}/${kind}`;

/** Whether a package is of the strict kind (ECMA-376 Part 1, 2.1). */
export function isStrict(docx: DocxPackage): boolean {
  const part = partNamed(docx, relationshipsName(""));
  return part !== undefined && parsedOnce(part).xml.includes(`${STRICT_RELATIONSHIPS}/officeDocument`);
}

/** A target as a part name: from the folder of the source, or from the root where it starts with a slash. */
function resolved(source: string, target: string): string {
  const folder = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  const path: string[] = [];
  for (const step of [...folder, ...target.split("/")]) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

/**
 * The part with the text of the document, found by its relationship and not by
 * its name (ECMA-376 Part 1, 11.3.10). Throws HostError where the package is no
 * Word document or that part can't be read.
 */
export function mainPart(docx: DocxPackage): ParsedPart {
  const target = partNamed(docx, "_rels/.rels")
    ? relationshipsOf(docx).find(({ kind }) => kind === "officeDocument")?.target
    : undefined;
  if (target === undefined) throw whyNoDocument(docx);
  const part = partNamed(docx, target);
  if (!part) throw refusal("noMainPart");
  const parsed = parsePart(part);
  if (parsed.root.name !== "w:document") throw refusal("otherOffice");
  return parsed;
}

function whyNoDocument(docx: DocxPackage) {
  const mimetype = partNamed(docx, "mimetype");
  const isOpenDocument =
    mimetype && strFromU8(mimetype.bytes()).startsWith("application/vnd.oasis.opendocument");
  if (isOpenDocument) return refusal("openDocument");
  // Only how its parts hang together is lost.
  return refusal(partNamed(docx, "word/document.xml") ? "damaged" : "plainZip");
}
