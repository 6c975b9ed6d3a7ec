import { NO_ATTRIBUTES, NO_CHILDREN, type Building, type XmlElement, type XmlNode } from "./element";
import { Scope, type ElementName, type Prefixes } from "./namespace-scope";

/**
 * Reads the XML that programs write: elements, attributes, text, the five
 * entities and character references, names in ASCII. Undefined for everything
 * else, well formed or not: comments, CDATA, processing instructions, a
 * document type, elements nested deeper than `maxDepth`, and every fault. Then
 * a parser that knows all of XML decides, and says what is wrong.
 */
export function scanXml(text: string, prefixes: Prefixes, maxDepth: number): XmlElement | undefined {
  return isPlain(text) ? new Scan(text, prefixes, maxDepth).root() : undefined;
}

/** Characters XML 1.0 has (2.2), where surrogates stand in pairs, and not the end of a CDATA section, which no text may hold (2.4). */
function isPlain(text: string): boolean {
  if (text.includes("]]>")) return false;
  if (!/[^\t\n\r -\uD7FF\uE000-\uFFFD]/.test(text)) return true;
  return !/[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(text);
}

const DECLARATION =
  /^\uFEFF?(?:<\?xml version="1\.0"(?: encoding="[A-Za-z][A-Za-z0-9._-]*")?(?: standalone="(?:yes|no)")? ?\?>)?[ \t\r\n]*/;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

const LT = 60;
const GT = 62;
const SLASH = 47;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
const COLON = 58;

/** What a character of the ASCII range may be in a name: 1 anywhere in it, 2 also at its start. */
const NAME = new Uint8Array(128);
for (const character of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_")
  NAME[character.charCodeAt(0)] = 2;
for (const character of "0123456789.-") NAME[character.charCodeAt(0)] = 1;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** A name as the text writes it, and what it was last taken for. */
interface WrittenName {
  readonly written: string;
  scope: Scope | undefined;
  element: ElementName | undefined;
  attributeScope: Scope | undefined;
  attribute: string | undefined;
}

/** Not XML as programs write it: leave it to the other parser. */
class Unusual extends Error {}
const UNUSUAL = new Unusual();

class Scan {
  private at = 0;
  private scope: Scope;
  private readonly names: (WrittenName | undefined)[] = new Array<undefined>(1024);

  constructor(
    private readonly text: string,
    prefixes: Prefixes,
    private readonly maxDepth: number,
  ) {
    this.scope = Scope.outermost(prefixes);
  }

  root(): XmlElement | undefined {
    this.at = DECLARATION.exec(this.text)?.[0].length ?? 0;
    try {
      return this.tree();
    } catch (error) {
      if (error === UNUSUAL) return undefined;
      throw error;
    }
  }

  private tree(): XmlElement {
    const { text } = this;
    const open: Building[] = [];
    const written: WrittenName[] = [];
    const scopes: Scope[] = [];
    let root: Building | undefined;
    for (;;) {
      const parent = open[open.length - 1];
      const next = text.indexOf("<", this.at);
      if (!parent) {
        // Around the root stands white space and nothing else.
        if (!/^[ \t\r\n]*$/.test(text.slice(this.at, next < 0 ? undefined : next))) throw UNUSUAL;
        if (next < 0) break;
        if (root) throw UNUSUAL;
      } else {
        if (next < 0) throw UNUSUAL;
        if (next > this.at) addTo(parent, this.textOf(this.at, next));
      }
      this.at = next + 1;
      if (text.charCodeAt(this.at) === SLASH) {
        const name = written.pop();
        const element = open.pop();
        if (!name || !element || !text.startsWith(name.written, this.at + 1)) throw UNUSUAL;
        element.contentEnd = next;
        this.at += 1 + name.written.length;
        this.skipSpace();
        if (text.charCodeAt(this.at) !== GT) throw UNUSUAL;
        this.at += 1;
        element.end = this.at;
        this.scope = scopes.pop() ?? this.scope;
        continue;
      }
      const outer = this.scope;
      const name = this.name();
      const element = this.element(next, name);
      if (parent) addTo(parent, element);
      else root = element;
      if (element.selfClosing) this.scope = outer;
      else {
        if (open.length + 1 >= this.maxDepth) throw UNUSUAL;
        open.push(element);
        written.push(name);
        scopes.push(outer);
      }
    }
    if (!root || open.length > 0) throw UNUSUAL;
    return root;
  }

  /** The element whose tag is read up to the end of its name. */
  private element(start: number, written: WrittenName): Building {
    const { text } = this;
    const attributes: (WrittenName | string)[] = [];
    let selfClosing = false;
    for (;;) {
      const spaced = this.skipSpace();
      const code = text.charCodeAt(this.at);
      if (code === GT) {
        this.at += 1;
        break;
      }
      if (code === SLASH) {
        if (text.charCodeAt(this.at + 1) !== GT) throw UNUSUAL;
        this.at += 2;
        selfClosing = true;
        break;
      }
      if (!spaced) throw UNUSUAL;
      const name = this.name();
      for (let each = 0; each < attributes.length; each += 2) if (attributes[each] === name) throw UNUSUAL;
      attributes.push(name, this.value());
    }
    if (attributes.length > 0) this.declare(attributes);
    const { scope } = this;
    if (written.scope !== scope || !written.element) {
      written.scope = scope;
      written.element = scope.element(written.written);
    }
    const { name, namespace } = written.element;
    return {
      name,
      namespace,
      attributes: attributes.length === 0 ? NO_ATTRIBUTES : this.named(attributes),
      children: NO_CHILDREN,
      start,
      end: this.at,
      contentStart: this.at,
      contentEnd: this.at,
      selfClosing,
    };
  }

  private declare(attributes: readonly (WrittenName | string)[]): void {
    let declared: Map<string, string> | undefined;
    for (let at = 0; at < attributes.length; at += 2) {
      const { written } = attributes[at] as WrittenName;
      if (!written.startsWith("xmlns")) continue;
      const value = attributes[at + 1] as string;
      if (written === "xmlns") (declared ??= new Map()).set("", value);
      else if (written.charCodeAt(5) === COLON) (declared ??= new Map()).set(written.slice(6), value);
    }
    if (declared) this.scope = this.scope.within(declared);
  }

  private named(attributes: readonly (WrittenName | string)[]): Record<string, string> {
    const { scope } = this;
    const named: Record<string, string> = {};
    for (let at = 0; at < attributes.length; at += 2) {
      const name = attributes[at] as WrittenName;
      if (name.attributeScope !== scope || name.attribute === undefined) {
        name.attributeScope = scope;
        name.attribute = scope.attribute(name.written);
      }
      named[name.attribute] = attributes[at + 1] as string;
    }
    return named;
  }

  /** A name with one colon in it at most, which stands between two others. */
  private name(): WrittenName {
    const { text } = this;
    const start = this.at;
    let hash = 0;
    let colons = 0;
    let starts = true;
    let at = start;
    for (; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code === COLON) {
        if (starts) throw UNUSUAL;
        colons += 1;
        starts = true;
      } else {
        // Not a number behind the end of the text, and no entry of the table.
        const allowed = NAME[code] ?? (code > 127 ? 3 : 0);
        if (allowed === 0) break;
        if (allowed === 3 || (starts && allowed !== 2)) throw UNUSUAL;
        starts = false;
      }
      hash = (hash * 31 + code) | 0;
    }
    if (starts || colons > 1) throw UNUSUAL;
    this.at = at;
    const length = at - start;
    for (let slot = hash & 1023, tried = 0; tried < 8; slot = (slot + 1) & 1023, tried += 1) {
      const known = this.names[slot];
      if (!known) return (this.names[slot] = asWritten(text.slice(start, at)));
      if (known.written.length === length && text.startsWith(known.written, start)) return known;
    }
    // More names than a vocabulary has.
    throw UNUSUAL;
  }

  private value(): string {
    const { text } = this;
    this.skipSpace();
    if (text.charCodeAt(this.at) !== EQUALS) throw UNUSUAL;
    this.at += 1;
    this.skipSpace();
    const quote = text.charCodeAt(this.at);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw UNUSUAL;
    const start = this.at + 1;
    let at = start;
    let plain = true;
    for (; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote) break;
      if (code === LT || code !== code) throw UNUSUAL;
      if (code === 38 || code < 32) plain = false;
    }
    this.at = at + 1;
    const value = text.slice(start, at);
    return plain ? value : decoded(value.replace(/\r\n/g, " ").replace(/[\t\n\r]/g, " "));
  }

  private textOf(start: number, end: number): string {
    let text = this.text.slice(start, end);
    if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
    return text.includes("&") ? decoded(text) : text;
  }

  /** Whether there was any. */
  private skipSpace(): boolean {
    const start = this.at;
    while (isSpace(this.text.charCodeAt(this.at))) this.at += 1;
    return this.at > start;
  }
}

function asWritten(written: string): WrittenName {
  return { written, scope: undefined, element: undefined, attributeScope: undefined, attribute: undefined };
}

function addTo(parent: Building, node: XmlNode): void {
  if (parent.children === NO_CHILDREN) parent.children = [node];
  else (parent.children as XmlNode[]).push(node);
}

/** Entities and references to characters as what they stand for. */
function decoded(text: string): string {
  return text.replace(/&([^;]*;?)/g, (_, reference: string) => {
    const entity = ENTITIES.get(reference.slice(0, -1));
    if (entity !== undefined && reference.endsWith(";")) return entity;
    const [, decimal, hex] = /^#(?:(\d{1,7})|x([0-9A-Fa-f]{1,6}));$/.exec(reference) ?? [];
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    if (!isCharacter(code)) throw UNUSUAL;
    return String.fromCodePoint(code);
  });
}

const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 32 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);
