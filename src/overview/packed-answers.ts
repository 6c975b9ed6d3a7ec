import type { CountedQuestion } from "./form";

/** Stands for an answer in words: that there is one counts, never what it says. */
export const IN_WORDS = "words";

const NOT_ASKED = "-";
const NOT_ENTERED = ".";
const NOT_APPLICABLE = "/";
const WORDS = "0";
/** That of the first choice; those of the others follow it. */
const FIRST = 0x41;

/**
 * The answers to these questions as a character each, which takes a tenth of their ids: null where the audit does not
 * ask it, "" where nothing is entered. What is none of the choices counts as not entered.
 */
export function packedAnswers(
  questions: readonly CountedQuestion[],
  answers: readonly (string | null)[],
): string {
  return questions.map((question, at) => packed(question, answers[at] ?? null)).join("");
}

function packed({ choices, notApplicable }: CountedQuestion, answer: string | null): string {
  if (answer === null) return NOT_ASKED;
  if (answer === "") return NOT_ENTERED;
  if (answer === notApplicable) return NOT_APPLICABLE;
  if (choices.length === 0) return WORDS;
  const at = choices.findIndex(({ id }) => id === answer);
  return at < 0 ? NOT_ENTERED : String.fromCharCode(FIRST + at);
}

/** The answer at a place: the id of a choice, {@link IN_WORDS}, "" where nothing is entered, null where it is not asked. */
export function answerAt(
  { choices, notApplicable }: CountedQuestion,
  answers: string,
  at: number,
): string | null {
  const sign = answers.charAt(at);
  switch (sign) {
    case "":
    case NOT_ASKED:
      return null;
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
