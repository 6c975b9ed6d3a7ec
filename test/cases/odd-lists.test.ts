import { readAuditors } from "../../src/cases/read-auditors";
import { readCaseRows } from "../../src/cases/read-case-rows";
import { readPeople } from "../../src/cases/read-people";
import { aRule } from "../programme/a-sample";
import { utf8 } from "./a-list";

const auditorsIn = (list: string | Uint8Array) => {
  const read = readAuditors(typeof list === "string" ? utf8(list) : list);
  if (!read.ok) throw new Error(read.sentence);
  return read;
};

test("a title, a date and blank rows above the names of the columns are passed over, and that is said", () => {
  const { auditors, notes } = auditorsIn(
    "Auditors;;\nNovember 2026;;\n;;\nService;Name;Experienced\nEast;A. Able;y\n",
  );
  expect(auditors).toMatchObject([{ name: "A. Able", service: "East", experienced: true }]);
  expect(notes).toEqual(["The names of the columns stand in line 4; what is above them was passed over."]);
  const rows = [["Report of 2 November"], ["Child ID", "Team"], ["0012", "East"]].map((cells, at) => ({
    line: at + 1,
    cells,
  }));
  for (const list of [{ rows, notes: [] }, utf8("Report of 2 November\nChild ID,Team\n0012,East\n")])
    expect(readCaseRows(list, aRule({ columns: { id: "Child ID" } }))).toMatchObject({
      rows: [{ line: 3, id: "0012", team: "East" }],
      notes: ["The names of the columns stand in line 2; what is above them was passed over."],
    });
  expect(readPeople(utf8("Who is who\nName,Mail\nA. Able,a@b.uk\n"))).toMatchObject({
    people: [{ name: "A. Able", mail: "a@b.uk" }],
    listNotes: ["The names of the columns stand in line 2; what is above them was passed over."],
  });
});

test("a first row that names a column stays the one that does", () => {
  expect(auditorsIn("Name\nService\nTeam, Role\n").auditors.map(({ name }) => name)).toEqual([
    "Service",
    "Team",
  ]);
});

test.each([
  ["Enw;Gwasanaeth;Profiadol\nSiân Llywelyn;Dwyrain;ydy\n"],
  ["Profiadol;Gwasanaeth;Enw llawn\nYdy;Dwyrain;Siân Llywelyn\n"],
  ["Experienced,Team,Surname,First name\n✓,Dwyrain,Llywelyn,Siân\n"],
])("names of columns in Welsh, in another order, or a name in two columns: %j", (list) => {
  expect(auditorsIn(list).auditors).toMatchObject([
    { name: "Siân Llywelyn", service: "Dwyrain", experienced: true },
  ]);
});

test("letters as older programs on Windows write them are read, and pointed out", () => {
  const { auditors, notes } = auditorsIn(Buffer.from("Name;Experienced\r\nSiân Llywelyn;x\r\n", "latin1"));
  expect(auditors).toMatchObject([{ name: "Siân Llywelyn", experienced: true }]);
  expect(notes[0]).toContain("Windows-1252");
});

test("a service and a team in two columns are both somebody's own", () => {
  expect(
    auditorsIn("Name,Service,Team\nA,Safeguarding,North\nB,,South\n").auditors.map(({ service }) => service),
  ).toEqual(["Safeguarding; North", "South"]);
});

test.each([
  ["yes", true],
  ["Y", true],
  ["X", true],
  ["Yes - since 2024", true],
  ["Oes", true],
  ["", false],
  ["-", false],
  ["N/A", false],
  ["Not yet", false],
  ["nac ydy", false],
])("%j says whether somebody may moderate", (said, experienced) => {
  expect(auditorsIn(`Name,Experienced\nA,${said}\n`).auditors).toMatchObject([{ experienced }]);
});

test.each([
  ["10/11/2026-20/11/2026", "2026-11-10", "2026-11-20"],
  ["from 10 November 2026 until 20 November 2026", "2026-11-10", "2026-11-20"],
  ["10/11 to 20/11/2026", "2026-11-10", "2026-11-20"],
  ["10 Nov - 20 Nov 2026", "2026-11-10", "2026-11-20"],
  ["2026-11-10", "2026-11-10", "2026-11-10"],
  ["10/11/2026 hyd 20/11/2026", "2026-11-10", "2026-11-20"],
])("%j says when somebody is away", (said, from, to) => {
  expect(auditorsIn(`Name;Away\nA;${said}\n`).auditors).toMatchObject([{ away: [{ from, to }] }]);
});

test("several stretches stand between commas too; what can't be read leaves the row out, and that is said", () => {
  const { auditors, faults } = auditorsIn('Name;Away\nA;"10/11/2026, 1/12/2026 to 3/12/2026"\nB;sometime\n');
  expect(auditors).toMatchObject([{ name: "A", away: [{}, { from: "2026-12-01" }] }]);
  expect(faults).toMatchObject([
    { line: 3, sentence: expect.stringContaining("Until then the row is left out.") as string },
  ]);
});

test("a number as Excel saves it is how many somebody takes, and blank rows are no rows", () => {
  const { auditors, faults } = auditorsIn("Name,Most a month\nA,3.0\n,\n  ,  \nB,4\n");
  expect([auditors.map(({ most }) => most), faults]).toEqual([[3, 4], []]);
});
