import { formatDate as inEnglish, formatMoment as momentInEnglish, MONTHS } from "../audit/dates";
import { phrase, spoken } from "../words/phrase";

/** A day (2026-03-15) in the words of the language that is spoken: "15 March 2026"; what is no day as it is. For screens: a document has its days in its own language. */
export function formatDate(iso: string): string {
  const english = inEnglish(iso);
  if (spoken() === "en-GB" || english === iso) return english;
  const [day = "", name = "", year = ""] = english.split(" ");
  return `${day} ${months()[MONTHS.findIndex((each) => each === name)] ?? name} ${year}`;
}

/** Browsers know no Welsh for months: Chrome and Edge write "2026 M11 29". */
const months = (): readonly string[] => [
  phrase("January"),
  phrase("February"),
  phrase("March"),
  phrase("April"),
  phrase("May"),
  phrase("June"),
  phrase("July"),
  phrase("August"),
  phrase("September"),
  phrase("October"),
  phrase("November"),
  phrase("December"),
];

/** A day, and the time on it where there is one (2026-03-15T14:05): "15 March 2026, 14:05". */
export function formatMoment(iso: string): string {
  const [day = "", time] = iso.split("T");
  if (momentInEnglish(iso) === iso) return iso;
  return time === undefined ? formatDate(day) : `${formatDate(day)}, ${time}`;
}
