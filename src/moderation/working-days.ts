import { addDays, parseDate, weekday, type IsoDate } from "../audit/dates";

/*
 * Working days in England and Wales. The government announces bank holidays some years ahead and adds days late (19
 * September 2022, 8 May 2023), so the list says how far it runs, and an organisation may add days of its own.
 */

/** Bank holidays of England and Wales, substitute days included. */
const BANK_HOLIDAYS: readonly IsoDate[] = [
  ...of(2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
  ...of(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
  ...of(2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
  ...of(2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
  ...of(2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
  ...of(2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
  ...of(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
  ...of(2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
  ...of(2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
];

/** The days the list is for. */
export const CALENDAR_FROM: IsoDate = "2020-01-01";
export const CALENDAR_TO: IsoDate = "2028-12-31";

function of(year: number, days: string): readonly IsoDate[] {
  return days.split(" ").map((day) => `${String(year)}-${day}` as IsoDate);
}

/** A day worked out from working days; `estimate` where the list of bank holidays does not reach so far. */
export interface WorkedOutDay {
  readonly day: IsoDate;
  readonly estimate: boolean;
}

const HOLIDAYS: ReadonlySet<string> = new Set(BANK_HOLIDAYS);

/** Whether a day is one, given the days an organisation is closed besides. */
export function isWorkingDay(day: IsoDate, closed: readonly IsoDate[] = []): boolean {
  return weekday(day) < 5 && !HOLIDAYS.has(day) && !closed.includes(day);
}

/** The working day that is that many after a day: 1 is the next one. */
export function workingDaysAfter(day: IsoDate, count: number, closed: readonly IsoDate[] = []): WorkedOutDay {
  let at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, 1);
    if (isWorkingDay(at, closed)) left -= 1;
  }
  return { day: at, estimate: day < CALENDAR_FROM || at > CALENDAR_TO };
}

/** The last of the first so many working days of the month after a day's own: when an audit finished then is moderated by (R80). */
export function workingDayOfNextMonth(
  day: IsoDate,
  count: number,
  closed: readonly IsoDate[] = [],
): WorkedOutDay {
  const [year = 0, month = 0] = day.split("-").map(Number);
  const first =
    month === 12 ? `${String(year + 1)}-01-01` : `${String(year)}-${String(month + 1).padStart(2, "0")}-01`;
  return workingDaysAfter(addDays(parseDate(first) ?? day, -1), count, closed);
}
