import * as fc from "fast-check";
import {
  addMonths,
  dayOn,
  formatDate,
  formatMoment,
  isMonthFirst,
  minuteOn,
  parseDate,
  parseMoment,
  recordedDate,
  recordedMoment,
  type IsoDate,
} from "../../src/audit/dates";
import { anyCodePoints } from "../support/any-text";
import { holds } from "../support/holds";

describe("A typed date", () => {
  it.each([
    ["2026-03-15", "2026-03-15"],
    ["2026-3-5", "2026-03-05"],
    ["15/03/2026", "2026-03-15"],
    ["15/3/26", "2026-03-15"],
    ["15.3.26", "2026-03-15"],
    ["15-3-2026", "2026-03-15"],
    ["15\u20113\u20112026", "2026-03-15"],
    ["15 / 03 / 2026", "2026-03-15"],
    ["15 March 2026", "2026-03-15"],
    ["15\u2800March 2026\u2800", "2026-03-15"],
    ["15 march 2026.", "2026-03-15"],
    ["15th Mar 2026", "2026-03-15"],
    ["15th of March 2026", "2026-03-15"],
    ["15 Mar. 26", "2026-03-15"],
    ["15-Mar-2026", "2026-03-15"],
    ["1st Sept 2026", "2026-09-01"],
    ["2nd  May,  2026", "2026-05-02"],
    ["  15\u00a0March\u00a02026 ", "2026-03-15"],
    ["Sunday 15 March 2026", "2026-03-15"],
    ["Sun, 15/03/2026", "2026-03-15"],
    ["Weds 1 April 2026", "2026-04-01"],
    ["Tues. 31/03/26", "2026-03-31"],
    ["03/04/2026", "2026-04-03"],
    ["29/02/2024", "2024-02-29"],
    [`15${" ".repeat(60)}March 2026`, "2026-03-15"],
    [`15${"-".repeat(38)}March-2026`, "2026-03-15"],
    ["01/01/79", "2079-01-01"],
    ["01/01/80", "1980-01-01"],
    ["01/01/00", "2000-01-01"],
  ])("%j is %s", (text, iso) => {
    expect(parseDate(text)).toBe(iso);
  });

  it.each([
    [""],
    ["   "],
    ["March 2026"],
    ["2026"],
    ["15 March"],
    ["03/2026"],
    ["31/02/2026"],
    ["29/02/2026"],
    ["31 April 2026"],
    ["0/3/2026"],
    ["15/0/2026"],
    ["15/03-2026"],
    ["15/03/206"],
    ["15/03/0206"],
    ["15/03/20266"],
    ["15 Ma 2026"],
    ["15 Marchember 2026"],
    ["2026-13-01"],
    ["by 15/03/2026"],
    ["15/03/2026 and 16/03/2026"],
    [`15${"-".repeat(39)}March-2026`],
    ["ongoing"],
    ["ASAP"],
    ["Monday"],
  ])("%j is no date", (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  const days = fc.record({
    year: fc.integer({ min: 1900, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });

  it("survives being written out and read again", () => {
    holds(
      fc.property(days, ({ year, month, day }) => {
        const typed = `${String(day)}/${String(month)}/${String(year)}`;
        const iso = parseDate(typed) ?? "";
        expect(iso).toBe([year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-"));
        expect(parseDate(iso)).toBe(iso);
        expect(parseDate(formatDate(iso))).toBe(iso);
      }),
    );
  });

  it("reads any text without failing", () => {
    holds(
      fc.property(anyCodePoints(), (text) => {
        const date = parseDate(text);
        expect(date === undefined || parseDate(date) === date).toBe(true);
      }),
    );
  });

  it("in the early 1900s is a day of that century", () => {
    expect(parseDate("5/6/1907")).toBe("1907-06-05");
  });
});

describe("An ISO date", () => {
  it.each([
    ["2026-03-15", "15 March 2026"],
    ["2026-12-01", "1 December 2026"],
    ["some time in May", "some time in May"],
    ["", ""],
  ])("%j is written %j", (iso, written) => {
    expect(formatDate(iso)).toBe(written);
  });

  it.each<[IsoDate, number, string]>([
    ["2026-03-15", 6, "2026-09-15"],
    ["2026-03-15", -6, "2025-09-15"],
    ["2026-08-31", -6, "2026-02-28"],
    ["2024-08-31", -6, "2024-02-29"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-01-15", -12, "2025-01-15"],
    ["2026-01-15", 0, "2026-01-15"],
    ["not-a-day", 3, "not-a-day"],
  ])("%s and %i months is %s", (iso, months, later) => {
    expect(addMonths(iso, months)).toBe(later);
  });
});

test("a day is that of the clock on the wall, which in summer is not the one in Greenwich", () => {
  expect(dayOn(new Date("2026-06-30T23:30:00Z"))).toBe("2026-07-01");
  expect(dayOn(new Date("2026-01-05T23:30:00Z"))).toBe("2026-01-05");
});

test("what somebody typed is no ISO date until it was read as one: the compiler refuses it", () => {
  const typed = ["2026", "03", "15"].join("-");
  // @ts-expect-error -- a text that anybody may have typed
  expect(addMonths(typed, 1)).toBe("2026-04-15");
  const date = parseDate(typed);
  expect(date && addMonths(date, 1)).toBe("2026-04-15");
});

describe("A date with a time of day", () => {
  it.each([
    ["15 March 2026, 14:05", "2026-03-15T14:05"],
    ["2026-03-15T14:05", "2026-03-15T14:05"],
    ["15/3/26 at 9.30", "2026-03-15T09:30"],
    ["15.3.26 9.30", "2026-03-15T09:30"],
    ["Sunday, 15 March 2026 at 2.05 pm", "2026-03-15T14:05"],
    ["15 March 2026 12:00am", "2026-03-15T00:00"],
    ["15 March 2026, 12:30 PM.", "2026-03-15T12:30"],
    ["15 March 2026", "2026-03-15"],
    ["15.3.26", "2026-03-15"],
  ])("%j is %s", (text, iso) => {
    expect(parseMoment(text)).toBe(iso);
  });

  it.each([
    ["14:05"],
    ["15 March 2026, 24:00"],
    ["15 March 2026, 14:60"],
    ["15 March 2026, 14:05 pm"],
    ["15 March 2026, 0:05 pm"],
    ["31 February 2026, 14:05"],
    ["15 March 2026, after lunch"],
    ["yesterday, 14:05"],
    [`15 March 2026${",".repeat(5000)} 14:05`],
    [""],
  ])("%j is none", (text) => {
    expect(parseMoment(text)).toBeUndefined();
  });

  it("is the one it was written from", () => {
    holds(
      fc.property(
        fc.date({ min: new Date(2000, 0, 1), max: new Date(2060, 0, 1), noInvalidDate: true }),
        (clock) => {
          const minute = minuteOn(clock);
          expect(parseMoment(formatMoment(minute))).toBe(minute);
        },
      ),
    );
    expect(formatMoment("2026-03-15T14:05")).toBe("15 March 2026, 14:05");
    expect(formatMoment("2026-03-15")).toBe("15 March 2026");
    expect(formatMoment("2026-03-15T25:00")).toBe("2026-03-15T25:00");
    expect(formatMoment("about noon")).toBe("about noon");
  });
});

describe("A date in other forms than most", () => {
  const FORMS: readonly (readonly [text: string, iso: string])[] = [
    ["15 03 2027", "2027-03-15"],
    ["15 March ’27", "2027-03-15"],
    ["15 Mar '27", "2027-03-15"],
    ["15/03/’27", "2027-03-15"],
    ["2027/03/15", "2027-03-15"],
    ["2027.3.15", "2027-03-15"],
    ["2027 03 15", "2027-03-15"],
    ["15/03/2027 10:00", "2027-03-15"],
    ["15/03/2027 10:00:00", "2027-03-15"],
    ["2027/03/15 at 2.05 pm", "2027-03-15"],
    ["March 15, 2027", "2027-03-15"],
    ["Mar 15th 2027", "2027-03-15"],
    ["15 Mawrth 2027", "2027-03-15"],
    ["15fed o Fawrth 2027", "2027-03-15"],
    ["Dydd Llun 15 Mawrth 2027", "2027-03-15"],
    ["1af o Ionawr 2027", "2027-01-01"],
    ["2il Chwefror 2027", "2027-02-02"],
    ["3ydd o Ebrill 2027", "2027-04-03"],
    ["5ed Mai 2027", "2027-05-05"],
    ["5 Mehefin 2027", "2027-06-05"],
    ["1 Gorffennaf 2027", "2027-07-01"],
    ["1 Orffennaf 2027", "2027-07-01"],
    ["3 Awst 27", "2027-08-03"],
    ["21ain o Fedi 2027", "2027-09-21"],
    ["11eg Hydref 2027", "2027-10-11"],
    ["20 Tach 2027", "2027-11-20"],
    ["31 Rhagfyr 2027", "2027-12-31"],
  ];
  const MONTH_FIRST: typeof FORMS = [
    ["03/15/2027", "2027-03-15"],
    ["3-25-27", "2027-03-25"],
    ["12.31.2027", "2027-12-31"],
    ["03/15/2027 10:00", "2027-03-15"],
  ];

  test.each([...FORMS, ...MONTH_FIRST])("%j is read as %s, and recorded as it was typed", (text, iso) => {
    expect(parseDate(text)).toBe(iso);
    expect(recordedDate(text)).toBe(text);
  });

  test.each(["15/03/2026", "15 March 26", "15th of Mar. 2026", "2026-3-15"])("%j is plain", (text) => {
    expect(recordedDate(text)).toBe("2026-03-15");
    expect(recordedMoment(`${text}, 9.30`)).toBe("2026-03-15T09:30");
  });

  test.each(["2026/03/15, 9.30", "15 Mawrth 2026", "15/03/2026 09:30 or so", ""])(
    "%j is recorded as it was typed where a time may be given",
    (text) => {
      expect(recordedMoment(text)).toBe(text);
    },
  );

  test("is month first only where it can't be day first", () => {
    expect(MONTH_FIRST.filter(([text]) => !isMonthFirst(text))).toEqual([]);
    expect(FORMS.filter(([text]) => isMonthFirst(text))).toEqual([]);
    holds(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (day, month) => {
        const typed = `${String(day)}/${String(month)}/2027`;
        expect([isMonthFirst(typed), parseDate(typed)?.slice(5, 7)]).toEqual([
          false,
          String(month).padStart(2, "0"),
        ]);
      }),
    );
  });

  test.each([
    "02/31/2027",
    "13/14/2027",
    "2027/13/01",
    "2027/15/03",
    "15 03",
    "15/03/2027 25:00",
    "15 Mis 2027",
  ])("%j is no date", (text) => {
    expect(parseDate(text)).toBeUndefined();
    expect(recordedDate(text)).toBe(text);
  });
});
