import { FUNCTION_WORDS } from "./function-words";
import { placedWords, plainTerms } from "./plain-words";

const MOST_LETTERS = 200;
const MOST_TERMS = 12;

/** What a query asks for: its words in plain letters, without those that say little where others say more. */
export function queryTerms(query: string): readonly string[] {
  const words = placedWords(query.slice(0, MOST_LETTERS)).flatMap(({ word }) => plainTerms(word));
  const terms = [...new Set(words)].filter((term) => term.length > 1);
  const telling = terms.filter((term) => !FUNCTION_WORDS.has(term));
  return (telling.length > 0 ? telling : terms).slice(0, MOST_TERMS);
}
