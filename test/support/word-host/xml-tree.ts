import { NAMESPACES, PREFIXES } from "../../../src/ooxml/namespaces";
import { parseXml, type XmlElement } from "../../../src/xml/parse";
import { escapeAttribute, escapeText } from "../../../src/xml/write";

export type TreeNode = Tree | string;

/** An element that can be changed and knows its parent, so that a proxy can go on pointing to it while the document changes. */
export class Tree {
  parent: Tree | undefined;
  constructor(
    readonly name: string,
    readonly attributes: Record<string, string> = {},
    readonly children: TreeNode[] = [],
  ) {
    this.adopt(children);
  }

  get elements(): readonly Tree[] {
    return this.children.filter((node): node is Tree => node instanceof Tree);
  }

  child(name: string): Tree | undefined {
    return this.elements.find((each) => each.name === name);
  }

  /** Elements of that name below this one, in document order. */
  all(name: string, found: Tree[] = []): readonly Tree[] {
    for (const each of this.children) {
      if (!(each instanceof Tree)) continue;
      if (each.name === name) found.push(each);
      each.all(name, found);
    }
    return found;
  }

  /** The nearest ancestor of one of these names. */
  closest(...names: readonly string[]): Tree | undefined {
    let at = this.parent;
    while (at && !names.includes(at.name)) at = at.parent;
    return at;
  }

  get root(): Tree {
    return this.parent?.root ?? this;
  }

  get index(): number {
    return this.parent?.children.indexOf(this) ?? -1;
  }

  insert(at: number, ...nodes: readonly TreeNode[]): void {
    for (const node of nodes) if (node instanceof Tree) node.remove();
    this.adopt(nodes);
    this.children.splice(at, 0, ...nodes);
  }

  append(...nodes: readonly TreeNode[]): void {
    this.insert(this.children.length, ...nodes);
  }

  remove(): void {
    if (this.parent) this.parent.children.splice(this.index, 1);
    this.parent = undefined;
  }

  /** Puts these in its place. */
  replaceWith(...nodes: readonly TreeNode[]): void {
    const { parent, index } = this;
    this.remove();
    parent?.insert(index, ...nodes);
  }

  clone(): Tree {
    return new Tree(
      this.name,
      { ...this.attributes },
      this.children.map((node) => (node instanceof Tree ? node.clone() : node)),
    );
  }

  private adopt(nodes: readonly TreeNode[]): void {
    for (const node of nodes) if (node instanceof Tree) node.parent = this;
  }
}

/** Reads a part; its elements go by our prefixes, whatever it called them. */
export function treeOf(xml: string): Tree {
  return grown(parseXml(xml, PREFIXES));
}

/** White space between elements is layout of the XML. */
function grown(element: XmlElement): Tree {
  const isLayout = element.children.some((node) => typeof node !== "string");
  const kept = element.children.filter((node) => !isLayout || typeof node !== "string" || node.trim() !== "");
  const children = kept.map((node) => (typeof node === "string" ? node : grown(node)));
  return new Tree(element.name, { ...element.attributes }, children);
}

/** A piece of WordprocessingML, written with our prefixes. */
export function pieces(xml: string): readonly Tree[] {
  const declared = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  const root = treeOf(`<pieces${declared.join("")}>${xml}</pieces>`);
  const { elements } = root;
  for (const element of elements) element.remove();
  return elements;
}

/** Prefixes that older programs may ignore, and must be told to. */
const EXTENSIONS = ["w14", "w15"] as const;

/** A part as XML, with every prefix it uses declared on its root. */
export function xmlOf(root: Tree): string {
  const uses = (prefix: string, xml: string) => new RegExp(`[<\\s]${prefix}:`).test(xml);
  const content = textOf(root);
  const said = root.attributes["mc:Ignorable"]?.split(/\s+/) ?? [];
  const ignorable = EXTENSIONS.filter((prefix) => uses(prefix, content) && !said.includes(prefix));
  if (ignorable.length > 0) root.attributes["mc:Ignorable"] = [...said, ...ignorable].join(" ");
  const written = ignorable.length > 0 ? textOf(root) : content;
  const declared = Object.entries(NAMESPACES)
    .filter(([prefix]) => root.attributes[`xmlns:${prefix}`] === undefined && uses(prefix, written))
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return `<${root.name}${declared.join("")}${written.slice(root.name.length + 1)}`;
}

function textOf(node: TreeNode): string {
  if (typeof node === "string") return escapeText(node);
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
  );
  const open = `<${node.name}${attributes.join("")}`;
  return node.children.length === 0
    ? `${open}/>`
    : `${open}>${node.children.map(textOf).join("")}</${node.name}>`;
}
