/** An id made of the words of a label that is not taken yet, and is from now on. */
export function freeId(label: string, taken: Set<string>, otherwise: string, longest = 40): string {
  const words =
    label
      .normalize("NFKD")
      .toLowerCase()
      .replace(/['’]|\p{M}/gu, "")
      .match(/[a-z0-9]+/g) ?? [];
  const id = joined(words, longest) || otherwise;
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${String(number)}`;
  taken.add(free);
  return free;
}

/** As many whole words as fit. */
function joined(words: readonly string[], longest: number): string {
  let id = (words[0] ?? "").slice(0, longest);
  for (const word of words.slice(1)) {
    if (id.length + 1 + word.length > longest) break;
    id = `${id}-${word}`;
  }
  return id;
}

/** Keys that are different throughout a draft: "item-1", "item-2". */
export function keysFrom(): (kind: string) => string {
  const counts = new Map<string, number>();
  return (kind) => {
    const next = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, next);
    return `${kind}-${String(next)}`;
  };
}
