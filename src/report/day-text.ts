import { formatDate as inEnglish, formatMoment as momentInEnglish } from "../audit/dates";
import { spoken } from "../words/phrase";

/** A day (2026-03-15) in the words of the language that is spoken: "15 March 2026"; what is no day as it is. For screens: documents have theirs in English. */
export function formatDate(iso: string): string {
  const english = inEnglish(iso);
  if (spoken() === "en-GB" || !/^\d{4}-\d\d-\d\d$/.test(iso) || english === iso) return english;
  const words = new Intl.DateTimeFormat(spoken(), { dateStyle: "long", timeZone: "UTC" });
  return words.format(new Date(`${iso}T00:00Z`));
}

/** A day, and the time on it where there is one (2026-03-15T14:05): "15 March 2026, 14:05". */
export function formatMoment(iso: string): string {
  const [day = "", time] = iso.split("T");
  if (momentInEnglish(iso) === iso) return iso;
  return time === undefined ? formatDate(day) : `${formatDate(day)}, ${time}`;
}
