import type { XmlElement, XmlNode } from "./parse";

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== "string";

export function childElements(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter(isElement);
}

export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
}

/** Children of that name, in order. */
export function childrenNamed(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent
    ? parent.children.filter((node): node is XmlElement => isElement(node) && node.name === name)
    : [];
}

/** All the text inside an element, however deep. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return "";
  let text = "";
  for (const node of element.children) text += isElement(node) ? textOf(node) : node;
  return text;
}
