import { readAuditors } from "../../src/cases/read-auditors";
import { readCaseRows } from "../../src/cases/read-case-rows";
import { readCases } from "../../src/cases/read-cases";
import { readRule } from "../../src/programme/read-programme";
import { aField, aFieldGroup, aTemplate } from "../support/builders";

const utf8 = (text: string) => new TextEncoder().encode(text);
const template = aTemplate({
  fieldGroups: [
    aFieldGroup({
      fields: [
        aField({ id: "child-id", label: "Person ID" }),
        aField({ id: "team", label: "Team" }),
        aField({ id: "cases", label: "Cases" }),
      ],
    }),
  ],
});
const rule = readRule(JSON.stringify({ name: "All", notAuditedMonths: 0, columns: { id: "Person ID" } }));
const HEAD = "Person ID,Team,Cases";

/** The numbers of the children of a list, and what is said of it. */
function both(list: string) {
  const made = readCases(utf8(list), template);
  const sampled = rule.ok && readCaseRows(utf8(list), rule.value);
  if (!made.ok || !sampled || !sampled.ok) throw new Error("not read");
  const ids = made.cases.map(({ header }) => header["child-id"]);
  expect(sampled.rows.map(({ id }) => id)).toEqual(ids);
  expect(sampled.notes).toEqual(made.listNotes);
  return { ids, notes: made.listNotes };
}

test.each([
  "Total,,2",
  "TOTAL:",
  "Total: 2,,",
  ",Grand total,2",
  "Sub-total,2,2",
  "Total cases = 2",
  "North Total,,2",
  "Cyfanswm,2",
  "Is-gyfanswm,,2",
])("a total is no case, and that is said: %s", (row) => {
  const { ids, notes } = both(`${HEAD}\nK-1,North,1\nK-2,South,1\n\n${row}\n`);
  expect(ids).toEqual(["K-1", "K-2"]);
  expect(notes).toEqual([expect.stringMatching(/^What is a total was left out: line 5 \(“[^”]+”\)\.$/)]);
});

test.each([
  "Total care,North,1",
  "Total,North,1",
  "K-3 Total,North,",
  "North Total",
  "Count Dracula,,",
  "Totalis,,4",
])("what may be a case stays one: %s", (row) => {
  const { ids } = both(`${HEAD}\nK-1,North,1\n${row}\nK-2,South,1\n`);
  expect(ids).toHaveLength(3);
});

test.each(["(2 rows affected)", "2 records", "*** End of report ***", "Diwedd yr adroddiad"])(
  "what says that a list ends is no case: %s",
  (row) => {
    const { ids, notes } = both(`${HEAD}\nK-1,North,1\nK-2,South,1\n${row}\n`);
    expect(ids).toEqual(["K-1", "K-2"]);
    expect(notes).toEqual([`What says that the list ends was left out: line 4 (“${row}”).`]);
  },
);

test("other words alone at the end are read, since a case may be no more than its number, and said", () => {
  const { ids, notes } = both(`${HEAD}\nK 1\nK-2,South,1\nRun by A. Roe on 1/11/2026\nOfficial use\n`);
  expect(ids).toHaveLength(4);
  expect(notes).toEqual([
    "At its end this list has words in one column alone, which were read as a row: line 4 (“Run by A. Roe on 1/11/2026”), line 5 (“Official use”). If they are none, take them out.",
  ]);
});

test("names of the columns that come again on each page are passed over, and named up to five", () => {
  const pages = Array.from({ length: 7 }, (_, at) => `K-${String(at)},North,1\n person id,TEAM,Cases\n`).join(
    "",
  );
  const { ids, notes } = both(`${HEAD}\n${pages}`);
  expect(ids).toHaveLength(7);
  expect(notes).toHaveLength(1);
  expect(notes[0]).toMatch(
    /^The names of the columns come again: line 3 \(“person id”\).* and 2 more\. They were passed over\.$/,
  );
});

test("a row that names groups of columns is none that names columns", () => {
  const { ids, notes } = both(`Person,,Team\nPerson ID,Team,Cases\nK-1,North,1\n`);
  expect(ids).toEqual(["K-1"]);
  expect(notes).toEqual(["The names of the columns stand in line 2; what is above them was passed over."]);
});

test("a total is no auditor", () => {
  const read = readAuditors(utf8("Name,Service,Most a month\nA. Roe,North,4\nTotal,,4\n"));
  expect(read.ok && read.auditors.map(({ name }) => name)).toEqual(["A. Roe"]);
});

test("a long cell is looked at in good time", () => {
  const long = `Total ${" :=".repeat(7000)}x`;
  expect(both(`${HEAD}\n${long}\n***${"* end of ".repeat(3000)}\n`).ids).toHaveLength(2);
});

test("a sample is drawn from no list that can't be read to its end", () => {
  const list = utf8(`${HEAD}\nK-1,North,1\nK-2,"South,1\nK-3,North,1\n`);
  expect(rule.ok && readCaseRows(list, rule.value)).toEqual({
    ok: false,
    sentence:
      "A quotation mark in line 3 is not closed, so this list can’t be read to its end. Write a quotation mark within a cell twice, or take it out.",
  });
});

test("control characters in a cell, which no document can hold, are left out and said", () => {
  const read = readCases(utf8(`${HEAD}\nK-1,No\u0007rth\u000Bend,\u0001\nK-2,South,1\n`), template);
  if (!read.ok) throw new Error(read.sentence);
  expect(read.cases[0]?.header).toMatchObject({ "child-id": "K-1", team: "North end", cases: "" });
  expect(read.rowNotes).toContainEqual({
    line: 2,
    sentence: "Column “Team”: control characters were left out of “North end”.",
  });
});
