/** What a text says, without case and punctuation. */
export const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? [];

/** In lower case. The letters of English are asked for first: it takes a third of the time where a text has others too. */
const WORD = /(?:[a-z0-9]|[\p{L}\p{N}])+/gu;

/** The first so many words of a text, without looking at what stands behind them. */
export function firstWords(text: string, count: number): readonly string[] {
  const words: string[] = [];
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    if (words.push(word) === count) break;
  }
  return words;
}
