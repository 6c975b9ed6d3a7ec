import { readCases } from "../../src/cases/read-cases";
import { faultsOf, headersOf, listOf, read, template, utf8 } from "./a-list";

const TWO = [
  { "child-id": "C-1", team: "Duty & Zoë", "audit-date": "2026-03-15", "case-type": "cp" },
  { "child-id": "C-2", team: "Öst; “east”, west", "audit-date": "2026-03-16", "case-type": "cin" },
];
const ROWS = [
  ["child-id", "team", "audit-date", "case-type"],
  ["C-1", "Duty & Zoë", "15/03/2026", "CP"],
  ["C-2", "Öst; “east”, west", "16 March 2026", "Child in need (CIN)"],
];
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const csv = (delimiter: string, end = "\n") =>
  ROWS.map((row) => row.map((cell) => (cell.includes(delimiter) ? quoted(cell) : cell)).join(delimiter)).join(
    end,
  );
const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};
/** Curly quotes and accents as older Excel writes them. */
const windows1252 = (text: string) =>
  Uint8Array.from(text, (character) => ({ "“": 0x93, "”": 0x94 })[character] ?? character.charCodeAt(0));

test.each<readonly [string, string | Uint8Array]>([
  ["commas", csv(",")],
  ["semicolons", csv(";")],
  ["tabs", csv("\t")],
  ["commas, and Windows line ends", csv(",", "\r\n")],
  ["commas, and line ends of old Macs", csv(",", "\r")],
  ["line ends of two kinds", csv(",").replace("\n", "\r\n")],
  ["a line end after the last row", `${csv(",")}\r\n`],
  ["a byte order mark", `\uFEFF${csv(",")}`],
  ["UTF-16, little end first", utf16(csv("\t"))],
  ["UTF-16, big end first", utf16(csv("\t"), true)],
  ["Windows-1252", windows1252(csv(";"))],
  ["every cell in quotation marks", ROWS.map((row) => row.map(quoted).join(",")).join("\n")],
  ["a first line that names the delimiter", `sep=;\r\n${csv(";", "\r\n")}`],
  ["empty lines, and lines of commas only", `\n,,,\n${csv(",").replaceAll("\n", "\n\n,,,\n")}\n\n`],
  ["trailing delimiters, as a table with empty columns gives them", csv(",").replaceAll("\n", ",,\n")],
  ["other names of the columns", csv(",").replace("child-id,team", "CHILDS  id-number, Team ")],
])("a list with %s is read", (_, list) => {
  expect(headersOf(list)).toEqual(TWO);
  expect(listOf(list)).toMatchObject({ faults: [], leftOut: [] });
});

test("a column named by a label with commas in it is found among semicolons", () => {
  expect(headersOf("Team;If No, was the child seen, and when?\nDuty;15.3.26\nEast;twice, in May")).toEqual([
    { team: "Duty", seen: "2026-03-15" },
    { team: "East", seen: "twice, in May" },
  ]);
});

test.each([
  ["15/03/2026", "2026-03-15"],
  ["2026-03-15", "2026-03-15"],
  ["15 March 2026", "2026-03-15"],
  ["15-Mar-26", "2026-03-15"],
  ["Sunday, 15th of March 2026", "2026-03-15"],
  ["2026-03-15 00:00:00", "2026-03-15"],
  ["2026-03-15T00:00:00.000Z", "2026-03-15"],
  ["15/03/2026 00:00", "2026-03-15"],
  ["", ""],
])("the date %j is %j", (written, iso) => {
  expect(headersOf(`team,audit-date\nDuty,"${written}"`)).toEqual([{ team: "Duty", "audit-date": iso }]);
});

test("a cell may hold lines, delimiters and quotation marks, and a row may end early", () => {
  expect(headersOf('team,child-id,independent\n"East,\nwest ""duty""\r\nnorth"\n')).toEqual([
    { team: 'East,\nwest "duty"\nnorth', "child-id": "", independent: "" },
  ]);
});

test("the line told is that of the file, whatever stands above it", () => {
  const list = '\n"child-id",team,"audit\ndate"\r\n\nC-1,"a\nb\r\nc",soon\n\nC-2,,31/02/2026\n';
  expect(faultsOf(list)).toEqual([
    "5: Column “audit date”: “soon” is no date. It takes day, month and year, for example 15/03/2026.",
    "9: Column “audit date”: “31/02/2026” is no date. It takes day, month and year, for example 15/03/2026.",
  ]);
  expect(faultsOf(`sep=,\nteam,audit-date\nEast,soon`)[0]).toMatch(/^3: /);
});

test("what stands in the file is what a case has, whatever the bytes", () => {
  const odd = "=1+1 \u202Ex 👩‍👧 <b>&amp;";
  expect(headersOf(utf8(`team\n${odd}`))).toEqual([{ team: odd }]);
});

test("bars stand between cells as well, and a bar within a cell of another list stays", () => {
  expect(headersOf("child-id|team\nC-1|East, West\n")).toEqual([{ "child-id": "C-1", team: "East, West" }]);
  expect(headersOf("child-id,team\nC-1,East|West\n")).toEqual([{ "child-id": "C-1", team: "East|West" }]);
});

test("noughts that an export keeps by a formula of text are read as they show", () => {
  expect(headersOf('child-id,team\n="00123","=""0456"""\n="A"&"B",a="b"\n')).toEqual([
    { "child-id": "00123", team: "0456" },
    { "child-id": '="A"&"B"', team: 'a="b"' },
  ]);
});

test("what stands in a column without a name is left out and said, once for the column", () => {
  expect(listOf(",child-id,team\n,C-1,\nstray,C-2,East\nother,C-3,\n")).toMatchObject({
    cases: [{ header: { "child-id": "C-1" } }, { header: { team: "East" } }, { line: 4 }],
    listNotes: ["Column 1 has no name, so what it says is left out, as “stray” in line 3."],
  });
  expect(listOf(",child-id\n,C-1\n").listNotes).toEqual([]);
});

test("a page of the web under the name of a list is called none", () => {
  expect(read("\n<html><table><tr><td>child-id</td></tr></table></html>")).toMatchObject({
    ok: false,
    sentence: expect.stringContaining("neither a list as a CSV file nor an Excel workbook") as string,
  });
});

test("which sheet was read is said where it has no known column", () => {
  const rows = [{ line: 1, cells: ["Report"] }];
  expect(
    readCases({ rows, notes: ["The sheet “Cover” was read, and not “Cases”."] }, template),
  ).toMatchObject({
    ok: false,
    sentence: expect.stringMatching(/^The sheet “Cover” was read, and not “Cases”. No column /) as string,
  });
});
