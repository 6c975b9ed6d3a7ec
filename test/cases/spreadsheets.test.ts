import { readCases } from "../../src/cases/read-cases";
import { aField, aFieldGroup, aTemplate } from "../support/builders";
import { utf8 } from "./a-list";

const bands = ["0", "1-5", "6-10", "11-15", "16-21"].map((label) => ({ id: `band-${label}`, label }));
const options = (...labels: readonly string[]) =>
  labels.map((label, at) => ({ id: `choice-${String(at)}`, label }));

const template = aTemplate({
  fieldGroups: [
    aFieldGroup({
      fields: [
        aField({ id: "child-id", label: "Child's ID number" }),
        aField({ id: "age-band", label: "Age band", type: "choice", options: bands }),
        aField({ id: "audit-date", label: "Audit date", type: "date" }),
        aField({
          id: "wait",
          label: "Wait",
          type: "choice",
          options: options("< 5 days", "> 5 days", "Good", "Good+", "1 - 4", "14", "B", "B-"),
        }),
        aField({
          id: "age",
          label: "Age",
          type: "choice",
          options: options("Under 1", "1 to 4", "5–9", "10 to 15", "15 to 17", "18 and over"),
        }),
        aField({
          id: "baby",
          label: "Age of a baby",
          type: "choice",
          options: options("0-6 months", "7-12 months", "1-4 years", "5-10"),
        }),
      ],
    }),
  ],
});

function read(list: string) {
  const result = readCases(utf8(list), template);
  if (!result.ok) throw new Error(result.sentence);
  return result;
}

/** What a column says, with what was said of it; "!" before what is held back. */
function column(id: string, ...cells: readonly string[]): readonly string[] {
  const { cases, faults } = read(
    `child-id,${id}\n${cells.map((cell, at) => `c${String(at)},"${cell}"\n`).join("")}`,
  );
  return cells.map((_, at) => {
    const line = at + 2;
    const fault = faults.find((each) => each.line === line);
    return fault ? `! ${fault.sentence}` : (cases.find((each) => each.line === line)?.header[id] ?? "?");
  });
}
const notesOf = (list: string) => {
  const { listNotes, rowNotes } = read(list);
  return [...listNotes, ...rowNotes.map(({ line, sentence }) => `${line}: ${sentence}`)];
};

test("bands that Excel took for days are bands again, and that is said", () => {
  expect(column("age-band", "06-Oct", "01-May", "Nov-15", "16-21", "6-10", "10-Jun")).toEqual(
    ["6-10", "1-5", "11-15", "16-21", "6-10", "6-10"].map((label) => `band-${label}`),
  );
  expect(notesOf("child-id,age-band\nc1,06-Oct")).toEqual([
    "2: Column “age-band”: “06-Oct” was read as “6-10”.",
  ]);
  expect(column("age-band", "06/10/2026", "10.6.2026", "2026-10-06", "Jan-05")).toEqual(
    ["6-10", "6-10", "6-10", "1-5"].map((label) => `band-${label}`),
  );
  expect(
    column("age-band", "01/05/2026 00:00", "2015-11-01", "1/11/2015", "45571", "10-Meh", "6. Jan", "05-Ion"),
  ).toEqual([
    ...["1-5", "11-15", "11-15", "6-10", "6-10"].map((label) => `band-${label}`),
    expect.stringMatching(/^! .*“6\. Jan” is not offered/),
    "band-1-5",
  ]);
  expect(
    column(
      "age-band",
      "06. Okt",
      "01. Mai",
      "Nov 15",
      "06-ott",
      "10-juin",
      "05-janv.",
      "1-mei",
      "06-paź",
      "6-out",
    ),
  ).toEqual(
    ["6-10", "1-5", "11-15", "6-10", "6-10", "1-5", "1-5", "6-10", "6-10"].map((label) => `band-${label}`),
  );
  expect(column("age-band", "05-juil")[0]).toMatch(/^! .*“05-juil” is not offered/);
  expect(column("age-band", "07-Oct")[0]).toMatch(/^! .*“07-Oct” is not offered/);
});

test("an age falls into its band, and into no other", () => {
  expect(column("age-band", "15", "7", "0", "21", "9.0", "16 years")).toEqual(
    ["11-15", "6-10", "0", "16-21", "6-10", "16-21"].map((label) => `band-${label}`),
  );
  expect(column("age-band", "aged 7", "11 - 15 years", "6–10 yrs")).toEqual(
    ["6-10", "11-15", "6-10"].map((label) => `band-${label}`),
  );
  expect(column("age-band", "22", "7.5", "seven", "1-15 years").every((read) => read.startsWith("!"))).toBe(
    true,
  );
  expect(
    column(
      "age-band",
      "15y",
      "7.5 years",
      "aged 7.5",
      "15 yrs 3 months",
      "9y 11m",
      "8 months",
      "3 weeks",
      "18 months",
    ),
  ).toEqual(["11-15", "6-10", "6-10", "11-15", "6-10", "0", "0", "1-5"].map((label) => `band-${label}`));
  expect(column("age-band", "21 years 3 days", "-3", "15 or so", "300 months")).toEqual(
    Array.from({ length: 4 }, () => expect.stringMatching(/^! .*not offered/) as string),
  );
  expect(column("age", "0", "4", "9", "10", "40")).toEqual(
    [0, 1, 2, 3, 5].map((at) => `choice-${String(at)}`),
  );
  expect(column("age", "15")[0]).toMatch(/^! .*not offered/);
  expect(column("baby", "3 years", "7 years")).toEqual(["choice-2", "choice-3"]);
  expect(column("baby", "3", "7").every((read) => read.startsWith("!"))).toBe(true);
});

