import type { Control, DocumentContent } from "../document/audit-document";
import { child, childrenNamed, elementsBelow, isElement, textOf, type XmlElement } from "../xml/parse";
import type { Prompts } from "./control-properties";
import { FlatOpc, linesAtEdges } from "./flat-opc";
import type { ControlLevel } from "./text-flow";
import { readStyles } from "./page-styles";
import type { TextSources } from "./text-sources";
import { walkContent } from "./walk-content";
import type { FoundControl } from "./walked-content";

/** What the body of a `w:document` holds that bears on an audit, in one walk over it (17.2). */
export function readContent(
  documentXml: XmlElement,
  sources: TextSources = {},
): Omit<DocumentContent, "parts"> {
  const body = child(documentXml, "w:body");
  if (!body) return NOTHING;
  const { controls, tables, loose, hidden } = walkContent(body, sources);
  const shown = controls.filter((control) => !control.repeated);
  const places = new Map(shown.map((control, place) => [control, place]));
  const asControl = ({ tag, alias, kind, text, at, within, locked }: FoundControl): Control => {
    const outer = within === undefined ? undefined : controls[within];
    const around = outer && places.get(outer);
    const control = at ? { tag, alias, kind, text, at } : { tag, alias, kind, text };
    if (!locked && around === undefined) return control;
    return { ...control, ...(locked && { locked }), ...(around !== undefined && { within: around }) };
  };
  return {
    controls: shown.map(asControl),
    // Copies have no room to grow.
    tables: tables.map(({ rows }) => rows.map((cells) => cells.slice())),
    captions: tables.map(
      ({ element }) => child(child(element, "w:tblPr"), "w:tblCaption")?.attributes["w:val"] ?? "",
    ),
    merged: tables.flatMap(({ merged }) => merged),
    wide: tables.flatMap(({ wide }) => wide),
    loose: [...loose, ...hidden.map((line) => ({ ...line, hidden: true }))],
    problems: [],
  };
}

const NOTHING = { controls: [], tables: [], loose: [], problems: [] };

/** The prompts in a glossary document, as text (17.12). */
export function readPrompts(glossary: XmlElement): Prompts {
  const prompts = new Map<string, string>();
  for (const part of childrenNamed(child(glossary, "w:docParts"), "w:docPart")) {
    const name = child(child(part, "w:docPartPr"), "w:name")?.attributes["w:val"];
    const body = child(part, "w:docPartBody");
    if (name && body) prompts.set(name, walkContent(body).text());
  }
  return prompts;
}

/**
 * What the body of a package in one XML text holds, the form Word's `getOoxml`
 * gives ("flat OPC"). Throws XmlError for what is no XML; a package without a
 * main part holds nothing.
 */
export function readFlatOpc(xml: string): Omit<DocumentContent, "parts"> {
  const flat = new FlatOpc(xml);
  const document = flat.root(MAIN);
  if (!document) return NOTHING;
  const glossary = flat.root("document.glossary");
  const numbering = flat.root("numbering");
  const sources = {
    prompts: glossary ? readPrompts(glossary) : new Map<string, string>(),
    styles: readStyles(flat.root("styles"), numbering),
    numbering,
    footnotes: flat.root("footnotes"),
    endnotes: flat.root("endnotes"),
    related: flat.related,
  };
  const content = readContent(document, sources);
  return { ...content, loose: [...content.loose, ...linesAtEdges(flat, document, sources)] };
}

/** At which level each control of such a package stands, by its tag; the first where several have it. */
export function controlLevels(xml: string): ReadonlyMap<string, ControlLevel> {
  const body = child(new FlatOpc(xml).root(MAIN), "w:body");
  const { controls } = body ? walkContent(body) : { controls: [] };
  return new Map([...controls].reverse().map(({ tag, level }) => [tag, level]));
}

/** Whether the main part of such a package holds nothing but empty paragraphs. */
export function isBlankFlatOpc(xml: string): boolean {
  const document = new FlatOpc(xml).root(MAIN);
  return !document || !holdsContent(document);
}

/** How many charts stand in the main part of such a package (21.2). */
export function chartsInFlatOpc(xml: string): number {
  const document = new FlatOpc(xml).root(MAIN);
  return document ? elementsBelow(document, "c:chart").length : 0;
}

const MAIN = "document.main";

/** Anything a person may have put there. */
const CONTENT: ReadonlySet<string> = new Set([
  "w:sdt",
  "w:tbl",
  "w:drawing",
  "w:pict",
  "w:object",
  "w:sym",
  "w:altChunk",
]);

/** Whether there is anything but empty paragraphs below an element. */
export function holdsContent(element: XmlElement): boolean {
  return element.children.some((node) => {
    if (!isElement(node)) return false;
    if (node.name === "w:t" || node.name === "w:delText") return textOf(node).trim() !== "";
    return CONTENT.has(node.name) || holdsContent(node);
  });
}
