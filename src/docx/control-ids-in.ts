/** Ids of the content controls in a part, among the ids of other things: none of them may be given again (17.5.2.18). */
export function controlIdsIn(xml: string): readonly number[] {
  return [...xml.matchAll(/<(?:[\w.-]+:)?id\s[^>]*?val\s*=\s*["'](-?\d+)["']/g)].map((match) =>
    Number(match[1]),
  );
}