test.each([
  ["< 5 days", 0],
  [">5 days", 1],
  ["GOOD +", 3],
  ["good", 2],
  ["1-4", 4],
  ["1 to 4", 4],
  ["14", 5],
  ["b-", 7],
  ["B", 6],
])("of choices that a sign tells apart, %j is choice %i", (text, at) => {
  expect(column("wait", text)).toEqual([`choice-${String(at)}`]);
});

test("letters that fit several choices fit none", () => {
  expect(column("wait", "5 days")[0]).toMatch(/^! .*“5 days” is not offered/);
});

test("Excel's number of a day is that day, and that is said", () => {
  expect(column("audit-date", "44197", "44197.0", "15/03/2026")).toEqual([
    "2021-01-01",
    "2021-01-01",
    "2026-03-15",
  ]);
  expect(notesOf("child-id,audit-date\nc1,44197")).toEqual([
    "2: Column “audit-date”: “44197” was read as 1 January 2021, which is the day of that number in Excel.",
  ]);
});

test("a column that proves to have the month first is read so, and days of two months are held back", () => {
  const [held, ...rest] = column("audit-date", "03/12/2026", "03/15/2026", "03/03/2026", "2026-03-12");
  expect(held).toMatch(
    /^! Column “audit-date”: “03\/12\/2026” may be a day of two months.*“03\/15\/2026”.*2026-03-15/,
  );
  expect(rest).toEqual(["2026-03-15", "2026-03-03", "2026-03-12"]);
  expect(notesOf("child-id,audit-date\nc1,03/15/2026")).toEqual([
    expect.stringMatching(/^Column “audit-date”: the month stands first in “03\/15\/2026”/),
  ]);
});

test("a time behind a day proves nothing else", () => {
  const [held, read] = column("audit-date", "4/5/2026 9:00 AM", "3/25/2026 14:30");
  expect(held).toMatch(/^! .*may be a day of two months/);
  expect(read).toBe("25/3/2026 14:30");
});

test("a column of days that prove nothing else has the day first", () => {
  expect(column("audit-date", "03/12/2026", "15/12/2026")).toEqual(["2026-12-03", "2026-12-15"]);
});

test.each([
  ["1.2E+11", /shortened/],
  ["4.56e12", /shortened/],
  ["#REF!", /error of the spreadsheet/],
  ["#N/A", /error of the spreadsheet/],
  ["########", /error of the spreadsheet/],
])("%j in a cell is held back", (cell, why) => {
  expect(read(`child-id,age-band\n${cell},1-5`).faults).toEqual([
    { line: 2, sentence: expect.stringMatching(why) as string },
  ]);
});

test("ids that are shorter than most are said to have lost noughts, and others are not", () => {
  expect(notesOf("child-id\n10234\n982\n44123\n71")).toEqual([
    expect.stringMatching(
      /^3: Column “Child's ID number”: “982” is shorter than most, of 5 digits, and 1 more/,
    ),
  ]);
  expect(notesOf("child-id\n00234\n982\n44123")).toEqual([
    expect.stringMatching(/^3: Column “Child's ID number”: “982” is shorter than most, of 5 digits\. /),
  ]);
  expect(notesOf("child-id\n00234\n00982\n44123\n0123")).toEqual([]);
  expect(notesOf("child-id\n1\n2\n10")).toEqual([]);
});

test("two rows that differ by noughts in front alone may be one child, and that is said", () => {
  expect(notesOf("child-id\n0012\n12\n0012\n120").filter((note) => !note.includes("shorter"))).toEqual([
    "3: “12” (Child's ID number) differs from “0012” in line 2 by noughts in front alone, which a spreadsheet takes away: if both are one child, another audit of the same case is made.",
    "4: “0012” (Child's ID number) stands in line 2 already: another audit of the same case is made.",
  ]);
});

test("two rows of one child are said with both lines", () => {
  expect(notesOf("child-id\nC-1\nC-2\nC-11\n\n")).toEqual([]);
  expect(notesOf("child-id\nC-1\nC-2\nc-1\n")).toEqual([
    "4: “c-1” (Child's ID number) stands in line 2 already: another audit of the same case is made.",
  ]);
});

test("Y, N, TRUE and FALSE are yes or no where just these are offered, and that is said; a letter that two choices begin with is none", () => {
  const asks = (...labels: readonly string[]) =>
    readCases(
      utf8(`child-id,seen\n${["Y", "n", "TRUE", "False", "T", "1"].map((cell) => `c,${cell}\n`).join("")}`),
      aTemplate({
        fieldGroups: [
          aFieldGroup({
            fields: [
              aField({ id: "child-id" }),
              aField({
                id: "seen",
                type: "choice",
                options: labels.map((label) => ({ id: label.toLowerCase().replace(/\W/g, "-"), label })),
              }),
            ],
          }),
        ],
      }),
    );
  const read = (...labels: readonly string[]) => {
    const result = asks(...labels);
    if (!result.ok) throw new Error(result.sentence);
    return result.cases.map(({ header }) => header["seen"]);
  };
  expect(read("Yes", "No")).toEqual(["yes", "no", "yes", "no"]);
  expect(read("Yes", "No", "N/A")).toEqual(["yes", "no", "yes", "no"]);
  expect(read("Yes", "No", "Not known")).toEqual(["yes", "yes", "no"]);
  expect(read("Ydy", "Nac ydy", "Amherthnasol")).toEqual(["ydy", "nac-ydy", "ydy", "nac-ydy"]);
  expect(read("Yes", "Partly", "Never")).toEqual([]);
  const result = asks("Yes", "No");
  expect(result.ok && result.rowNotes.map(({ sentence }) => sentence)).toContain(
    "Column “seen”: “Y” was read as “Yes”.",
  );
  expect(result.ok && result.faults.map(({ line }) => line)).toEqual([6, 7]);
});
