import { NAMESPACES, PREFIXES } from "../../src/ooxml/namespaces";
import {
  child,
  childElements,
  childrenNamed,
  eachElement,
  parseXml,
  type XmlElement,
} from "../../src/xml/parse";
import { commentFaults, type CommentRule } from "./comment-rules";
import { layoutFaults, type LayoutRule } from "./layout-rules";
import { textsIn, type PackageTexts } from "./package-texts";
import { all, val } from "./xml-find";

export type WordRule =
  | "sdtPr order"
  | "one type"
  | "sdtContent"
  | "mc:Ignorable"
  | "unique ids"
  | "tag length"
  | "cell ends with a paragraph"
  | "body ends with a paragraph"
  | "docPart names"
  | "docPart present"
  | "style present"
  | "orphan part"
  | "empty part"
  | "well-formed"
  | "relationship target"
  | "relationship present"
  | CommentRule
  | LayoutRule;

export interface WordFault {
  readonly rule: WordRule;
  readonly where: string;
}

/**
 * What Word minds and Microsoft's validator misses (docs/word.md, 4.5). Each rule is proven by a broken
 * document in test/docx/word-rules.test.ts.
 */
export function wordFaults(docx: Uint8Array): readonly WordFault[] {
  const texts = textsIn(docx);
  const faults: WordFault[] = [];
  const parts = new Map<string, XmlElement>();
  for (const [path, text] of texts) {
    if (text === "") {
      faults.push({ rule: "empty part", where: path });
      continue;
    }
    if (!/\.(xml|rels)$/.test(path)) continue;
    try {
      parts.set(path, parseXml(text, PREFIXES));
    } catch {
      faults.push({ rule: "well-formed", where: path });
    }
  }
  faults.push(...relationshipFaults(texts, parts));
  const glossary = parts.get("/word/glossary/document.xml");
  const names = all(glossary, "w:docPart").map((part) => val(child(child(part, "w:docPartPr"), "w:name")));
  for (const name of repeated(names)) faults.push({ rule: "docPart names", where: name });
  faults.push(...commentFaults(parts));
  for (const [path, root] of parts) {
    if (!/^w(15|16cid|16cex)?:/.test(root.name)) continue;
    const found = (rule: WordRule, places: readonly string[]) => {
      faults.push(...places.map((place) => ({ rule, where: `${path} ${place}` })));
    };
    found("mc:Ignorable", ignorableFaults(root));
    const controls = all(root, "w:sdt");
    for (const control of controls) {
      const properties = child(control, "w:sdtPr");
      const tag = val(child(properties, "w:tag"));
      if (!inOrder(properties)) found("sdtPr order", [tag]);
      if (typesOf(properties).length > 1) found("one type", [tag]);
      if (!child(control, "w:sdtContent")) found("sdtContent", [tag]);
      if ([tag, val(child(properties, "w:alias"))].some((text) => text.length > 64))
        found("tag length", [tag]);
      const docPart = val(child(child(properties, "w:placeholder"), "w:docPart"));
      if (docPart !== "" && !names.includes(docPart)) found("docPart present", [docPart]);
    }
    found("unique ids", repeated(controls.map((control) => val(child(child(control, "w:sdtPr"), "w:id")))));
    found(
      "cell ends with a paragraph",
      all(root, "w:tc").flatMap((cell, at) => (endsWithParagraph(cell) ? [] : [`cell ${at}`])),
    );
    const body = child(root, "w:body");
    const last =
      body &&
      childElements(body)
        .filter((element) => element.name !== "w:sectPr")
        .at(-1);
    if (last?.name === "w:tbl") found("body ends with a paragraph", [""]);
    if (path === "/word/document.xml") faults.push(...layoutFaults(root));
    found("style present", missingStyles(root, parts.get(path.replace(/[^/]*$/, "styles.xml"))));
  }
  return faults;
}

const ORDER = [
  "rPr",
  "alias",
  "tag",
  "id",
  "lock",
  "placeholder",
  "temporary",
  "showingPlcHdr",
  "dataBinding",
  "label",
  "tabIndex",
].map((name) => `w:${name}`);

