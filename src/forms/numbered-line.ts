import type { FormLine } from "./form-line";
import { isGradeWord } from "./known-grades";
import { isJudgementWord, printedBox } from "./printed-box";
import { tickBoxes } from "./tick-boxes";

/** A line with the number its list prints in front of it. Grades and boxes are known by their words: theirs is left out. */
export function withNumber(line: FormLine, number: string): FormLine {
  const { text } = line;
  const isKnown =
    isGradeWord(text) ||
    isJudgementWord(text) ||
    printedBox(text) !== undefined ||
    tickBoxes(text) !== undefined;
  return text === "" || isKnown ? line : { ...line, text: `${number} ${text}` };
}
