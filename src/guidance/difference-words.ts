import { FUNCTION_WORDS } from "./function-words";

/** A word with whatever stands around it, so that all of them joined give the text back. */
export interface DifferenceWord {
  readonly text: string;
  /** What it is compared by: its letters, plain. */
  readonly key: string;
  /** Whether it says something by itself. */
  readonly telling: boolean;
}

/** A text as words, each with the punctuation and the space after it. */
export function differenceWords(text: string): readonly DifferenceWord[] {
  return (text.match(/^\s+|\S+\s*/g) ?? []).map((piece) => {
    const key = piece
      .toLowerCase()
      .replace(/[’ʼ]/g, "'")
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    return { text: piece, key, telling: key !== "" && !FUNCTION_WORDS.has(key) };
  });
}
