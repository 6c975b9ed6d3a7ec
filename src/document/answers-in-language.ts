import type { Choice } from "../audit/answering";
import { formatDate } from "../audit/dates";
import type { Question } from "../audit/question";
import { sayChoice } from "../audit/say";
import { shownText } from "../audit/shown-text";
import type { Template } from "../audit/template";
import { FIXED_CHOICES } from "./fixed-choices";
import { isInEnglish, learnedFor, sayIn } from "./fixed-words";

/*
 * A record, its mirror and what is made of them say the same of an audit in whatever language its document is: ids, ISO dates
 * and, where an answer of the moderation is made of fixed words, the English ones. The document shows its own.
 */

/** An answer as a document of that template shows it. */
export function shownIn(template: Template, question: Question, value: string): string {
  const text = shownText(question, value);
  return isInEnglish(template) || text === "" ? text : learnedFor(template).inOwnWords(question, text);
}

/** What stands in a document of that template, as one in English would have it. */
export function asInEnglish(template: Template, question: Question, text: string): string {
  return isInEnglish(template) || text === "" ? text : learnedFor(template).inEnglish(question, text);
}

/** Texts by tag, said by a person or another document, as a document of that template shows them. */
export function textInOwnWords(template: Template, question: Question, text: string): string {
  return isInEnglish(template)
    ? text
    : learnedFor(template).inOwnWords(question, asInEnglish(template, question, text));
}

/** A day, ISO, as a document of that template writes it. */
export const formatDay = (template: Template, iso: string): string =>
  isInEnglish(template) ? formatDate(iso) : learnedFor(template).day(formatDate(iso));

/** The choices that a question offers, as a document of that template shows them. */
export function choicesShown(template: Template, choices: readonly Choice[]): readonly Choice[] {
  if (isInEnglish(template) || !choices.some((choice) => FIXED_CHOICES.includes(choice))) return choices;
  const labelOf = sayChoice(sayIn(template), FIXED_CHOICES);
  return choices.map((choice) => ({ ...choice, label: labelOf(choice) }));
}
