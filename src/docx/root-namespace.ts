/** What may stand before the root element: declaration, comments, processing instructions, white space. */
const PROLOG = /^\uFEFF?(?:\s+|<\?[^]*?\?>|<!--[^]*?-->)*/;
const ROOT = /^<(?:([^\s:<>/="']+):)?[^\s:<>/="']+((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/;

/**
 * The namespace of a root element, without reading the rest, which may be long
 * and somebody else's. Undefined where the text does not start with one.
 */
export function rootNamespace(xml: string): string | undefined {
  const root = ROOT.exec(xml.slice(PROLOG.exec(xml)?.[0].length));
  if (!root) return undefined;
  const [, prefix, attributes = ""] = root;
  const wanted = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  for (const [, name, double, single] of attributes.matchAll(/([^\s="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name === wanted) return unescaped(double ?? single ?? "");
  }
  return "";
}

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
