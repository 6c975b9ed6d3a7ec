import { MONTHS } from "../audit/dates";
import type { Question } from "../audit/question";
import { sayChoice, sayInEnglish, sayWord, type Say } from "../audit/say";
import { FIXED_CHOICES } from "./fixed-choices";
import { retoldAnswer } from "./fixed-lines";
import { comparable } from "./same-text";

/* What puts answers into another language than English: fetched with the words of that language. */

/** An answer as a document in English shows it, as another language does. */
export function inOwnWords(question: Question, text: string, say: Say): string {
  switch (question.kind) {
    case "choice": {
      const choice = question.choices.find(({ label }) => label === text);
      return choice ? sayChoice(say, FIXED_CHOICES)(choice) : text;
    }
    case "date":
    case "date-or-text":
    case "moment":
      return retoldDate(text, sayInEnglish, say);
    default:
      return retoldAnswer(question, text, sayInEnglish, say);
  }
}

/** The other way round. */
export function inEnglishWords(question: Question, text: string, say: Say): string {
  switch (question.kind) {
    case "choice": {
      const own = comparable(text.trim());
      const choice = question.choices.find(
        (each) => FIXED_CHOICES.includes(each) && comparable(sayWord(say, each.label)) === own,
      );
      return choice?.label ?? text;
    }
    case "date":
    case "date-or-text":
    case "moment":
      return retoldDate(text, say, sayInEnglish);
    default:
      return retoldAnswer(question, text, say, sayInEnglish);
  }
}

/** A day, and a time behind it: as documents write them. */
const DAY = /^(\s*\d{1,2} )(\p{L}+)( \d{4}(?:, \d{1,2}:\d{2})?\s*)$/u;

/** A day as it is written in one language, in the other; any other text as it is. */
export function retoldDate(text: string, from: Say, to: Say): string {
  const [, before = "", name = "", after = ""] = DAY.exec(text) ?? [];
  const month = MONTHS.find((each) => sayWord(from, each).toLowerCase() === name.toLowerCase());
  return month === undefined ? text : `${before}${sayWord(to, month)}${after}`;
}
