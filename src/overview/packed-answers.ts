import { chosenIn } from "../audit/answering";
import type { CountedQuestion } from "./form";

/** Stands for an answer in words: that there is one counts, never what it says. */
export const IN_WORDS = "words";

const NOT_ASKED = "-";
const NOT_ENTERED = ".";
const NOT_APPLICABLE = "/";
const WORDS = "0";
const CHOSEN = "1";
/** That of the first choice; those of the others follow it. */
const FIRST = 0x41;

/** How many characters an answer takes: one, or one for each choice where several may be chosen. */
export const widthOf = ({ several, choices }: CountedQuestion): number =>
  several ? Math.max(1, choices.length) : 1;

/**
 * The answers to these questions as a character each, which takes a tenth of their ids: null where the audit does not
 * ask it, "" where nothing is entered. Where several may be chosen, each choice has its character. What is none of the
 * choices counts as not entered.
 */
export function packedAnswers(
  questions: readonly CountedQuestion[],
  answers: readonly (string | null)[],
): string {
  return questions.map((question, at) => packed(question, answers[at] ?? null)).join("");
}

function packed(question: CountedQuestion, answer: string | null): string {
  const { choices, notApplicable, several } = question;
  if (answer === null) return NOT_ASKED.repeat(widthOf(question));
  if (several) {
    const chosen = new Set(chosenIn(answer));
    return choices.map(({ id }) => (chosen.has(id) ? CHOSEN : NOT_ENTERED)).join("") || NOT_ENTERED;
  }
  if (answer === "") return NOT_ENTERED;
  if (answer === notApplicable) return NOT_APPLICABLE;
  if (choices.length === 0) return WORDS;
  const at = choices.findIndex(({ id }) => id === answer);
  return at < 0 ? NOT_ENTERED : String.fromCharCode(FIRST + at);
}

/**
 * The answer that begins at a place: the id of a choice, those of several with a space between them, {@link IN_WORDS}, ""
 * where nothing is entered, null where it is not asked.
 */
export function answerAt(
  { choices, notApplicable, several }: CountedQuestion,
  answers: string,
  at: number,
): string | null {
  const sign = answers.charAt(at);
  if (sign === "" || sign === NOT_ASKED) return null;
  if (several)
    return choices
      .flatMap(({ id }, choice) => (answers.charAt(at + choice) === CHOSEN ? [id] : []))
      .join(" ");
  switch (sign) {
    case NOT_ENTERED:
      return "";
    case NOT_APPLICABLE:
      return notApplicable ?? "";
    case WORDS:
      return IN_WORDS;
    default:
      return choices[sign.charCodeAt(0) - FIRST]?.id ?? "";
  }
}
