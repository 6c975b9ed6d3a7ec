import { wordsIn } from "./words-in";

/** Shorter texts are alike by chance. */
const FEWEST_WORDS = 9;
/** Two narratives may well say nearly the same; a third that does was copied. */
const FEWEST_ITEMS = 3;
/** What a copy with a word or two changed still shares of its pairs of words. */
const LEAST_SHARED = 0.6;
/** A copy shows in its beginning; what is written behind it does not hide it. */
const MOST_WORDS = 60;

interface Placed {
  readonly text: string;
  /** The item it stands in. */
  readonly item: string;
}

/**
 * Groups of texts that are copies of one another with a word or two changed, the first before the others; only such as stand in
 * at least three items. Told by the pairs of neighbouring words they share (Dice's coefficient), counted over an index of
 * pairs: it takes time in proportion to what is shared, and not to the square of the texts.
 */
export function alike<T extends Placed>(texts: readonly T[]): readonly (readonly T[])[] {
  const holding = new Map<string, number[]>();
  const sizes: number[] = [];
  const group: number[] = [];
  texts.forEach(({ text }, at) => {
    const pairs = pairsOf(text);
    const shared = new Map<number, number>();
    for (const pair of pairs) {
      const places = holding.get(pair) ?? [];
      for (const other of places) shared.set(other, (shared.get(other) ?? 0) + 1);
      places.push(at);
      holding.set(pair, places);
    }
    sizes.push(pairs.size);
    const [like] = [...shared].find(([other, count]) => isAlike(count, pairs.size, sizes[other] ?? 0)) ?? [];
    group.push(like === undefined ? at : (group[like] ?? at));
  });
  const copies = new Map<number | undefined, T[]>();
  texts.forEach((each, at) => copies.set(group[at], [...(copies.get(group[at]) ?? []), each]));
  return [...copies.values()].filter((each) => new Set(each.map(({ item }) => item)).size >= FEWEST_ITEMS);
}

const isAlike = (shared: number, one: number, other: number): boolean =>
  (2 * shared) / (one + other) >= LEAST_SHARED;

function pairsOf(text: string): ReadonlySet<string> {
  const words = wordsIn(text).slice(0, MOST_WORDS);
  if (words.length < FEWEST_WORDS) return new Set();
  return new Set(words.slice(1).map((word, at) => `${words[at] ?? ""} ${word}`));
}
