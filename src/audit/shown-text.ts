import { chosenIn, type Answered, type AnswerKind } from "./answering";
import { formatDate, formatMoment } from "./dates";
import type { Choice } from "./template";

/** An answer as a person reads it: the label of a choice, a date in words. */
export function shownText({ kind, choices }: Answered, value: string): string {
  if (kind === "choice") return choices.find((choice) => choice.id === value)?.label ?? value;
  if (kind === "choices") return shownChoices(choices, chosenIn(value));
  if (kind === "moment") return formatMoment(value);
  return isDate(kind) ? dateText(value) : value;
}

/** Whether an answer of that kind is a day, where it reads as one. */
export const isDate = (kind: AnswerKind): boolean => kind === "date" || kind === "date-or-text";

/** Several choices as they are read, in the order they are offered. */
const shownChoices = (choices: readonly Choice[], chosen: readonly string[]): string =>
  choices
    .filter(({ id }) => chosen.includes(id))
    .map(({ label }) => label)
    .join("; ");

/** An ISO date in words; anything else as it is. */
function dateText(value: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value) : value;
}
