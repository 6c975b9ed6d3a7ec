/** Shorter texts are alike by chance. */
const FEWEST_WORDS = 9;
/** Two narratives may well say nearly the same; a third that does was copied. */
const FEWEST_ITEMS = 3;
/** What a copy with a word or two changed still shares of its pairs of words. */
const LEAST_SHARED = 0.6;
/** A copy shows in its beginning; what is written behind it does not hide it. */
export const MOST_WORDS = 60;

interface Placed {
  /** What it says, word by word. */
  readonly words: readonly string[];
  /** The item it stands in. */
  readonly item: string;
}

/**
 * Groups of texts that are copies of one another with a word or two changed, the first before the others; only such as stand in
 * at least three items. Told by the pairs of neighbouring words they share (Dice's coefficient), counted over an index of
 * pairs: it takes time in proportion to what is shared, and not to the square of the texts.
 */
export function alike<T extends Placed>(texts: readonly T[]): readonly (readonly T[])[] {
  const begun = texts.map(({ words }) => (words.length < FEWEST_WORDS ? [] : words.slice(0, MOST_WORDS)));
  const pairs = pairsOf(begun);
  const holding: number[][] = [];
  const shared = new Uint16Array(texts.length);
  const group: number[] = [];
  pairs.forEach((own, at) => {
    const met: number[] = [];
    for (const pair of own) {
      const places = (holding[pair] ??= []);
      for (const other of places) {
        if (shared[other] === 0) met.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
      }
      places.push(at);
    }
    const like = met.find((other) => isAlike(shared[other] ?? 0, own.length, pairs[other]?.length ?? 0));
    for (const other of met) shared[other] = 0;
    group.push(like === undefined ? at : (group[like] ?? at));
  });
  const copies = new Map<number | undefined, T[]>();
  texts.forEach((each, at) => {
    const before = copies.get(group[at]);
    if (before) before.push(each);
    else copies.set(group[at], [each]);
  });
  return [...copies.values()].filter(
    (each) => each.length >= FEWEST_ITEMS && new Set(each.map(({ item }) => item)).size >= FEWEST_ITEMS,
  );
}

const isAlike = (shared: number, one: number, other: number): boolean =>
  (2 * shared) / (one + other) >= LEAST_SHARED;

/** The pairs of neighbouring words in each text, each pair once and as a number of its own, counted from 0. */
function pairsOf(texts: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const numbers = new Map<string, number>();
  const numbered = texts.map((words) => words.map((word) => numberOf(numbers, word)));
  const pairs = new Map<number, number>();
  const last: number[] = [];
  return numbered.map((words, text) => {
    const own: number[] = [];
    for (let at = 1; at < words.length; at += 1) {
      const pair = numberOf(pairs, (words[at - 1] ?? 0) * numbers.size + (words[at] ?? 0));
      if (last[pair] !== text) own.push(pair);
      last[pair] = text;
    }
    return own;
  });
}

function numberOf<K>(numbers: Map<K, number>, key: K): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
