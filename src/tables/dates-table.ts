import { addDays, daysBetween, formatDate, weekday, type IsoDate } from "../audit/dates";
import { isWorkingDay } from "../moderation/working-days";
import type { Column, Row, TableInfo } from "./table";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

interface DayColumn extends Column {
  readonly value: (day: IsoDate, closed: readonly IsoDate[]) => string | number | boolean | null;
}

const source = "Calendar";
const year = (day: IsoDate): number => Number(day.slice(0, 4));
const month = (day: IsoDate): number => Number(day.slice(5, 7));

const COLUMNS: readonly DayColumn[] = [
  { name: "date", type: "date", words: "The day.", source, value: (day) => day },
  { name: "year", type: "whole", words: "Its year.", source, value: year },
  {
    name: "quarter",
    type: "whole",
    words: "Its quarter of the calendar year, 1 to 4.",
    source,
    value: (day) => Math.ceil(month(day) / 3),
  },
  { name: "month_number", type: "whole", words: "Its month, 1 to 12.", source, value: month },
  {
    name: "month_name",
    type: "text",
    words: "The name of its month. Sort it by month_number.",
    source,
    value: (day) => formatDate(day).split(" ")[1] ?? "",
  },
  {
    name: "month",
    type: "text",
    words: "Its month with the year, such as 2026-03.",
    source,
    value: (day) => day.slice(0, 7),
  },
  {
    name: "financial_year",
    type: "text",
    words: "The financial year it is in, from April to March, such as 2025/26.",
    source,
    value: (day) => {
      const from = month(day) < 4 ? year(day) - 1 : year(day);
      return `${String(from)}/${String(from + 1).slice(2)}`;
    },
  },
  {
    name: "weekday_number",
    type: "whole",
    words: "Its day of the week, Monday as 1.",
    source,
    value: (day) => weekday(day) + 1,
  },
  {
    name: "weekday_name",
    type: "text",
    words: "The name of that day. Sort it by weekday_number.",
    source,
    value: (day) => WEEKDAYS[weekday(day)] ?? "",
  },
  {
    name: "working_day",
    type: "yes-no",
    words:
      "Whether it is a working day in England and Wales, and the organisation is not closed; only weekends are known outside 2020 to 2028.",
    source: "Calendar, bank holidays and --settings",
    value: isWorkingDay,
  },
];

export const DATES: TableInfo = {
  name: "dates",
  words: "One row for each day of the years of the audits, and of the year before and after.",
  key: ["date"],
  columns: COLUMNS.map(({ value: _, ...column }) => column),
};

/** The days of the years of these months (2026-03), and of the years beside them, each once; `closed` are those of an organisation. */
export function daysOf(months: Iterable<string>, closed: readonly IsoDate[] = []): readonly Row[] {
  const years = new Set(
    [...months]
      .filter((each) => /^\d{4}-/.test(each))
      .flatMap((each) => [-1, 0, 1].map((by) => Number(each.slice(0, 4)) + by)),
  );
  return [...years]
    .sort((one, other) => one - other)
    .flatMap(daysIn)
    .map((day) => COLUMNS.map(({ value }) => value(day, closed)));
}

function daysIn(ofYear: number): readonly IsoDate[] {
  const first: IsoDate = `${String(ofYear)}-01-01`;
  return Array.from({ length: daysBetween(first, `${String(ofYear + 1)}-01-01`) }, (_, at) =>
    addDays(first, at),
  );
}
