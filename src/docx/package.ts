import { HostError } from "../document/host-error";
import { parseXml, XmlError, type XmlElement } from "../xml/parse";
import { PREFIXES } from "../ooxml/namespaces";
import { freshPart, type Part } from "./part";
import { readZip } from "./read-zip";
import { whyNoZip } from "./recognise";
import { refusal } from "./refuse";
import { decodeXml, encodeXml } from "./xml-bytes";

/**
 * The parts of a .docx by name, in the order of the zip. Never changed: what is
 * written gives a new one, so keeping an old one is an undo.
 */
export type DocxPackage = ReadonlyMap<string, Part>;

/** Most bytes of XML parsed at once: a hundred full audits, and still only seconds. */
const MAX_XML = 30 * 1024 * 1024;

/** Opens a zip as a package. Throws HostError for what is none. */
export function openPackage(bytes: Uint8Array): DocxPackage {
  const parts = readZip(bytes);
  if (!parts) throw whyNoZip(bytes);
  return new Map(parts.map((part) => [keyOf(part.name), part]));
}

/** A part by its name, with or without a leading slash, in any case (ECMA-376 Part 2, 6.2.2.3). */
export function partNamed(docx: DocxPackage, name: string): Part | undefined {
  return docx.get(keyOf(name));
}

/** The package with these parts replaced or added (XML text), or taken out (undefined). */
export function withParts(
  docx: DocxPackage,
  changes: Readonly<Record<string, string | undefined>>,
): DocxPackage {
  const parts = new Map(docx);
  for (const [name, xml] of Object.entries(changes)) {
    const old = partNamed(docx, name);
    if (xml === undefined) parts.delete(keyOf(name));
    else parts.set(keyOf(name), freshPart(old?.name ?? name.replace(/^\//, ""), encodeXml(xml)));
  }
  return parts;
}

export interface ParsedPart {
  readonly xml: string;
  readonly root: XmlElement;
}

export function parsePart(part: Part): ParsedPart {
  const xml = partText(part);
  try {
    return { xml, root: parseXml(xml, PREFIXES) };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw refusal(error.code === "doctype" ? "doctype" : error.code === "too-deep" ? "tooDeep" : "malformed");
  }
}

const parsedParts = new WeakMap<Part, ParsedPart>();

/** Parses a part that is small and seldom changes, and remembers it as long as the part is there. */
export function parsedOnce(part: Part): ParsedPart {
  let parsed = parsedParts.get(part);
  if (!parsed) parsedParts.set(part, (parsed = parsePart(part)));
  return parsed;
}

export function partText(part: Part): string {
  const bytes = part.bytes();
  if (bytes.length > MAX_XML) throw refusal("textTooLarge");
  try {
    return decodeXml(bytes);
  } catch {
    throw refusal("malformed");
  }
}

/** Why an optional part can't be read, as a phrase. */
export function faultOf(error: unknown): string {
  if (!(error instanceof HostError)) throw error;
  switch (error.code) {
    case "malformed-xml":
      return "its XML is damaged";
    case "unsafe-xml":
      return "its XML is unsafe";
    case "too-large":
      return "it is too large";
    default:
      return "it is damaged";
  }
}

const keyOf = (name: string): string => name.replace(/^\//, "").toLowerCase();
