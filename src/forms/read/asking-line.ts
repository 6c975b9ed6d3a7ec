import { isFieldLabel } from "./field-label";
import { scaleNamedIn } from "./head-words";
import { isJudgementWord, printedBox } from "./printed-boxes";

/** What asks for something: its name, as printed, and what can be chosen there. */
export interface AskingLine {
  readonly text: string;
  /** Empty for a frame to write in, or grades to choose from, that have no name. */
  readonly name: string;
  readonly labels: readonly string[];
  /** Room for the answer, which no name says. */
  readonly answers?: true;
}

export const LONGEST_BOX_NAME = 60;

/** Whether a name may be that of a box or of a judgement, and of no detail. */
export const isBoxName = (text: string): boolean =>
  !isFieldLabel(text) || printedBox(text) !== undefined || isJudgementWord(text) || SAID_BY.test(text);

/** "Manager’s response", "Head of service comment": somebody writes it, and it names nobody. */
const SAID_BY = /\s(?:comments?|responses?|repl(?:y|ies))\s*:?$/iu;

/** A name with room beside or below it. */
export const boxNamed = (text: string, name: string): AskingLine => ({
  text,
  name: name.replace(/\s*:$/u, ""),
  labels: [],
});

/** What two places call alike is the same. */
export const keyOf = ({ name, labels, answers }: AskingLine): string =>
  (name === "" ? [answers ? "?" : "", ...labels].join("|") : name).toLowerCase();

export const asksJudgement = ({ name, labels, answers }: AskingLine): boolean =>
  answers === true || labels.length > 1 || isJudgementWord(name) || scaleNamedIn(name).length > 0;
