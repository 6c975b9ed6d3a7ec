import { readAuditors } from "../../src/cases/read-auditors";
import { readCaseRows } from "../../src/cases/read-case-rows";
import { readLoads } from "../../src/cases/read-loads";
import { readRule } from "../../src/programme/read-programme";
import { utf8 } from "./a-list";

const rule = (more: object = {}) => {
  const read = readRule(JSON.stringify({ name: "November", notAuditedMonths: 0, ...more }));
  if (!read.ok) throw new Error(read.sentences.join(" "));
  return read.value;
};

const readList = (list: string, more: object = {}, auditsAreKnown = false) =>
  readCaseRows(utf8(list), rule(more), auditsAreKnown);

const PERIOD = { from: "2026-10-01", to: "2026-10-31" };
const sentenceOf = (list: string, more: object = {}) => {
  const read = readList(list, more);
  return read.ok ? "" : read.sentence;
};

test("the columns that case systems export are found, whatever stands between them, and what the rule asks is read", () => {
  const read = readList(
    "CHILD ID;Name;Date opened;Date closed;Team;Social worker;IRO\r\n0012;K;05/01/2026;;East;A. Able;B. Baker\r\n",
    { period: PERIOD },
  );
  expect(read).toMatchObject({
    ok: true,
    rule: {
      columns: {
        id: "CHILD ID",
        opened: "Date opened",
        closed: "Date closed",
        team: "Team",
        workers: ["Social worker", "IRO"],
      },
    },
    rows: [{ line: 2, id: "0012", opened: "2026-01-05", closed: "", team: "East", unreadable: false }],
  });
  expect(read.ok && read.cellsOf(2)).toEqual(["0012", "K", "05/01/2026", "", "East", "A. Able", "B. Baker"]);
});

test.each<readonly [string, string, object, number]>([
  ["nothing tells when a case was closed", "ID,Opened,End\n1,05/01/2026,\n", { period: PERIOD }, 1],
  ["a column does", "ID,Opened,Closed\n1,05/01/2026,\n", { period: PERIOD }, 0],
  ["no period is asked", "ID,Opened,End\n1,05/01/2026,\n", {}, 0],
])("that closed cases count as open is said where %s", (_, list, more, said) => {
  const read = readList(list, more);
  expect(read.ok && read.notes.filter((note) => note.includes("when a case was closed"))).toHaveLength(said);
});

test("columns of other names are mapped by the rule", () => {
  expect(
    readList("Kennung,Seit\nA-1,2026-01-05\n", {
      period: PERIOD,
      columns: { id: "kennung", opened: "Seit" },
    }),
  ).toMatchObject({ ok: true, rows: [{ id: "A-1", opened: "2026-01-05" }] });
});

test.each<[string, string, object, string]>([
  ["nothing tells a child", "Name\nA\n", {}, "Name the column in the rule, as columns.id."],
  ["two may", "Child ID,Case ID\n1,2\n", {}, "Name the right one in the rule, as columns.id"],
  [
    "the rule names one that is not there",
    "ID\n1\n",
    { columns: { id: "Nr" } },
    "a column “Nr” (columns.id), and this list has none. It has: “ID”.",
  ],
  ["nothing tells when cases were opened", "ID\n1\n", { period: PERIOD }, "as columns.opened."],
  [
    "nothing tells when they were audited",
    "ID\n1\n",
    { notAuditedMonths: 6 },
    "Or name the audits there are with --audits",
  ],
  ["there are no rows", "ID\n", {}, "This list has columns but no cases."],
  ["it is empty", "", {}, "This list is empty."],
])("a list in which %s is refused with what to do", (_, list, more, said) => {
  expect(sentenceOf(list, more)).toContain(said);
});

test("days that a spreadsheet mangled are read back where only one can be meant, and leave a row out where not", () => {
  const read = readList("ID,Opened\n1,46027\n2,03/25/2026\n3,03/04/2026\n4,#REF!\n5,2026-01-05\n", {
    period: PERIOD,
  });
  if (!read.ok) throw new Error(read.sentence);
  expect(read.rows.map(({ opened, unreadable }) => [opened, unreadable])).toEqual([
    ["2026-01-05", false],
    ["2026-03-25", false],
    ["", true],
    ["", true],
    ["2026-01-05", false],
  ]);
  expect(read.faults.map(({ line }) => line)).toEqual([4, 5]);
  expect(read.rowNotes[0]?.sentence).toContain("46027");
  expect(read.notes[0]).toContain("the month stands first in “03/25/2026”");
});

test("what the rule does not ask can't be wrong", () => {
  expect(readList("ID,Opened,Last audited\n1,nonsense,rubbish\n")).toMatchObject({
    ok: true,
    rows: [{ unreadable: false }],
    faults: [],
  });
});

