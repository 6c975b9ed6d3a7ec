import { SaxesParser } from "saxes";
import { NO_ATTRIBUTES, NO_CHILDREN, type Building, type XmlElement, type XmlNode } from "./element";
import { Scope, type Prefixes } from "./namespace-scope";
import { scanXml } from "./scan";
import { ScannedElement } from "./scanned";
import { sourceOfBytes, sourceOfText, type Encode } from "./source";

export type { XmlElement, XmlNode } from "./element";
export type { Prefixes } from "./namespace-scope";

export class XmlError extends Error {
  override readonly name = "XmlError";
  constructor(
    readonly code: "doctype" | "malformed" | "too-deep",
    message: string,
  ) {
    super(message);
  }
}

const NO_PREFIXES: Prefixes = {};

/** Far deeper than any document a person made; stops a hostile one before it exhausts the stack. */
const MAX_DEPTH = 1000;

interface Attribute {
  readonly name: string;
  readonly value: string;
}

/**
 * Reads a whole XML text into elements (XML 1.0 with Namespaces). Comments and
 * processing instructions are passed over. Throws XmlError and nothing else:
 * `doctype` for a document type declaration, which no part of a .docx may have
 * (ECMA-376 Part 2) and which entity attacks need.
 */
export function parseXml(text: string, prefixes = NO_PREFIXES, encode?: Encode): XmlElement {
  const source = sourceOfText(text, encode);
  return (source && scanXml(source, prefixes, MAX_DEPTH)) ?? parseAnyXml(text, prefixes);
}

/**
 * The same of bytes in UTF-8, of which only those texts are decoded that
 * somebody asks for; offsets are those in the decoded text. `decode` throws for
 * bytes that are no UTF-8, and keeps a byte order mark. Undefined for what is
 * not XML as programs write it: decode it all, and parse that.
 */
export function scanUtf8(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array) => string,
  prefixes = NO_PREFIXES,
): XmlElement | undefined {
  return scanXml(sourceOfBytes(bytes, decode), prefixes, MAX_DEPTH);
}

/** The same by a parser that knows all of XML, where the scanner leaves it to one. */
export function parseAnyXml(text: string, prefixes = NO_PREFIXES): XmlElement {
  try {
    return build(text, Scope.outermost(prefixes));
  } catch (error) {
    if (error instanceof XmlError) throw error;
    // saxes throws a RangeError of its own for a lone surrogate in some places.
    throw new XmlError("malformed", error instanceof Error ? error.message : String(error));
  }
}

function build(text: string, outermost: Scope): XmlElement {
  // Without saxes' `position` its messages carry no line and column, and it is faster.
  const parser = new SaxesParser({ position: false });
  const open: Building[] = [];
  const scopes: Scope[] = [];
  let scope = outermost;
  let root: XmlElement | undefined;
  /** Attributes and declarations of the tag being read. */
  let written: Attribute[] = [];
  let declared: Map<string, string> | undefined;

  const add = (node: XmlNode) => {
    const parent = open[open.length - 1];
    if (!parent) return;
    if (parent.children === NO_CHILDREN) parent.children = [node];
    else (parent.children as XmlNode[]).push(node);
  };

  parser.on("doctype", () => {
    throw new XmlError("doctype", "The XML has a document type declaration.");
  });
  parser.on("error", (error) => {
    throw new XmlError("malformed", error.message);
  });
  parser.on("attribute", (attribute) => {
    written.push(attribute);
    const { name, value } = attribute;
    if (name === "xmlns") (declared ??= new Map()).set("", value);
    else if (name.startsWith("xmlns:")) (declared ??= new Map()).set(name.slice(6), value);
  });
  parser.on("opentag", (tag) => {
    if (open.length >= MAX_DEPTH) throw new XmlError("too-deep", "The XML is nested too deeply.");
    scopes.push(scope);
    if (declared) scope = scope.within(declared);
    declared = undefined;
    let attributes = NO_ATTRIBUTES;
    if (written.length > 0) {
      attributes = attributesOf(written, scope);
      written = [];
    }
    const { name, namespace } = scope.element(tag.name);
    const contentStart = parser.position;
    const element: Building = {
      name,
      namespace,
      attributes,
      children: NO_CHILDREN,
      start: text.lastIndexOf("<", contentStart - 1),
      end: contentStart,
      contentStart,
      contentEnd: contentStart,
      selfClosing: tag.isSelfClosing,
    };
    add(element);
    open.push(element);
  });
  parser.on("closetag", (tag) => {
    const element = open.pop();
    scope = scopes.pop() ?? outermost;
    if (!element) return;
    if (!tag.isSelfClosing) {
      element.end = parser.position;
      element.contentEnd = text.lastIndexOf("</", element.end - 1);
    }
    if (open.length === 0) root = element;
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(text).close();
  if (!root) throw new XmlError("malformed", "The XML has no root element.");
  return root;
}

function attributesOf(written: readonly Attribute[], scope: Scope): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { name, value } of written) attributes[scope.attribute(name)] = value;
  return attributes;
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== "string";

export function childElements(parent: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  eachElement(parent, (each) => found.push(each));
  return found;
}

/** Calls for each child that is an element, in order: what looks at many of them needs no list. */
export function eachElement(parent: XmlElement, visit: (element: XmlElement) => void): void {
  if (parent instanceof ScannedElement) parent.each(visit);
  else for (const node of parent.children) if (isElement(node)) visit(node);
}

export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  if (parent instanceof ScannedElement) return parent.child(name);
  return parent?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
}

/** Children of that name, in order. */
export function childrenNamed(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  if (parent)
    eachElement(parent, (each) => {
      if (each.name === name) found.push(each);
    });
  return found;
}

/** Elements of that name inside another, however deep, in order. */
export function elementsBelow(parent: XmlElement, name: string): readonly XmlElement[] {
  if (parent instanceof ScannedElement) return parent.below(name);
  return childElements(parent).flatMap((each) => [
    ...(each.name === name ? [each] : []),
    ...elementsBelow(each, name),
  ]);
}

/**
 * Whether elements below another have any of these names below them, told without a look at each: for a walk in
 * document order that passes over what has nothing in it. True where it takes a look to know.
 */
export function landmarksBelow(
  parent: XmlElement,
  names: ReadonlySet<string>,
): (element: XmlElement) => boolean {
  return parent instanceof ScannedElement ? parent.landmarks(names) : () => true;
}

/** The text right inside an element, without that of elements in it. */
export function ownText(element: XmlElement): string {
  if (element instanceof ScannedElement) return element.ownText();
  return element.children.filter((node) => typeof node === "string").join("");
}

/** All the text inside an element, however deep. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return "";
  let text = "";
  for (const node of element.children) text += isElement(node) ? textOf(node) : node;
  return text;
}
