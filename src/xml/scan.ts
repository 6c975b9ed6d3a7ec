import { NO_ATTRIBUTES, type XmlElement } from "./element";
import { decoded } from "./entities";
import { Scope, type Prefixes } from "./namespace-scope";
import { CONTENT_END, CONTENT_START, END, NEXT, Scanned, START, STRIDE, TAG, type Tag } from "./scanned";
import type { Source } from "./source";

/**
 * Reads the XML that programs write: elements, attributes, text, the five
 * entities and character references, names in ASCII. Undefined for everything
 * else, well formed or not: comments, CDATA, processing instructions, a
 * document type, `>` in an attribute, elements nested deeper than `maxDepth`,
 * and every fault. Then a parser that knows all of XML decides, and says what
 * is wrong. The whole text is checked; its words are decoded when asked for.
 */
export function scanXml(source: Source, prefixes: Prefixes, maxDepth: number): XmlElement | undefined {
  try {
    return new Scan(source, prefixes, maxDepth).root();
  } catch (error) {
    if (error === UNUSUAL) return undefined;
    throw error;
  }
}

const LT = 60;
const GT = 62;
const SLASH = 47;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** What a byte of text may mean: more than itself, or no more than space. */
const LOOK_CLOSER = 1;
const NO_SPACE = 2;
const MEANING = Uint8Array.from({ length: 256 }, (_, code) => {
  if (isSpace(code)) return 0;
  return code < 32 || code >= 0x80 || code === 38 || code === 93 ? LOOK_CLOSER | NO_SPACE : NO_SPACE;
});

const NAME = "[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?";
const TAG_NAME = new RegExp(`^<(${NAME})`);
const ATTRIBUTE = new RegExp(
  `[ \\t\\r\\n]+(${NAME})[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:"([^<"]*)"|'([^<']*)')`,
  "y",
);
const TAG_END = /^[ \t\r\n]*(\/?)>$/;
const DECLARATION =
  /^<\?xml version="1\.0"(?: encoding="[A-Za-z][A-Za-z0-9._-]*")?(?: standalone="(?:yes|no)")? ?\?>$/;

/** Not XML as programs write it: leave it to the other parser. */
class Unusual extends Error {}
const UNUSUAL = new Unusual();

/** A tag as the text last wrote it. */
interface WrittenTag extends Tag {
  readonly start: number;
  readonly length: number;
  readonly nameLength: number;
  /** That it stands in. */
  readonly scope: Scope;
}

const SLOTS = 2048;
const MOST_TRIED = 8;

class Scan {
  private readonly bytes: Uint8Array;
  private at = 0;
  private scope: Scope;
  private readonly tags: WrittenTag[] = [];
  /** Tags by what they say: their place in the list, counted from 1. */
  private readonly slots = new Int32Array(SLOTS);
  private list: Int32Array;
  private length = 0;

  constructor(
    private readonly source: Source,
    prefixes: Prefixes,
    private readonly maxDepth: number,
  ) {
    this.bytes = source.bytes;
    this.scope = Scope.outermost(prefixes);
    this.list = new Int32Array(64 + Math.floor(this.bytes.length / 5));
  }

  root(): XmlElement {
    this.skipDeclaration();
    this.elements();
    return new Scanned(this.source, this.tags, this.list.slice(0, this.length)).element(0);
  }

  private skipDeclaration(): void {
    const { bytes } = this;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.at = 3;
    if (bytes[this.at] !== LT || bytes[this.at + 1] !== 63) return;
    const end = bytes.indexOf(GT, this.at) + 1;
    if (!DECLARATION.test(this.slice(this.at, end))) throw UNUSUAL;
    this.at = end;
  }

  private elements(): void {
    const { bytes } = this;
    const open: number[] = [];
    const scopes: Scope[] = [];
    for (;;) {
      const start = this.text(open.length > 0);
      if (start === bytes.length) break;
      if (bytes[start + 1] === SLASH) {
        const element = open.pop();
        if (element === undefined) throw UNUSUAL;
        this.close(element);
        this.scope = scopes.pop() ?? this.scope;
        continue;
      }
      if (open.length === 0 && this.length > 0) throw UNUSUAL;
      const outer = this.scope;
      const element = this.open();
      if (this.list[element + END] !== 0) this.scope = outer;
      else {
        if (open.length + 1 >= this.maxDepth) throw UNUSUAL;
        open.push(element);
        scopes.push(outer);
      }
    }
    if (this.length === 0 || open.length > 0) throw UNUSUAL;
  }

  /** Where the next tag begins, or the text ends. Around the root stands white space and nothing else. */
  private text(isInside: boolean): number {
    const { bytes } = this;
    const { length } = bytes;
    const from = this.at;
    let at = from;
    let meaning = 0;
    for (; at < length; at += 1) {
      const code = bytes[at] ?? 0;
      if (code === LT) break;
      meaning |= MEANING[code] ?? 0;
    }
    if (!isInside && (meaning & NO_SPACE) !== 0) throw UNUSUAL;
    if ((meaning & LOOK_CLOSER) !== 0) {
      const text = this.slice(from, at);
      if (text.includes("]]>")) throw UNUSUAL;
      this.check(text);
    }
    this.at = at;
    return at;
  }

