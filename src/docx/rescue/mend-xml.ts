/** The XML of a document as far as it is sound, with what is open there closed. */
export interface MendedXml {
  readonly xml: string;
  /** Tags of the content controls that it breaks off in, the outermost first. */
  readonly brokenIn: readonly string[];
  readonly isWhole: boolean;
}

const TAG =
  /<(?:!--[\s\S]*?-->|\?[\s\S]*?\?>|\/([\w:.-]+)\s*>|([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)/y;
/** Text up to the next mark-up, its references whole. */
const TEXT = /(?:(?:[\t\n\r]|[^<&\p{Cc}\uFFFD])|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)*/uy;
const TAGGED = /\s(?:\w+:)?val\s*=\s*(?:"([^"]*)"|'([^']*)')/;

/** Undefined where there is nothing to keep. */
export function mendXml(text: string): MendedXml | undefined {
  const open: { readonly name: string; tag?: string }[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  const start = at;
  let hasRoot = false;
  for (;;) {
    TEXT.lastIndex = at;
    TEXT.exec(text);
    at = TEXT.lastIndex;
    TAG.lastIndex = at;
    const found = TAG.exec(text);
    if (!found) break;
    const [, closes, opens, attributes = "", isEmpty] = found;
    if (closes !== undefined && closes !== open.at(-1)?.name) break;
    if (opens !== undefined && open.length === 0 && hasRoot) break;
    at = TAG.lastIndex;
    if (closes !== undefined) open.pop();
    if (opens === undefined) continue;
    hasRoot = true;
    if (/^(?:\w+:)?tag$/.test(opens)) nameInnermost(open, attributes);
    if (isEmpty === "") open.push({ name: opens });
  }
  if (!hasRoot) return undefined;
  const kept =
    text.slice(start, at) +
    open
      .map(({ name }) => `</${name}>`)
      .reverse()
      .join("");
  const brokenIn = open.flatMap(({ tag }) => tag ?? []);
  return { xml: kept, brokenIn, isWhole: open.length === 0 && text.slice(at).trim() === "" };
}

function nameInnermost(open: readonly { readonly name: string; tag?: string }[], attributes: string): void {
  const control = open.findLast(({ name }) => /^(?:\w+:)?sdt$/.test(name));
  const [, double, single] = TAGGED.exec(attributes) ?? [];
  const tag = double ?? single;
  if (control && tag !== undefined) control.tag = tag;
}