/** Known properties in their order, then Word's later ones, then the type. */
function inOrder(properties: XmlElement | undefined): boolean {
  const places = (properties ? childElements(properties) : []).map(({ name }) => {
    const known = ORDER.indexOf(name);
    if (known >= 0) return known;
    return name.startsWith("w15:") ? ORDER.length : ORDER.length + 1;
  });
  return places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0));
}

/** Whatever is no property: `w:dropDownList`, `w14:checkbox` ... */
function typesOf(properties: XmlElement | undefined): readonly XmlElement[] {
  return properties
    ? childElements(properties).filter(({ name }) => !ORDER.includes(name) && !name.startsWith("w15:"))
    : [];
}

/** Word's later namespaces that are used but not declared ignorable, and ignorable prefixes nobody declared. */
function ignorableFaults(root: XmlElement): readonly string[] {
  const tokens = (root.attributes["mc:Ignorable"] ?? "").split(/\s+/).filter((token) => token !== "");
  const uris = tokens.map((token) => root.attributes[`xmlns:${token}`]);
  const used = prefixesIn(root);
  const later = (["w14", "w15", "w16cid", "w16cex", "wps"] as const).filter(
    (prefix) => used.has(prefix) && !uris.includes(NAMESPACES[prefix]),
  );
  return [...later, ...tokens.filter((_, at) => uris[at] === undefined)];
}

/** Of the names of elements and attributes. */
function prefixesIn(element: XmlElement, found = new Set<string>()): ReadonlySet<string> {
  const add = (name: string) => found.add(name.slice(0, Math.max(0, name.indexOf(":"))));
  add(element.name);
  for (const name of Object.keys(element.attributes)) add(name);
  eachElement(element, (each) => prefixesIn(each, found));
  return found;
}

function endsWithParagraph(holder: XmlElement | undefined): boolean {
  const last = holder && childElements(holder).at(-1);
  return last?.name === "w:sdt" ? endsWithParagraph(child(last, "w:sdtContent")) : last?.name === "w:p";
}

function missingStyles(root: XmlElement, styles: XmlElement | undefined): readonly string[] {
  const ids = new Set(childrenNamed(styles, "w:style").map((style) => style.attributes["w:styleId"]));
  const used = ["w:pStyle", "w:rStyle", "w:tblStyle"].flatMap((name) => all(root, name).map(val));
  return [...new Set(used)].filter((id) => !ids.has(id));
}

function relationshipFaults(
  texts: PackageTexts,
  parts: ReadonlyMap<string, XmlElement>,
): readonly WordFault[] {
  const faults: WordFault[] = [];
  const reached = new Set(["/[Content_Types].xml"]);
  const waiting = ["/"];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    const at = source.lastIndexOf("/") + 1;
    const path = `${source.slice(0, at)}_rels/${source.slice(at)}.rels`;
    const given = childrenNamed(parts.get(path), "rel:Relationship");
    if (texts.has(path)) reached.add(path);
    const ids = given.map((relationship) => relationship.attributes["Id"]);
    for (const id of usedRelationships(parts.get(source))) {
      if (!ids.includes(id)) faults.push({ rule: "relationship present", where: `${source} ${id}` });
    }
    for (const { attributes } of given) {
      if (attributes["TargetMode"] === "External") continue;
      const target = new URL(attributes["Target"] ?? "", `http://package${source}`).pathname;
      if (!texts.has(target)) faults.push({ rule: "relationship target", where: `${source} ${target}` });
      else if (!reached.has(target)) {
        reached.add(target);
        waiting.push(target);
      }
    }
  }
  const orphans = [...texts.keys()].filter((path) => !reached.has(path));
  return [...faults, ...orphans.map((where) => ({ rule: "orphan part" as const, where }))];
}

function usedRelationships(element: XmlElement | undefined, found: string[] = []): readonly string[] {
  if (!element) return found;
  for (const [name, id] of Object.entries(element.attributes)) if (name.startsWith("r:")) found.push(id);
  eachElement(element, (each) => usedRelationships(each, found));
  return found;
}

function repeated(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, at) => text !== "" && texts.indexOf(text) !== at))];
}
