import { stemmer } from "stemmer";
import { FUNCTION_WORDS } from "./function-words";

const MOST_LETTERS = 200;
const MOST_TERMS = 12;

/** A word that is looked for. */
export interface QueryTerm {
  /** What its inflections have in common. */
  readonly stem: string;
  /** As it was typed, in plain letters. */
  readonly plain: string;
}

/** What a query asks for: its words in plain letters, without those that say little where others say more. */
export function queryTerms(query: string): readonly QueryTerm[] {
  const words = placedWords(query.slice(0, MOST_LETTERS)).flatMap(({ word }) => plainTerms(word));
  const terms = [...new Map(words.map((term) => [term.plain, term])).values()].filter(
    ({ plain }) => plain.length > 1,
  );
  const telling = terms.filter(({ plain }) => !FUNCTION_WORDS.has(plain));
  return (telling.length > 0 ? telling : terms).slice(0, MOST_TERMS);
}

/** A word of a text and where it stands. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’ʼ-][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text; a compound with hyphens, or a word with an apostrophe, is one. */
export function placedWords(text: string): readonly PlacedWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

/** The terms a query word asks for: plain letters, without a possessive, British, a compound apart. */
function plainTerms(word: string): readonly QueryTerm[] {
  return plainLetters(word)
    .split("-")
    .filter((part) => part !== "")
    .map((part) => {
      const plain = withoutPossessive(part);
      return { plain, stem: stemOf(plain) };
    });
}

/** Words of other alphabets stay as they are. */
function stemOf(word: string): string {
  const one = singular(word);
  return /^[a-z]{4,}$/.test(one) ? stemmer(one) : one;
}

const known = new Map<string, readonly string[]>();

/** The terms a word of a text is found by: those a query asks for, as it is written, and a compound in one. */
export function indexTerms(word: string): readonly string[] {
  let terms = known.get(word);
  if (!terms) known.set(word, (terms = termsOf(word)));
  return terms;
}

function termsOf(word: string): readonly string[] {
  const plain = plainLetters(word);
  const parts = plain.split("-").map(withoutPossessive);
  const stems = plainTerms(word).map(({ stem }) => stem);
  return [...new Set([...stems, ...parts, parts.join("")])].filter((term) => term !== "");
}

function plainLetters(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/([iy])z/g, "$1s");
}

const withoutPossessive = (word: string) => word.replace(/'s?$/, "").replaceAll("'", "");

function singular(word: string): string {
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  return word.endsWith("ies") && word.length > 4 ? `${word.slice(0, -3)}y` : word.replace(/s$/, "");
}
