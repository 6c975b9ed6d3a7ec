import { YES_NO, type Choice } from "../audit/answering";
import { formatDate, MONTHS } from "../audit/dates";
import { DECIDERS, OUTCOMES, STATES } from "../audit/moderation";
import type { Question } from "../audit/question";
import { STATUSES } from "../audit/record";
import { sayChoice, sayInEnglish, sayWord, type Say } from "../audit/say";
import { shownText } from "../audit/shown-text";
import type { Template } from "../audit/template";
import { isInEnglish, sayIn } from "./fixed-words";
import { retoldAnswer } from "./fixed-lines";
import { comparable } from "./same-text";

/*
 * A record, its mirror and what is made of them say the same of an audit in whatever language its document is: ids, ISO dates
 * and, where an answer of the moderation is made of fixed words, the English ones. The document shows its own.
 */

/** The choices that every template has. */
export const FIXED_CHOICES: readonly Choice[] = [...YES_NO, ...STATUSES, ...STATES, ...DECIDERS, ...OUTCOMES];

/** An answer as a document of that template shows it. */
export function shownIn(template: Template, question: Question, value: string): string {
  const text = shownText(question, value);
  return isInEnglish(template) || text === "" ? text : inOwnWords(question, text, sayIn(template));
}

/** What stands in a document of that template, as one in English would have it. */
export function asInEnglish(template: Template, question: Question, text: string): string {
  return isInEnglish(template) || text === "" ? text : inEnglishWords(question, text, sayIn(template));
}

/** Texts by tag, said by a person or another document, as a document of that template shows them. */
export function textInOwnWords(template: Template, question: Question, text: string): string {
  return isInEnglish(template)
    ? text
    : inOwnWords(question, asInEnglish(template, question, text), sayIn(template));
}

/** A day, ISO, as a document of that template writes it. */
export const formatDay = (template: Template, iso: string): string =>
  retoldDate(formatDate(iso), sayInEnglish, sayIn(template));

/** The choices that a question offers, as a document of that template shows them. */
export function choicesShown(template: Template, choices: readonly Choice[]): readonly Choice[] {
  if (isInEnglish(template) || !choices.some((choice) => FIXED_CHOICES.includes(choice))) return choices;
  const labelOf = sayChoice(sayIn(template), FIXED_CHOICES);
  return choices.map((choice) => ({ ...choice, label: labelOf(choice) }));
}

function inOwnWords(question: Question, text: string, say: Say): string {
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

function inEnglishWords(question: Question, text: string, say: Say): string {
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
function retoldDate(text: string, from: Say, to: Say): string {
  const [, before = "", name = "", after = ""] = DAY.exec(text) ?? [];
  const month = MONTHS.find((each) => sayWord(from, each).toLowerCase() === name.toLowerCase());
  return month === undefined ? text : `${before}${sayWord(to, month)}${after}`;
}