  private open(): number {
    const { bytes, at: start } = this;
    let hash = 0;
    let at = start + 1;
    for (; ; at += 1) {
      const code = bytes[at];
      if (code === GT) break;
      if (code === undefined) throw UNUSUAL;
      hash = ((hash << 5) - hash + code) | 0;
    }
    this.at = at + 1;
    const place = this.tagAt(start, at + 1 - start, hash);
    const selfClosing = this.tags[place]?.selfClosing === true;
    const element = this.length;
    this.length += STRIDE;
    if (this.length > this.list.length) this.grow();
    const { list } = this;
    list[element + TAG] = place;
    list[element + START] = start;
    list[element + CONTENT_START] = at + 1;
    list[element + CONTENT_END] = at + 1;
    list[element + END] = selfClosing ? at + 1 : 0;
    list[element + NEXT] = this.length;
    return element;
  }

  private close(element: number): void {
    const { bytes, list, at: start } = this;
    const nameLength = this.tags[list[element + TAG] ?? 0]?.nameLength ?? 0;
    const name = (list[element + START] ?? 0) + 1;
    let at = start + 2;
    for (let each = 0; each < nameLength; each += 1, at += 1)
      if (bytes[at] !== bytes[name + each]) throw UNUSUAL;
    while (isSpace(bytes[at] ?? 0)) at += 1;
    if (bytes[at] !== GT) throw UNUSUAL;
    this.at = at + 1;
    list[element + CONTENT_END] = start;
    list[element + END] = this.at;
    list[element + NEXT] = this.length;
  }

  private grow(): void {
    const list = new Int32Array(2 * this.length);
    list.set(this.list);
    this.list = list;
  }

  /** The place of a tag in the list: one that says the same where there is one. */
  private tagAt(start: number, length: number, hash: number): number {
    let slot = hash & (SLOTS - 1);
    for (let tried = 0; tried < MOST_TRIED; tried += 1, slot = (slot + 1) & (SLOTS - 1)) {
      const place = (this.slots[slot] ?? 0) - 1;
      const tag = this.tags[place];
      if (!tag) break;
      if (tag.scope === this.scope && tag.length === length && this.isSame(tag.start, start, length))
        return place;
    }
    const outer = this.scope;
    const place = this.tags.push(this.tag(start, length)) - 1;
    // One that declares namespaces has a scope of its own.
    if (this.scope === outer) this.slots[slot] = place + 1;
    return place;
  }

  private isSame(one: number, other: number, length: number): boolean {
    const { bytes } = this;
    for (let at = 1; at < length; at += 1) if (bytes[one + at] !== bytes[other + at]) return false;
    return true;
  }

  private tag(start: number, length: number): WrittenTag {
    const text = this.slice(start, start + length);
    const written = TAG_NAME.exec(text)?.[1];
    if (written === undefined) throw UNUSUAL;
    const names: string[] = [];
    const values: string[] = [];
    let end = 1 + written.length;
    for (;;) {
      ATTRIBUTE.lastIndex = end;
      const match = ATTRIBUTE.exec(text);
      if (!match) break;
      const name = match[1] ?? "";
      if (names.includes(name)) throw UNUSUAL;
      names.push(name);
      values.push(this.check((match[2] ?? match[3] ?? "").replace(/\r\n|[\t\n\r]/g, " ")));
      end = ATTRIBUTE.lastIndex;
    }
    const slash = TAG_END.exec(text.slice(end))?.[1];
    if (slash === undefined) throw UNUSUAL;
    this.declare(names, values);
    const { scope } = this;
    const { name, namespace } = scope.element(written);
    const attributes = names.length === 0 ? NO_ATTRIBUTES : attributesOf(names, values, scope);
    const selfClosing = slash !== "";
    return { name, namespace, attributes, selfClosing, start, length, nameLength: written.length, scope };
  }

  private declare(names: readonly string[], values: readonly string[]): void {
    let declared: Map<string, string> | undefined;
    names.forEach((name, at) => {
      const value = values[at] ?? "";
      if (name === "xmlns") (declared ??= new Map()).set("", value);
      else if (name.startsWith("xmlns:")) (declared ??= new Map()).set(name.slice(6), value);
    });
    if (declared) this.scope = this.scope.within(declared);
  }

  /** A text as what it stands for, if it is one: characters that XML 1.0 has (2.2), and references to them. */
  private check(text: string): string {
    if (!isPlain(text)) throw UNUSUAL;
    try {
      return text.includes("&") ? decoded(text) : text;
    } catch {
      throw UNUSUAL;
    }
  }

  private slice(from: number, to: number): string {
    try {
      return this.source.slice(from, to);
    } catch {
      throw UNUSUAL;
    }
  }
}

function attributesOf(
  names: readonly string[],
  values: readonly string[],
  scope: Scope,
): Record<string, string> {
  const attributes: Record<string, string> = {};
  names.forEach((name, at) => {
    attributes[scope.attribute(name)] = values[at] ?? "";
  });
  return attributes;
}

/** Characters XML 1.0 has (2.2), where surrogates stand in pairs. */
function isPlain(text: string): boolean {
  if (!/[^\t\n\r -\uD7FF\uE000-\uFFFD]/.test(text)) return true;
  return !/[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(text);
}
