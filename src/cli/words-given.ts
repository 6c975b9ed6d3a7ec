import type { GivenWord } from "../programme/certificate";
import { areOfTwoPeople } from "../programme/drawing-rules";
import { phrase } from "../words/phrase";
import { UsageError } from "./usage-error";

/** The words that people gave towards a seed; none is none. Throws UsageError where they are not of two people, one each. */
export function wordsIn(texts: readonly string[]): readonly GivenWord[] {
  const words = texts.map(wordIn);
  if (words.length > 0 && !areOfTwoPeople(words))
    throw new UsageError(
      phrase(
        'Two people give a word each, so that neither of them alone chooses the seed: --word "lead auditor=heron" --word "head of service=ladder".',
      ),
    );
  return words;
}

function wordIn(text: string): GivenWord {
  const [, who = "", word = ""] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (who.trim() === "" || word.trim() === "")
    throw new UsageError(
      phrase(
        '--word takes who gave it and the word, such as --word "lead auditor=heron", and not "{text}".',
        { text },
      ),
    );
  return { who: who.trim(), word: word.trim() };
}
