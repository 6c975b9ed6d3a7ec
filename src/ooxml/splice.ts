import { isElement, type XmlElement } from "../xml/parse";
import { attributes, joined, markup, NOTHING, stretchOf, type Markup } from "../xml/write";
import { NAMESPACES, PREFIXES } from "./namespaces";

/** What to put in the place of a stretch of the source. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: Markup;
}

/** The source with every splice made; they must not overlap. `from` is where the source stands in what they count by. */
export function spliced(source: string, splices: readonly Splice[], from = 0): Markup {
  const pieces: Markup[] = [];
  let at = 0;
  for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(stretchOf(source, { start: at, end: splice.start - from }), splice.text);
    at = splice.end - from;
  }
  return joined([...pieces, stretchOf(source, { start: at })]);
}

/** Namespace declarations (`xmlns...` attributes) in force at a place. */
export type Declarations = Readonly<Record<string, string>>;

/** The declarations an element adds to those around it. */
export function declarationsOf(element: XmlElement, around: Declarations): Declarations {
  let all = around;
  for (const [name, uri] of Object.entries(element.attributes)) {
    if (name === "xmlns" || name.startsWith("xmlns:")) all = { ...all, [name]: uri };
  }
  return all;
}

/** What to declare on an element of ours, written with the prefix `w`, in a document that calls it otherwise. */
export function declarationOfW(root: XmlElement): Markup {
  if (PREFIXES[root.attributes["xmlns:w"] ?? ""] === "w") return NOTHING;
  const own = Object.entries(root.attributes).find(
    ([name, uri]) => name.startsWith("xmlns") && PREFIXES[uri] === "w",
  );
  return attributes({ "xmlns:w": own?.[1] ?? NAMESPACES.w });
}

/** The source of an element, able to stand elsewhere: with the declarations it relied on, and with splices inside it made. */
export function copyOf(
  xml: string,
  element: XmlElement,
  declarations: Declarations = {},
  splices: readonly Splice[] = [],
): Markup {
  const source = spliced(stretchOf(xml, element), splices, element.start);
  const missing = Object.entries(declarations).filter(([name]) => !(name in element.attributes));
  if (missing.length === 0) return source;
  const at = sourceName(xml, element).length + 1;
  return spliced(source, [{ start: at, end: at, text: attributes(Object.fromEntries(missing)) }]);
}

/** Splices that take some of an element's children out. */
export function withoutChildren(
  element: XmlElement | undefined,
  names: ReadonlySet<string>,
): readonly Splice[] {
  return (element?.children ?? [])
    .filter((node): node is XmlElement => isElement(node) && names.has(node.name))
    .map(({ start, end }) => ({ start, end, text: NOTHING }));
}

/** Puts new content into an element, whose tags stay as they are. */
export function contentSplice(xml: string, element: XmlElement, text: Markup): Splice {
  if (!element.selfClosing) return { start: element.contentStart, end: element.contentEnd, text };
  const { start, end } = element;
  const open = xml.slice(start, end).replace(/\s*\/>$/, "").length;
  const opened = stretchOf(xml, { start, end: start + open });
  return { start, end, text: markup`${opened}>${text}</${sourceName(xml, element)}>` };
}

/** The name of an element as the document writes it. */
export function sourceName(xml: string, element: XmlElement): Markup {
  let end = element.start + 1;
  while (!/[\s/>]/.test(xml.charAt(end))) end += 1;
  return stretchOf(xml, { start: element.start + 1, end });
}
