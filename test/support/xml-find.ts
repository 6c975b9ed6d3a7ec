import { PREFIXES } from "../../src/ooxml/namespaces";
import { elementsBelow, parseXml, textOf, type XmlElement } from "../../src/xml/parse";

/** Elements of that name, however deep, in document order. */
export function all(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element ? elementsBelow(element, name) : [];
}

/** The first of them. Throws where there is none, to fail the test that looks for it. */
export function first(element: XmlElement, name: string): XmlElement {
  const found = all(element, name)[0];
  if (!found) throw new Error(`No ${name} in ${element.name}.`);
  return found;
}

export const val = (element: XmlElement | undefined): string => element?.attributes["w:val"] ?? "";

/** The `w:val` of the first element of that name, "" where there is none. */
export const valOf = (element: XmlElement | undefined, name: string): string => val(all(element, name)[0]);

/** Text of the elements of that name. */
export const textsOf = (element: XmlElement, name: string): readonly string[] =>
  all(element, name).map(textOf);

/** A piece of WordprocessingML as an element, with the prefixes we write declared around it. */
export function wordXml(piece: string): XmlElement {
  const declarations = Object.entries(PREFIXES)
    .filter(([uri]) => !uri.includes("purl.oclc.org"))
    .map(([uri, prefix]) => `xmlns:${prefix}="${uri}"`);
  return parseXml(`<pieces ${declarations.join(" ")}>${piece}</pieces>`, PREFIXES);
}
