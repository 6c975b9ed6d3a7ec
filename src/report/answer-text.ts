import type { Answered } from "../audit/answering";
import { isDate, shownText } from "../audit/shown-text";
import { formatDate, formatMoment } from "./day-text";
import { fixedText } from "./fixed-words";

/** An answer as the screen says it: days, and choices that every template has, in the language that is spoken. */
export function answerText(question: Answered, value: string): string {
  if (question.kind === "moment") return formatMoment(value);
  if (isDate(question.kind)) return formatDate(value);
  const text = shownText(question, value);
  return question.kind === "choice" ? fixedText(text) : text;
}
