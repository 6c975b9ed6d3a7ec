import type { LooseText } from "../document/audit-document";
import { linesIn } from "../document/cell-text";
import { child, childElements, childrenNamed, parseXml, type XmlElement } from "../xml/parse";
import { PREFIXES } from "./namespaces";
import { WML } from "./package-parts";
import { isOn } from "./page-styles";
import type { TextSources } from "./text-sources";
import { walkContent } from "./walk-content";

/** A package in one XML text ("flat OPC"), the form that Word's `getOoxml` gives. */
export class FlatOpc {
  private readonly parts: readonly XmlElement[];

  /** Throws XmlError for what is no XML. */
  constructor(xml: string) {
    this.parts = childrenNamed(parseXml(xml, PREFIXES), "pkg:part");
  }

  /** The root of the part of a kind: "document.main", "styles". */
  root(kind: string): XmlElement | undefined {
    return rootOf(
      this.parts.find(({ attributes }) => attributes["pkg:contentType"] === `${WML}.${kind}+xml`),
    );
  }

  /** The root of the part that a relationship of the main part leads to. */
  readonly related = (id: string): XmlElement | undefined => {
    const relationships = childrenNamed(
      rootOf(this.named("/word/_rels/document.xml.rels")),
      "rel:Relationship",
    );
    const target = relationships.find(({ attributes }) => attributes["Id"] === id)?.attributes["Target"];
    return target === undefined ? undefined : rootOf(this.named(fromMain(target)));
  };

  private named(name: string): XmlElement | undefined {
    return this.parts.find(({ attributes }) => attributes["pkg:name"] === name);
  }
}

/** A target as the name of a part, from the folder of the main part. */
function fromMain(target: string): string {
  if (target.startsWith("/")) return target;
  return target.startsWith("../") ? target.slice(2) : `/word/${target}`;
}

function rootOf(part: XmlElement | undefined): XmlElement | undefined {
  const data = child(part, "pkg:xmlData");
  return data && childElements(data)[0];
}

/** The lines of the headers and footers that the sections of a package show (17.10), as far as it has them. */
export function linesAtEdges(
  flat: FlatOpc,
  document: XmlElement,
  sources: TextSources,
): readonly LooseText[] {
  const evenPages = isOn(flat.root("settings"), "w:evenAndOddHeaders") ?? false;
  const lines = new Map<string, LooseText>();
  for (const section of sectionsIn(document))
    for (const { name, attributes } of childElements(section)) {
      if (name !== "w:headerReference" && name !== "w:footerReference") continue;
      const type = attributes["w:type"];
      if (type === "even" && !evenPages) continue;
      if (type === "first" && !isOn(section, "w:titlePg")) continue;
      const root = flat.related(attributes["r:id"] ?? "");
      if (!root) continue;
      const where = name === "w:headerReference" ? "header" : "footer";
      const { text, loose } = walkContent(root, sources);
      const boxed = loose.flatMap((line) => (line.where === "text" ? [] : [line.text]));
      for (const line of [...linesIn(text()), ...boxed]) lines.set(`${where} ${line}`, { text: line, where });
    }
  return [...lines.values()];
}

function sectionsIn(element: XmlElement): readonly XmlElement[] {
  return childElements(element).flatMap((each) => (each.name === "w:sectPr" ? [each] : sectionsIn(each)));
}
