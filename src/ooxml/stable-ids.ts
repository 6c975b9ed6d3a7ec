/** Gives the `w:id` of a control from a key: the same for the same document, and never one already given. */
export type NewId = (key: string) => number;

/** Ids are positive and unique in a document (17.5.2.18). */
export function controlIds(taken: Iterable<number> = []): NewId {
  const given = new Set(taken);
  return (key) => {
    let id = fnv1a(key) & 0x7fffffff || 1;
    while (given.has(id)) id = id === 0x7fffffff ? 1 : id + 1;
    given.add(id);
    return id;
  };
}

const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;

/** FNV-1a over UTF-16 code units: names that stay the same from one run to the next. No security in it. */
function fnv1a(text: string, basis = BASIS): number {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
}

/** A GUID in braces that only depends on the text. */
export function guidOf(text: string): string {
  const hex = [0, 1, 2, 3]
    .map((part) =>
      fnv1a(text, BASIS + part * PRIME)
        .toString(16)
        .padStart(8, "0"),
    )
    .join("")
    .toUpperCase();
  return `{${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")}}`;
}
