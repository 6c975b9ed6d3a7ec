import type { XmlElement } from "./element";
import type { Prefixes, Scope } from "./namespace-scope";
import { CONTENT_END, CONTENT_START, END, NEXT, Scanned, START, STRIDE } from "./scanned";
import type { Source } from "./source";
import { checked, isAt, NO_TAG, TagTable, textOf, UNUSUAL, type KnownTag, type Tag } from "./tag-table";

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

const DECLARATION =
  /^<\?xml version="1\.0"(?: encoding="[A-Za-z][A-Za-z0-9._-]*")?(?: standalone="(?:yes|no)")? ?\?>$/;

/** By what the caller calls its namespaces. */
const tables = new WeakMap<Prefixes, TagTable>();

function tableFor(prefixes: Prefixes): TagTable {
  let table = tables.get(prefixes);
  if (!table) tables.set(prefixes, (table = new TagTable(prefixes)));
  return table;
}

/** Numbers that a scan fills before it knows how many it needs: the next fills the same. */
let room = new Int32Array(0);
const MOST_KEPT = 1024 * 1024;

function roomFor(numbers: number): Int32Array {
  if (room.length >= numbers) return room;
  const made = new Int32Array(numbers);
  if (numbers <= MOST_KEPT) room = made;
  return made;
}

class Scan {
  private readonly bytes: Uint8Array;
  private readonly table: TagTable;
  private readonly tags: Tag[] = [];
  private list: Int32Array;
  private length = 0;
  private at = 0;
  private scope: Scope;
  private last: KnownTag;

  constructor(
    private readonly source: Source,
    prefixes: Prefixes,
    private readonly maxDepth: number,
  ) {
    this.bytes = source.bytes;
    this.table = tableFor(prefixes);
    this.scope = this.table.outermost;
    this.last = this.table.start;
    this.list = roomFor(64 + Math.floor(this.bytes.length / 6));
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
    if (!DECLARATION.test(textOf(this.source, this.at, end))) throw UNUSUAL;
    this.at = end;
  }

  private elements(): void {
    const { bytes } = this;
    const open: number[] = [];
    for (;;) {
      const start = this.text(open.length > 0);
      if (start === bytes.length) break;
      if (bytes[start + 1] === SLASH) {
        const element = open.pop();
        if (element === undefined) throw UNUSUAL;
        this.close(element);
        continue;
      }
      if (open.length === 0 && this.length > 0) throw UNUSUAL;
      const element = this.open();
      if (this.list[element + END] !== 0) continue;
      if (open.length + 1 >= this.maxDepth) throw UNUSUAL;
      open.push(element);
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
      const text = textOf(this.source, from, at);
      if (text.includes("]]>")) throw UNUSUAL;
      checked(text);
    }
    this.at = at;
    return at;
  }

  private open(): number {
    const start = this.at;
    const known = this.tagHere();
    this.last.next = known;
    this.last = known;
    const { tag } = known;
    const end = start + known.bytes.length;
    this.at = end;
    const element = this.length;
    this.length += STRIDE;
    if (this.length > this.list.length) this.grow();
    this.tags.push(tag);
    if (!tag.selfClosing) this.scope = tag.scope;
    const { list } = this;
    list[element + START] = start;
    list[element + CONTENT_START] = end;
    list[element + CONTENT_END] = end;
    list[element + END] = tag.selfClosing ? end : 0;
    list[element + NEXT] = this.length;
    return element;
  }

  private tagHere(): KnownTag {
    const { bytes, at: start, scope } = this;
    const { next } = this.last;
    if (next && isAt(next, bytes, start, scope)) return next;
    let hash = 0;
    let at = start + 1;
    for (; ; at += 1) {
      const code = bytes[at];
      if (code === GT) break;
      if (code === undefined) throw UNUSUAL;
      hash = ((hash << 5) - hash + code) | 0;
    }
    return this.table.tagAt(this.source, start, at + 1 - start, hash, scope);
  }

  private close(element: number): void {
    const { bytes, list, at: start } = this;
    const { nameLength, outer } = this.tags[element / STRIDE] ?? NO_TAG;
    const name = (list[element + START] ?? 0) + 1;
    let at = start + 2;
    for (let each = 0; each < nameLength; each += 1, at += 1)
      if (bytes[at] !== bytes[name + each]) throw UNUSUAL;
    while (isSpace(bytes[at] ?? 0)) at += 1;
    if (bytes[at] !== GT) throw UNUSUAL;
    this.at = at + 1;
    this.scope = outer;
    list[element + CONTENT_END] = start;
    list[element + END] = this.at;
    list[element + NEXT] = this.length;
  }

  private grow(): void {
    const list = new Int32Array(2 * this.length);
    list.set(this.list);
    this.list = list;
  }
}
