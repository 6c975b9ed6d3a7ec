import type { Answered, Bounds } from "../audit/answering";
import { addDays, addMonths, monthWithoutDay } from "../audit/dates";
import { formatDate } from "./day-text";
import { phrase } from "../words/phrase";

/** That a typed day is none of its month: a sentence with a space behind it, or nothing. */
export function noSuchDayText(typed: string): string {
  const first = monthWithoutDay(typed);
  if (first === undefined) return "";
  const last = addDays(addMonths(first, 1), -1);
  const sentence = phrase("There is no such day: the last of that month is {last}.", {
    last: formatDate(last),
  });
  return `${sentence} `;
}

/** How an answer is to be written, where not everything will do: a sentence, after what is wrong with a day that was typed. */
export function takesText({ kind, bounds = {} }: Answered, typed = ""): string {
  if (kind !== "number")
    return `${noSuchDayText(typed)}${phrase("Write day, month and year, for example 15 March 2026.")}`;
  return phrase("Write a number{bounds}, in digits.", { bounds: boundsText(bounds) });
}

/** " of days from 1 to 30", " of at least 1", " up to 10": behind "a number". */
export function boundsText({ unit, least, most }: Bounds): string {
  const of =
    unit === undefined
      ? ""
      : /\p{L}/u.test(unit)
        ? phrase(" of {unit}", { unit })
        : phrase(" in {unit}", { unit });
  if (least !== undefined && most !== undefined)
    return phrase("{of} from {least} to {most}", { of, least, most });
  if (least !== undefined)
    return phrase(of === "" ? "{of} of at least {least}" : "{of}, at least {least}", { of, least });
  return most === undefined ? of : phrase("{of} up to {most}", { of, most });
}
