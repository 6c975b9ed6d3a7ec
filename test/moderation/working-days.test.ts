import Holidays from "date-holidays";
import { addDays, weekday, type IsoDate } from "../../src/audit/dates";
import {
  CALENDAR_FROM,
  CALENDAR_TO,
  isWorkingDay,
  workingDayOfNextMonth,
  workingDaysAfter,
} from "../../src/moderation/working-days";

test("the bank holidays are those that a kept library has for England, and for Wales", () => {
  for (const country of ["ENG", "WLS"]) {
    const library = new Holidays("GB", country);
    const days = new Set<string>();
    for (let year = 2020; year <= 2028; year += 1) {
      for (const { date, type } of library.getHolidays(year))
        if (type === "public") days.add(date.slice(0, 10));
    }
    // A holiday at a weekend has its substitute day in both.
    const closed: string[] = [];
    for (let day: IsoDate = CALENDAR_FROM; day <= CALENDAR_TO; day = addDays(day, 1))
      if (weekday(day) < 5 && !isWorkingDay(day)) closed.push(day);
    const theirs = [...days].filter((day) => weekday(day as IsoDate) < 5).sort();
    expect({ country, closed }).toEqual({ country, closed: theirs });
  }
});

test.each([
  ["before Easter", "2026-04-02", 1, "2026-04-07"],
  ["over the state funeral, which was added ten days before", "2022-09-16", 1, "2022-09-20"],
  ["over the coronation", "2023-05-05", 1, "2023-05-09"],
  ["over a substitute day of Boxing Day", "2026-12-24", 1, "2026-12-29"],
  ["on a Friday", "2026-11-27", 2, "2026-12-01"],
] as const)("the next working days, %s", (_, day, count, then) => {
  expect(workingDaysAfter(day, count)).toEqual({ day: then, estimate: false });
});

test("a day that an organisation is closed is no working day", () => {
  expect(workingDaysAfter("2026-11-27", 1, ["2026-11-30"]).day).toBe("2026-12-01");
});

test("an audit finished in November is moderated by the tenth working day of December", () => {
  expect(workingDayOfNextMonth("2026-11-12", 10)).toEqual({ day: "2026-12-14", estimate: false });
  expect(workingDayOfNextMonth("2026-12-31", 10)).toEqual({ day: "2027-01-15", estimate: false });
});

test("past the end of the list, and before it, the answer is an estimate", () => {
  expect(workingDaysAfter("2028-12-29", 1)).toEqual({ day: "2029-01-01", estimate: true });
  expect(workingDayOfNextMonth("2028-12-05", 10).estimate).toBe(true);
  expect(workingDaysAfter("2019-12-30", 1).estimate).toBe(true);
});
