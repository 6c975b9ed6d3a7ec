import type { Prefixes } from "../xml/parse";
import { attributes, type Markup } from "../xml/write";

/** The namespaces we write (transitional, as Word does), by the prefix we write them with. */
export const NAMESPACES = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  w14: "http://schemas.microsoft.com/office/word/2010/wordml",
  w15: "http://schemas.microsoft.com/office/word/2012/wordml",
  w16cid: "http://schemas.microsoft.com/office/word/2016/wordml/cid",
  w16cex: "http://schemas.microsoft.com/office/word/2018/wordml/cex",
  w16du: "http://schemas.microsoft.com/office/word/2023/wordml/word16du",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  wps: "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
  v: "urn:schemas-microsoft-com:vml",
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  dgm: "http://schemas.openxmlformats.org/drawingml/2006/diagram",
  c: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  m: "http://schemas.openxmlformats.org/officeDocument/2006/math",
  ds: "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
  rel: "http://schemas.openxmlformats.org/package/2006/relationships",
  ct: "http://schemas.openxmlformats.org/package/2006/content-types",
  cp: "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  dc: "http://purl.org/dc/elements/1.1/",
  pkg: "http://schemas.microsoft.com/office/2006/xmlPackage",
} as const;

export type KnownPrefix = keyof typeof NAMESPACES;

/** The same in strict documents (ECMA-376 Part 1, annex A), which Word writes when asked to. */
const STRICT: Prefixes = {
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm",
  "http://purl.oclc.org/ooxml/drawingml/chart": "c",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/customXml": "ds",
};

/** Namespace to prefix, for reading: both dialects come out under one name. */
export const PREFIXES: Prefixes = {
  ...Object.fromEntries(Object.entries(NAMESPACES).map(([prefix, uri]) => [uri, prefix])),
  ...STRICT,
};

/** Declarations of these prefixes, for a root element. */
export function declare(...prefixes: readonly KnownPrefix[]): Markup {
  return attributes(Object.fromEntries(prefixes.map((prefix) => [`xmlns:${prefix}`, NAMESPACES[prefix]])));
}
