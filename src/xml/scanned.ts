import { decoded } from "./entities";
import { NO_CHILDREN, type XmlElement, type XmlNode } from "./element";
import type { Source } from "./source";
import { NO_TAG, type Tag } from "./tag-table";

/** Of each element, in document order: its offsets, and where in the list the one behind it stands. */
export const START = 0;
export const CONTENT_START = 1;
export const CONTENT_END = 2;
export const END = 3;
export const NEXT = 4;
export const STRIDE = 5;

/** A text whose elements are known by where they stand; each is made once, when somebody asks for it. */
export class Scanned {
  private readonly made: (ScannedElement | undefined)[];

  constructor(
    private readonly source: Source,
    private readonly tags: readonly Tag[],
    private readonly list: Int32Array,
  ) {
    this.made = new Array<undefined>(tags.length);
  }

  element(at: number): ScannedElement {
    const place = at / STRIDE;
    let element = this.made[place];
    if (!element) this.made[place] = element = new ScannedElement(this, at, this.tags[place] ?? NO_TAG);
    return element;
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

  each(parent: number, visit: (element: XmlElement) => void): void {
    const behind = this.number(parent, NEXT);
    for (let at = parent + STRIDE; at < behind; at = this.number(at, NEXT)) visit(this.element(at));
  }

  child(parent: number, name: string): XmlElement | undefined {
    const behind = this.number(parent, NEXT);
    for (let at = parent + STRIDE; at < behind; at = this.number(at, NEXT))
      if (this.tags[at / STRIDE]?.name === name) return this.element(at);
    return undefined;
  }

  below(parent: number, name: string): readonly XmlElement[] {
    const found: XmlElement[] = [];
    const behind = this.number(parent, NEXT);
    for (let at = parent + STRIDE; at < behind; at += STRIDE)
      if (this.tags[at / STRIDE]?.name === name) found.push(this.element(at));
    return found;
  }

  /** Where the elements of these names stand that are below another, in order. */
  placesBelow(parent: number, names: ReadonlySet<string>): readonly number[] {
    const found: number[] = [];
    const behind = this.number(parent, NEXT);
    for (let at = parent + STRIDE; at < behind; at += STRIDE)
      if (names.has((this.tags[at / STRIDE] ?? NO_TAG).name)) found.push(at);
    return found;
  }

  /** The text right inside an element, without that of elements in it. */
  ownText(parent: number): string {
    let from = this.number(parent, CONTENT_START);
    const end = this.number(parent, CONTENT_END);
    const behind = this.number(parent, NEXT);
    let text = "";
    for (let at = parent + STRIDE; at < behind; at = this.number(at, NEXT)) {
      text += this.text(from, this.number(at, START));
      from = this.number(at, END);
    }
    return end > from ? text + this.text(from, end) : text;
  }

  private text(from: number, to: number): string {
    const text = this.source.slice(from, to);
    const even = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
    return even.includes("&") ? decoded(even) : even;
  }
}

/** An element of a scanned text. */
export class ScannedElement implements XmlElement {
  private found: readonly XmlNode[] | undefined = undefined;

  constructor(
    private readonly scanned: Scanned,
    private readonly at: number,
    private readonly tag: Tag,
  ) {}

  get name(): string {
    return this.tag.name;
  }

  get namespace(): string {
    return this.tag.namespace;
  }

  get attributes(): Readonly<Record<string, string>> {
    return this.tag.attributes;
  }

  get selfClosing(): boolean {
    return this.tag.selfClosing;
  }

  get children(): readonly XmlNode[] {
    return (this.found ??= this.scanned.childrenOf(this.at));
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

  each(visit: (element: XmlElement) => void): void {
    this.scanned.each(this.at, visit);
  }

  child(name: string): XmlElement | undefined {
    return this.scanned.child(this.at, name);
  }

  below(name: string): readonly XmlElement[] {
    return this.scanned.below(this.at, name);
  }

  ownText(): string {
    return this.scanned.ownText(this.at);
  }

  /** Asked of elements in document order, whether an element below this one has one of these names below it. */
  landmarks(names: ReadonlySet<string>): (element: XmlElement) => boolean {
    const { scanned } = this;
    const places = scanned.placesBelow(this.at, names);
    let next = 0;
    return (element) => {
      if (!(element instanceof ScannedElement) || element.scanned !== scanned) return true;
      while ((places[next] ?? Infinity) <= element.at) next += 1;
      return (places[next] ?? Infinity) < scanned.number(element.at, NEXT);
    };
  }
}
