import { isPlainLabelHead } from "./head-words";
import { numberAlone, printedLabel } from "./printed-label";

const FEWEST_WORDS = 4;

/** A question, or a sentence with its number. */
export function asksItself(text: string): boolean {
  const { number, label } = printedLabel(text);
  const isLong = number !== undefined && label.split(" ").length >= FEWEST_WORDS;
  const isSentence = isLong && (VERB.test(label) || /\p{L}\d|\d\.\d/u.test(number));
  return isSentence || /\S+ \S+ \S.*\?(?:\s*\([^()]*\))?$/u.test(label);
}

const VERB = /\b(?:is|are|was|were|has|have|had|been|does|do|did|mae|yw|oedd)\b/iu;

/** "Criterion 3", "4". */
export const isCount = (text: string): boolean =>
  numberAlone(text) !== undefined || isPlainLabelHead(text.replace(/\s*\d{1,2}$/u, ""));
