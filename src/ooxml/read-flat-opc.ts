import type { DocumentContent } from "../document/audit-document";
import { parseXml, type XmlElement } from "../xml/parse";
import { child, childElements, childrenNamed } from "../xml/read";
import { holdsContent } from "./holds-content";
import { PREFIXES } from "./namespaces";
import { WML } from "./package-parts";
import type { Prompts } from "./prompts";
import { readContent } from "./read-content";
import { readPrompts } from "./read-prompts";

/**
 * What the body of a package in one XML text holds, the form Word's `getOoxml`
 * gives ("flat OPC"). Throws XmlError for what is no XML; a package without a
 * main part holds nothing.
 */
export function readFlatOpc(xml: string): Omit<DocumentContent, "parts"> {
  const parts = partsOf(xml);
  const document = rootOf(parts, MAIN);
  if (!document) return { controls: [], tables: [], problems: [] };
  const glossary = rootOf(parts, `${WML}.document.glossary+xml`);
  const prompts: Prompts = glossary ? readPrompts(glossary) : new Map();
  return readContent(document, prompts);
}

/** Whether the main part of such a package holds nothing but empty paragraphs. */
export function isBlankFlatOpc(xml: string): boolean {
  const document = rootOf(partsOf(xml), MAIN);
  return !document || !holdsContent(document);
}

const MAIN = `${WML}.document.main+xml`;

const partsOf = (xml: string): readonly XmlElement[] => childrenNamed(parseXml(xml, PREFIXES), "pkg:part");

function rootOf(parts: readonly XmlElement[], contentType: string): XmlElement | undefined {
  const part = parts.find(({ attributes }) => attributes[CONTENT_TYPE] === contentType);
  const data = child(part, "pkg:xmlData");
  return data && childElements(data)[0];
}

const CONTENT_TYPE = "pkg:contentType";
