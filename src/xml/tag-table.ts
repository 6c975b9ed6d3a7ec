import { NO_ATTRIBUTES } from "./element";
import { decoded } from "./entities";
import { Scope, type Prefixes } from "./namespace-scope";
import type { Source } from "./source";

/** What a start tag says. */
export interface Tag {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly selfClosing: boolean;
  /** In bytes, as the text has it. */
  readonly nameLength: number;
  /** The declarations in force where it stands, and inside its element. */
  readonly outer: Scope;
  readonly scope: Scope;
}

const NOWHERE = Scope.outermost({});
export const NO_TAG: Tag = {
  name: "",
  namespace: "",
  attributes: NO_ATTRIBUTES,
  selfClosing: false,
  nameLength: 0,
  outer: NOWHERE,
  scope: NOWHERE,
};

/** Not XML as programs write it: leave it to the other parser. */
class Unusual extends Error {}
export const UNUSUAL = new Unusual();

const NAME = "[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?";
const TAG_NAME = new RegExp(`^<(${NAME})`);
const ATTRIBUTE = new RegExp(
  `[ \\t\\r\\n]+(${NAME})[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:"([^<"]*)"|'([^<']*)')`,
  "y",
);
const TAG_END = /^[ \t\r\n]*(\/?)>$/;

/** A document of ours has some hundreds, and those of all templates we ship and of a few more less than this. */
const MOST_TAGS = 8192;

/** A tag with its bytes. */
export interface KnownTag {
  readonly tag: Tag;
  readonly bytes: Uint8Array;
  /** The one that came behind it when it last stood in a text: mostly it does again. */
  next?: KnownTag;
}

/**
 * The start tags that texts have had so far, told by their bytes: nearly all of
 * a document stand in it more than once, and in the next document again. Tags
 * that are met once (those with an id, or a mark of who edited a paragraph)
 * go: once there are many, only those stay that are met again before there are
 * as many others.
 */
export class TagTable {
  readonly outermost: Scope;
  /** By a hash of their bytes; of two with the same the last. */
  private known = new Map<number, KnownTag>();
  private before = new Map<number, KnownTag>();
  /** Before the first tag of a text. */
  readonly start: KnownTag = { tag: NO_TAG, bytes: new Uint8Array(0) };

  constructor(prefixes: Prefixes) {
    this.outermost = Scope.outermost(prefixes);
  }

  /** The tag at an offset of a text, up to the first `>`; `hash` is of its bytes. Throws UNUSUAL for what is none. */
  tagAt(source: Source, start: number, length: number, hash: number, outer: Scope): KnownTag {
    const { bytes } = source;
    const same = this.known.get(hash);
    if (same?.bytes.length === length && isAt(same, bytes, start, outer)) return same;
    const older = this.before.get(hash);
    if (older?.bytes.length === length && isAt(older, bytes, start, outer)) {
      // What came behind it may have gone.
      delete older.next;
      return this.keep(hash, older);
    }
    const tag = readTag(ownText(textOf(source, start, start + length)), outer);
    return this.keep(hash, { tag, bytes: bytes.slice(start, start + length) });
  }

  private keep(hash: number, one: KnownTag): KnownTag {
    if (this.known.size >= MOST_TAGS) {
      this.before = this.known;
      this.known = new Map();
      delete this.start.next;
    }
    this.known.set(hash, one);
    return one;
  }
}

/** The same text in memory of its own: engines keep all of a text for a piece of it, and tags outlive their documents. */
const ownText = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

/** Whether that tag stands at an offset, in that scope. */
export function isAt(
  { tag, bytes: known }: KnownTag,
  bytes: Uint8Array,
  start: number,
  outer: Scope,
): boolean {
  if (tag.outer !== outer) return false;
  const { length } = known;
  for (let at = 0; at < length; at += 1) if (known[at] !== bytes[start + at]) return false;
  return true;
}

function readTag(text: string, outer: Scope): Tag {
  const written = TAG_NAME.exec(text)?.[1];
  if (written === undefined) throw UNUSUAL;
  const names: string[] = [];
  const values: string[] = [];
  let declared: Map<string, string> | undefined;
  let end = 1 + written.length;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const match = ATTRIBUTE.exec(text);
    if (!match) break;
    const [, name = "", double, single] = match;
    if (names.includes(name)) throw UNUSUAL;
    const value = checked((double ?? single ?? "").replace(/\r\n|[\t\n\r]/g, " "));
    names.push(name);
    values.push(value);
    if (name === "xmlns") (declared ??= new Map()).set("", value);
    else if (name.startsWith("xmlns:")) (declared ??= new Map()).set(name.slice(6), value);
    end = ATTRIBUTE.lastIndex;
  }
  const slash = TAG_END.exec(text.slice(end))?.[1];
  if (slash === undefined) throw UNUSUAL;
  const scope = declared ? outer.within(declared) : outer;
  let attributes = NO_ATTRIBUTES;
  if (names.length > 0) {
    const named: Record<string, string> = {};
    names.forEach((name, at) => {
      named[scope.attribute(name)] = values[at] ?? "";
    });
    attributes = named;
  }
  const { name, namespace } = scope.element(written);
  const selfClosing = slash !== "";
  return { name, namespace, attributes, selfClosing, nameLength: written.length, outer, scope };
}

/** A stretch of a text. Throws UNUSUAL where it is no UTF-8. */
export function textOf(source: Source, from: number, to: number): string {
  try {
    return source.slice(from, to);
  } catch {
    throw UNUSUAL;
  }
}

/** A text as what it stands for. Throws UNUSUAL where it has characters that XML 1.0 has not (2.2), or refers to any. */
export function checked(text: string): string {
  if (!isPlain(text)) throw UNUSUAL;
  try {
    return text.includes("&") ? decoded(text) : text;
  } catch {
    throw UNUSUAL;
  }
}

/** Characters XML 1.0 has (2.2), where surrogates stand in pairs. */
function isPlain(text: string): boolean {
  if (!/[^\t\n\r -\uD7FF\uE000-\uFFFD]/.test(text)) return true;
  return !/[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(text);
}
