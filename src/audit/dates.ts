import { visibleText } from "./visible-text";

/*
 * Why no library: this room imports no other, and `Date` and `Intl` read 03/04/2026 as the fourth of March.
 * Dates are ISO texts (2026-03-15) and plain numbers, so no time zone can move a day.
 */

/** A day as 2026-03-15. What a record holds in a date field may be none: `parseDate` tells. */
export type IsoDate = `${string}-${string}-${string}`;

/** As documents in English write them. */
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
/** As they are written after "o", too. */
const WELSH_MONTHS = [
  ["Ionawr"],
  ["Chwefror"],
  ["Mawrth", "Fawrth"],
  ["Ebrill"],
  ["Mai", "Fai"],
  ["Mehefin", "Fehefin"],
  ["Gorffennaf", "Orffennaf"],
  ["Awst"],
  ["Medi", "Fedi"],
  ["Hydref"],
  ["Tachwedd", "Dachwedd"],
  ["Rhagfyr", "Ragfyr"],
];

const WEEKDAY = /^(?:mon|tue(?:s)?|wed(?:nes|s)?|thu(?:r)?(?:s)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?\s*/i;
const WELSH_WEEKDAY = /^dydd (?:llun|mawrth|mercher|iau|gwener|sadwrn|sul)\b[.,]?\s*/i;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const NUMBERS = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/;
const WORDS = /^(\d{1,2})(?:st|nd|rd|th)?(?:\s+of\b)?[\s-]*([a-z]{3,9})[.,]?[\s-]*(\d{4}|\d{2})$/i;

const YEAR_FIRST = /^(\d{4})([/. ])(\d{1,2})\2(\d{1,2})$/;
const SPACED = /^(\d{1,2}) (\d{1,2}) (\d{4})$/;
const WELSH = /^(\d{1,2})(?:af|il|y?dd|fed|ed|eg|ain)?(?: o\b)?[\s-]*([a-z]{3,10})[.,]?[\s-]*(\d{4}|\d{2})$/i;
const MONTH_WORD_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;

/** Earlier years are slips of the finger: 0206 for 2026. */
const FIRST_YEAR = 1900;

/** "Wednesday, 30th of September, 2026." and a little air. */
const LONGEST = 50;

/** What a typed date is understood as. */
interface ReadDay {
  readonly day: IsoDate;
  /**
   * `plain` is how dates are mostly typed in England, and what a record holds as ISO. Of anything else a record keeps the
   * words, so that no reading of ours takes their place.
   */
  readonly as: "plain" | "other" | "month-first";
}

/**
 * A date as typed in England and Wales, as ISO (2026-03-15): day, month and year in figures or words, English or Welsh; or
 * year first; a time behind it is left out. Two-digit years 00 to 79 are this century's. Figures are month first only where
 * they can't be day first: `isMonthFirst` tells. `undefined` where it is no date, or names a day that does not exist.
 */
export function parseDate(text: string): IsoDate | undefined {
  return (readDay(text) ?? readMoment(text))?.day;
}

/** A number that a day of the month can't be in every month, or in none. */
const LATE_DAY = /(?<!\d)(?:29|[3-9]\d)(?!\d)/;

/** The month in which a typed day does not exist, as its first day: 31/02/2026 is none of February's. Nothing for other texts. */
export function monthWithoutDay(text: string): IsoDate | undefined {
  if (parseDate(text) !== undefined) return undefined;
  const first = parseDate(text.replace(LATE_DAY, "01"));
  return first?.endsWith("-01") === true && LATE_DAY.test(text) ? first : undefined;
}

/** Whether the figures of a date can only be month first: 03/25/2026. */
export function isMonthFirst(text: string): boolean {
  return (readDay(text) ?? readMoment(text))?.as === "month-first";
}

/** A typed date as a record holds it: ISO where it is plain, and otherwise as typed, for `parseDate` to read. */
export function recordedDate(text: string): string {
  const read = readDay(text);
  return read?.as === "plain" ? read.day : text;
}

/** What is seen of a text, with one space wherever there is a gap; the empty pattern of Braille is one. */
const lineOf = (text: string): string =>
  visibleText(text)
    .replace(/[\s\u2800]+/g, " ")
    .trim();

function readDay(text: string): ReadDay | undefined {
  // As records hold most of them.
  const recorded = isoDay(text);
  if (recorded) return { day: recorded, as: "plain" };
  const line = lineOf(text);
  if (line === "" || line.length > LONGEST) return undefined;
  const typed = line
    .replace(/[\u2010-\u2013]/g, "-")
    .replace(WEEKDAY, "")
    .replace(/ ?\.$/, "");
  const plain = plainDay(typed);
  if (plain) return { day: plain, as: "plain" };
  const other = otherDay(typed.replace(WELSH_WEEKDAY, "").replace(/ ?['\u2018\u2019](?=\d{2}$)/, " "));
  if (other) return { day: other, as: "other" };
  const [, month, , day, year] = NUMBERS.exec(typed) ?? [];
  const turned = Number(day) > 12 ? dayOf(fullYear(year), Number(month), Number(day)) : undefined;
  return turned && { day: turned, as: "month-first" };
}

function isoDay(typed: string): IsoDate | undefined {
  const iso = ISO.exec(typed);
  return iso ? dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) : undefined;
}

function plainDay(typed: string): IsoDate | undefined {
  const iso = isoDay(typed);
  if (iso) return iso;
  const numbers = NUMBERS.exec(typed);
  if (numbers) return dayOf(fullYear(numbers[4]), Number(numbers[3]), Number(numbers[1]));
  const words = WORDS.exec(typed);
  return words ? dayOf(fullYear(words[3]), monthNamed(words[2]), Number(words[1])) : undefined;
}

function otherDay(typed: string): IsoDate | undefined {
  const yearFirst = YEAR_FIRST.exec(typed);
  if (yearFirst) return dayOf(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const spaced = SPACED.exec(typed);
  if (spaced) return dayOf(Number(spaced[3]), Number(spaced[2]), Number(spaced[1]));
  const monthFirst = MONTH_WORD_FIRST.exec(typed);
  if (monthFirst) return dayOf(Number(monthFirst[3]), monthNamed(monthFirst[1]), Number(monthFirst[2]));
  const welsh = WELSH.exec(typed);
  if (!welsh) return plainDay(typed);
  const month = monthNamed(welsh[2]) || welshMonthNamed(welsh[2]);
  return dayOf(fullYear(welsh[3]), month, Number(welsh[1]));
}

/** A day, or a minute of it on the clock where it was written down: 2026-03-15T14:05. */
export type IsoMoment = IsoDate | `${IsoDate}T${string}`;

/** A date with or without a time behind it: "15 March 2026, 14:05", "15/3/26 at 2.05 pm", "15 March 2026 at 2pm". */
const TIMED =
  /^(.*?\d)(?:t|,? (?:at )?)(\d{1,2})(?:[:.](\d{2})(?::\d{2})?(?! ?[ap]m)|(?:[:.](\d{2}))? ?([ap]m))\.?$/i;

/** A date as typed, and the time behind it where there is one, as ISO; `undefined` where it is neither. */
export function parseMoment(text: string): IsoMoment | undefined {
  const moment = readMoment(text);
  return readDay(text)?.day ?? (moment && `${moment.day}T${moment.time}`);
}

/** The same as a record holds it: ISO where the day is plain, and otherwise as typed, for `parseMoment` to read. */
export function recordedMoment(text: string): string {
  const read = readDay(text) ?? readMoment(text);
  return read?.as === "plain" ? (parseMoment(text) ?? text) : text;
}

function readMoment(text: string): (ReadDay & { readonly time: string }) | undefined {
  if (text === "") return undefined;
  const line = lineOf(text);
  const [, date = "", hour = "", of24, of12 = "00", half] =
    line.length > LONGEST ? [] : (TIMED.exec(line) ?? []);
  const minute = of24 ?? of12;
  const read = readDay(date);
  const on12 = Number(hour) >= 1 && Number(hour) <= 12;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  const exists = hours < 24 && Number(minute) < 60 && (half === undefined || on12);
  return read && exists ? { ...read, time: `${digits(hours)}:${minute}` } : undefined;
}

/** An ISO date with or without a time as it is written in England: "15 March 2026, 14:05". Other text comes back as it is. */
export function formatMoment(iso: string): string {
  const [day = "", time] = iso.split("T");
  if (parseMoment(iso) !== iso) return iso;
  return time === undefined ? formatDate(day) : `${formatDate(day)}, ${time}`;
}

/** An ISO date as it is written in England: "15 March 2026". Text that is no ISO date comes back as it is. */
export function formatDate(iso: string): string {
  const [, year = "", month, day] = ISO.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? iso : `${String(Number(day))} ${name} ${year}`;
}

/** The ISO date `months` later, or earlier where negative; the last day of a month that is too short. */
export function addMonths(iso: IsoDate, months: number): IsoDate {
  const [, year, month, day] = ISO.exec(iso) ?? [];
  if (year === undefined) return iso;
  const count = Number(year) * 12 + Number(month) - 1 + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12 + 1;
  return isoOf(newYear, newMonth, Math.min(Number(day), daysIn(newYear, newMonth)));
}

/** The ISO date so many days later, or earlier where negative. */
export function addDays(iso: IsoDate, days: number): IsoDate {
  const [, year, month, day] = ISO.exec(iso) ?? [];
  if (year === undefined) return iso;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + days));
  return isoOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

/** How many days from one date to another; negative where the other is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day of the week of an ISO date, Monday as 0. */
export function weekday(iso: IsoDate): number {
  return (new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The day on a clock where it stands: not the one in Greenwich, which is another for an hour each summer night. */
export function dayOn(clock: Date): IsoDate {
  return isoOf(clock.getFullYear(), clock.getMonth() + 1, clock.getDate());
}

/** The minute on a clock where it stands. */
export function minuteOn(clock: Date): IsoMoment {
  return `${dayOn(clock)}T${digits(clock.getHours())}:${digits(clock.getMinutes())}`;
}

function dayOf(year: number, month: number, day: number): IsoDate | undefined {
  const exists = year >= FIRST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return exists ? isoOf(year, month, day) : undefined;
}

function fullYear(typed = ""): number {
  const year = Number(typed);
  if (typed.length > 2) return year;
  return year < 80 ? 2000 + year : 1900 + year;
}

/** From 1; 0 where no month begins so. */
function monthNamed(typed = ""): number {
  return MONTHS.findIndex(beginsWith(typed)) + 1;
}

function welshMonthNamed(typed = ""): number {
  return WELSH_MONTHS.findIndex((names) => names.some(beginsWith(typed))) + 1;
}

const beginsWith =
  (typed: string) =>
  (month: string): boolean =>
    month.toLowerCase().startsWith(typed.toLowerCase());

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isoOf(year: number, month: number, day: number): IsoDate {
  return `${year}-${digits(month)}-${digits(day)}`;
}

const digits = (value: number): string => String(value).padStart(2, "0");
