/** "Strong practice", "Good practice", "Poor practice": as they are without the last word that several of them share. */
export function withoutNoun(texts: readonly string[]): readonly string[] {
  const words = texts.map((text) => text.split(" "));
  const nouns = words.flatMap((each) => (each.length > 1 ? [each.at(-1)] : []));
  const isShared = (noun: string | undefined) => nouns.filter((other) => other === noun).length > 1;
  return words.map((each) => (each.length > 1 && isShared(each.at(-1)) ? each.slice(0, -1) : each).join(" "));
}
