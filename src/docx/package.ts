import { strFromU8 } from "fflate";
import { HostError } from "../document/host-error";
import { PREFIXES } from "../ooxml/namespaces";
import { remembering } from "../store/remembering";
import { parseXml, scanUtf8, XmlError, type XmlElement } from "../xml/parse";
import { freshPart, type Packed, type PackagePart } from "./package-part";
import { readZip } from "./read-zip";
import { refusal, whyNoZip } from "./refusal";

/**
 * The parts of a .docx by name, in the order of the zip. Never changed: what is
 * written gives a new one, so keeping an old one is an undo.
 */
export type DocxPackage = ReadonlyMap<string, PackagePart>;

/** Most bytes of XML parsed at once: a hundred full audits, and still only seconds. */
/** Bytes of an XML part; of more none is read. */
export const MAX_XML = 30 * 1024 * 1024;

/** Opens a zip as a package. Throws HostError for what is none. */
export function openPackage(bytes: Uint8Array): DocxPackage {
  const parts = readZip(bytes);
  if (!parts) throw whyNoZip(bytes);
  return new Map(parts.map((part) => [keyOf(part.name), part]));
}

/** A part by its name, with or without a leading slash, in any case (ECMA-376 Part 2, 6.2.2.3). */
export function partNamed(docx: DocxPackage, name: string): PackagePart | undefined {
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

/** A part as read: its text is decoded when somebody writes to it, and the elements in it made as they are asked for. */
export class ParsedPart {
  private text: string | undefined;

  constructor(
    readonly part: PackagePart,
    readonly root: XmlElement,
  ) {}

  get xml(): string {
    return (this.text ??= partText(this.part));
  }
}

export function parsePart(part: PackagePart): ParsedPart {
  const bytes = xmlBytes(part);
  const scanned = isUtf8(bytes) ? scanUtf8(bytes, (some) => UTF_8.decode(some), PREFIXES) : undefined;
  return new ParsedPart(part, scanned ?? parseText(partText(part)));
}

function parseText(xml: string): XmlElement {
  try {
    return parseXml(xml, PREFIXES);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw refusal(error.code === "doctype" ? "doctype" : error.code === "too-deep" ? "tooDeep" : "malformed");
  }
}

const parsedParts = new WeakMap<PackagePart, ParsedPart>();

/** Parses a part that is small and seldom changes, and remembers it as long as the part is there. */
export function parsedOnce(part: PackagePart): ParsedPart {
  const same = firstAlike(part);
  let parsed = parsedParts.get(same);
  if (!parsed) parsedParts.set(same, (parsed = parsePart(same)));
  return parsed;
}

const texts = new WeakMap<PackagePart, { readonly text: string }>();

/** The text of a part, remembered as what is parsed is. */
export function textOnce(part: PackagePart): string {
  const same = firstAlike(part);
  let known = texts.get(same);
  if (!known) texts.set(same, (known = { text: partText(same) }));
  return known.text;
}

/** Parts of documents read lately, of which many documents have the same; by what tells most of them apart. */
const alike = remembering(64, (_: string): { part?: PackagePart } => ({}));

/** The part, or one read lately that stands in its zip byte for byte as this one does. */
function firstAlike(part: PackagePart): PackagePart {
  const { stored } = part;
  if (!stored || stored.size > MOST_REMEMBERED) return part;
  const known = alike([part.name, stored.crc, stored.size, stored.data.length].join(" "));
  if (known.part?.stored && isSame(known.part.stored, stored)) return known.part;
  known.part = part;
  return part;
}

/** In bytes: a definition of a template is below it. */
const MOST_REMEMBERED = 256 * 1024;

function isSame(a: Packed, b: Packed): boolean {
  if (a.method !== b.method) return false;
  for (let at = 0; at < a.data.length; at += 1) if (a.data[at] !== b.data[at]) return false;
  return true;
}

export function partText(part: PackagePart): string {
  const bytes = xmlBytes(part);
  try {
    return decodeXml(bytes);
  } catch {
    throw refusal("malformed");
  }
}

function xmlBytes(part: PackagePart): Uint8Array {
  const bytes = part.bytes();
  if (bytes.length > MAX_XML) throw refusal("textTooLarge");
  return bytes;
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

const DECLARED = /^\uFEFF?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/;

/**
 * The text of an XML part, its byte order mark kept. Parts are UTF-8 or UTF-16
 * (ECMA-376 Part 2, 6.2.5); other encodings are taken at their word. Throws
 * where the bytes are not what they say.
 */
function decodeXml(bytes: Uint8Array): string {
  return (isUtf8(bytes) ? UTF_8 : strictly(encodingOf(bytes))).decode(bytes);
}

/** The text of a part as far as it is any: what is no letter of its encoding becomes U+FFFD. */
export function looseXml(bytes: Uint8Array): string {
  try {
    return new TextDecoder(isUtf8(bytes) ? "utf-8" : encodingOf(bytes)).decode(bytes);
  } catch {
    // What it says is no encoding that anybody knows.
    return new TextDecoder().decode(bytes);
  }
}

const isUtf8 = (bytes: Uint8Array): boolean => /^(utf-?(8|16)|us-ascii)$/i.test(encodingOf(bytes));

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return DECLARED.exec(strFromU8(bytes.subarray(0, 200), true))?.[1] ?? "utf-8";
}

const strictly = (encoding: string): TextDecoder =>
  new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
const UTF_8 = strictly("utf-8");

/** The bytes of an XML part, in UTF-8 whatever it was before. */
function encodeXml(xml: string): Uint8Array {
  const [declaration = "", encoding = "utf-8"] = DECLARED.exec(xml) ?? [];
  const text = /^utf-?8$/i.test(encoding)
    ? xml
    : declaration.replace(encoding, "UTF-8") + xml.slice(declaration.length);
  return new TextEncoder().encode(text);
}
