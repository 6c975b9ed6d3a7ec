import { decoded } from "./entities";
import { NO_ATTRIBUTES, NO_CHILDREN, type XmlElement, type XmlNode } from "./element";
import type { Source } from "./source";

/** What a start tag says. Tags of a text that are written alike are one. */
export interface Tag {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly selfClosing: boolean;
}

/** Of each element, in document order: its tag by number, its offsets, and where in the list the one behind it stands. */
export const TAG = 0;
export const START = 1;
export const CONTENT_START = 2;
export const CONTENT_END = 3;
export const END = 4;
export const NEXT = 5;
export const STRIDE = 6;

const NO_TAG: Tag = { name: "", namespace: "", attributes: NO_ATTRIBUTES, selfClosing: false };

/** A text whose elements are known by where they stand; made when somebody asks for them. */
export class Scanned {
  constructor(
    private readonly source: Source,
    private readonly tags: readonly Tag[],
    private readonly list: Int32Array,
  ) {}

  element(at: number): XmlElement {
    return new ScannedElement(this, at, this.tags[this.number(at, TAG)] ?? NO_TAG);
  }

  number(at: number, field: number): number {
    return this.list[at + field] ?? 0;
  }

  offset(at: number, field: number): number {
    return this.source.offset(this.number(at, field));
  }

  childrenOf(parent: number): readonly XmlNode[] {
    let from = this.number(parent, CONTENT_START);
    const end = this.number(parent, CONTENT_END);
    if (from === end) return NO_CHILDREN;
    const children: XmlNode[] = [];
    const behind = this.number(parent, NEXT);
    for (let at = parent + STRIDE; at < behind; at = this.number(at, NEXT)) {
      const start = this.number(at, START);
      if (start > from) children.push(this.text(from, start));
      children.push(this.element(at));
      from = this.number(at, END);
    }
    if (end > from) children.push(this.text(from, end));
    return children;
  }

  /** The elements of that name below one, at any depth. */
  below(parent: number, name: string): readonly XmlElement[] {
    const found: XmlElement[] = [];
    const behind = this.number(parent, NEXT);
    for (let at = parent + STRIDE; at < behind; at += STRIDE)
      if (this.tags[this.number(at, TAG)]?.name === name) found.push(this.element(at));
    return found;
  }

  private text(from: number, to: number): string {
    const text = this.source.slice(from, to);
    const even = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
    return even.includes("&") ? decoded(even) : even;
  }
}

/** An element of a scanned text. */
export class ScannedElement implements XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  private made: readonly XmlNode[] | undefined = undefined;

  constructor(
    private readonly scanned: Scanned,
    private readonly at: number,
    private readonly tag: Tag,
  ) {
    this.name = tag.name;
    this.attributes = tag.attributes;
  }

  get children(): readonly XmlNode[] {
    return (this.made ??= this.scanned.childrenOf(this.at));
  }

  get namespace(): string {
    return this.tag.namespace;
  }

  get selfClosing(): boolean {
    return this.tag.selfClosing;
  }

  get start(): number {
    return this.scanned.offset(this.at, START);
  }

  get end(): number {
    return this.scanned.offset(this.at, END);
  }

  get contentStart(): number {
    return this.scanned.offset(this.at, CONTENT_START);
  }

  get contentEnd(): number {
    return this.scanned.offset(this.at, CONTENT_END);
  }

  below(name: string): readonly XmlElement[] {
    return this.scanned.below(this.at, name);
  }
}
