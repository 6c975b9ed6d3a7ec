import { phrase, phraseOf } from "../words/phrase";

/** What came of giving labels the template's words again; `left` are those that still say something else. */
export function labelsRestoredText(left: number): string {
  return left === 0
    ? phrase("The labels say what the template says again.")
    : phraseOf(
        left,
        "{count} label or note could not be put back, because it stands on a line with other words, say what an answer says, or has a comment. Change it in the document.",
        "{count} labels and notes could not be put back, because they stand on a line with other words, say what an answer says, or have a comment. Change them in the document.",
      );
}
