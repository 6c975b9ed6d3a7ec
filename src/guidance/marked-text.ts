import { indexTerms, placedWords } from "./plain-words";

/** A stretch of a text, from its first letter to after its last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface MarkedText {
  readonly text: string;
  /** What of it was looked for, in order. */
  readonly marks: readonly Range[];
}

/** A text with those of its words marked that were found by one of these terms. */
export function markedText(text: string, terms: ReadonlySet<string>): MarkedText {
  return {
    text,
    marks: placedWords(text)
      .filter(({ word }) => indexTerms(word).some((term) => terms.has(term)))
      .map(({ start, end }) => ({ start, end })),
  };
}