test.each<[string, string]>([
  ['{"name": ""}', "name: This is empty. Write a name."],
  ['{"name": "x", "nubmer": 3}', "nubmer"],
  ['{"name": "x", "number": 0}', "number: This has to be at least 1."],
  ['{"name": "x", "method": "lucky"}', "method: This has to be one of: random, every-nth, full-list."],
  [
    '{"name": "x", "period": {"from": "2026-10-31", "to": "2026-10-01"}}',
    "The period ends before it begins.",
  ],
  ['{"name": "x", "period": {"from": "soon", "to": "2026-10-01"}}', "period.from: This is no date."],
  ['{"name": "x", "number": 2, "groups": [{"name": "a", "number": 3}]}', "The groups together are more than"],
  [
    '{"name": "x", "groups": [{"name": "a", "number": 1}, {"name": "a", "number": 1}]}',
    "Two groups have one name.",
  ],
  ['{"name": "x", "ages": {"least": 18, "most": 3}}', "The least age is above the most."],
  ["no json", "JSON"],
])("a rule such as %s is refused with where and what", (text, said) => {
  const read = readRule(text);
  expect(read.ok ? "" : read.sentences.join("\n")).toContain(said);
});

const HEAD = "Name,Service,Role,Most a month,Away,Experienced,Not with,Left\n";
const auditorsIn = (rows: string) => {
  const read = readAuditors(utf8(HEAD + rows));
  if (!read.ok) throw new Error(read.sentence);
  return read;
};

test("a list of auditors says who, where, how many, when not, whether they moderate and with whom not", () => {
  expect(
    auditorsIn(
      "A. Able,East,Team manager,3,10/11/2026 to 12/11/2026; 1 Dec 2026,yes,B. Baker; C. Cook,31/12/2026\nB. Baker,,,,,,,\n",
    ).auditors,
  ).toEqual([
    {
      name: "A. Able",
      service: "East",
      role: "Team manager",
      most: 3,
      away: [
        { from: "2026-11-10", to: "2026-11-12" },
        { from: "2026-12-01", to: "2026-12-01" },
      ],
      experienced: true,
      notWith: ["B. Baker", "C. Cook"],
      left: "2026-12-31",
    },
    { name: "B. Baker", service: "", role: "", away: [], experienced: false, notWith: [] },
  ]);
});

test.each([
  [",East,,,,,,", "This row names nobody."],
  ["B,,,some,,,,", "“some” is not how many audits somebody takes"],
  ["B,,,,soon,,,", "“soon” does not say when somebody is away."],
  ["B,,,,,perhaps,,", "“perhaps” does not say whether somebody may moderate."],
  ["B,,,,,,,gone", "“gone” is no date."],
  ["mr a able,,,,,,,", "stands in the list already"],
])("a row of auditors such as %j is left out and said", (row, said) => {
  const { auditors, faults } = auditorsIn(`A. Able,,,,,,,\n${row}\n`);
  expect(auditors.map(({ name }) => name)).toEqual(["A. Able"]);
  expect(faults).toEqual([{ line: 3, sentence: expect.stringContaining(said) as string }]);
});

test("a list of auditors without names is refused", () => {
  expect(readAuditors(utf8("Service\nEast\n"))).toMatchObject({
    ok: false,
    sentence: expect.stringContaining("no column “Name”") as string,
  });
});

test("a register tells who had how many in the half year before, and rows without a day count", () => {
  const list = utf8(
    "Case,Auditor,Received\n1,A,2026-10-01\n2,A,2026-05-02\n3,A,2026-05-03\n4,B,\n5,,2026-10-01\n6,B,2026-11-03\n",
  );
  expect(readLoads(list, "2026-11-02")).toEqual({
    ok: true,
    loads: new Map([
      ["A", 2],
      ["B", 1],
    ]),
    undated: 1,
  });
  expect(readLoads(utf8("Case\n1\n"), "2026-11-02")).toMatchObject({ ok: false });
});

test("what an allocation gives out, which is gone on with, is no load of the months before; an older audit of the child is", () => {
  const list = utf8(
    "Case,Auditor,Received\n0031,A,2026-11-02\n32,A,\n0031,A,2026-06-01\n33,A,2026-11-02\n34,B,2026-10-01\n",
  );
  const given = ["31", "32"].map((id) => ({ id, received: "2026-11-02" as const }));
  expect(readLoads(list, "2026-11-09", given)).toEqual({
    ok: true,
    loads: new Map([
      ["A", 2],
      ["B", 1],
    ]),
    undated: 0,
  });
});
