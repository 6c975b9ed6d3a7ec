import { zipSync } from "fflate";
import { MOST_CASES, readCases } from "../../src/cases/read-cases";
import { aTemplate } from "../support/builders";
import { faultsOf, headersOf, listOf, refusalOf, utf8 } from "./a-list";

const none = new Uint8Array();
const ole = (stream: string) =>
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(stream, "utf16le"));

test.each<readonly [string, string | Uint8Array, RegExp]>([
  ["nothing", none, /is empty\. Its first line names the columns/],
  ["empty lines", "\n\n , \n", /is empty/],
  ["columns alone", "team,child-id\n\n", /no cases\. Add a line/],
  ["an Excel workbook", zipSync({ "xl/workbook.xml": none }), /Excel workbook.*“CSV UTF-8/],
  ["a workbook of older Excel", ole("Workbook"), /Excel workbook.*Save a Copy/],
  ["a Word document", zipSync({ "word/document.xml": none }), /neither a list as a CSV file/],
  ["an older Word document", ole("WordDocument"), /neither a list as a CSV file/],
  ["a PDF", "%PDF-1.7 team", /neither a list as a CSV file/],
  ["bytes that are no text", Uint8Array.of(116, 101, 0, 0, 1, 2), /no text that can be read/],
  ["no column we know", "name,notes\nx,y", /No column.*“Child's ID number”, “Team”, “Audit date”/],
  ["one column twice", "team,child-id,TEAM\na,b,c", /“Team”: column 1 \(“team”\) and column 3 \(“TEAM”\)/],
  ["two columns of file names", "team,file,File\na,b,c", /Two columns of this list are “File”/],
  ["more cases than can be made", `team\n${"x\n".repeat(MOST_CASES + 1)}`, /5001 cases\. At most 5000/],
  ["more than 20 MB", utf8(`team\n${"x".repeat(21 * 1024 * 1024)}`), /larger than 20 MB/],
])("a list of %s is refused with a sentence", (_, list, sentence) => {
  expect(refusalOf(list)).toMatch(sentence);
});

test("a template without header fields has nothing a list could fill in", () => {
  expect(readCases(utf8("team\nx"), aTemplate({ fieldGroups: [] }))).toMatchObject({
    ok: false,
    sentence: expect.stringContaining("no header fields") as string,
  });
});

test.each([
  [
    "a choice that is not offered",
    "team,Case type\nEast,LAC",
    ["2: Column “Case type”: “LAC” is not offered. It takes: Child in need (CIN); Child protection (CP)."],
  ],
  [
    "no yes and no no",
    "Independent?\nmaybe",
    ["2: Column “Independent?”: “maybe” is not offered. It takes: Yes; No."],
  ],
  [
    "too many cells",
    "team,child-id\nEast, west,C-1",
    [
      "2: It has 3 cells, and the list names 2 columns. A value that holds what stands between the cells has to be in quotation marks.",
    ],
  ],
  [
    "two faults",
    "audit-date,case-type\n30/02/2026,x",
    [
      "2: Column “audit-date”: “30/02/2026” is no date. It takes day, month and year, for example 15/03/2026.",
      "2: Column “case-type”: “x” is not offered. It takes: Child in need (CIN); Child protection (CP).",
    ],
  ],
  [
    "text after a quotation mark",
    'team,child-id\n"East" side",C-1',
    [
      "2: A quotation mark closes a cell of this row before its end. Write a quotation mark within a cell twice.",
    ],
  ],
])("a row with %s is told with its line", (_, list, faults) => {
  expect(faultsOf(list)).toEqual(faults);
  expect(listOf(list).cases).toEqual([]);
});

test("a bad row leaves the others as they are", () => {
  const list = "team,audit-date\nEast,soon\nWest,15/03/2026\nNorth,later\nSouth,";
  expect(headersOf(list)).toEqual([
    { team: "West", "audit-date": "2026-03-15" },
    { team: "South", "audit-date": "" },
  ]);
  expect(faultsOf(list)).toHaveLength(2);
});

test("a quotation mark that is never closed costs its row and those below, and no row above", () => {
  const list = 'team,child-id\nEast,C-1\n"West,C-2\nNorth,C-3\n';
  expect(headersOf(list)).toEqual([{ team: "East", "child-id": "C-1" }]);
  expect(faultsOf(list)).toEqual([
    "3: A quotation mark in this row is not closed, so this row and all below it could not be read. Write a quotation mark within a cell twice.",
  ]);
});

test("columns that are no header field are told and left out", () => {
  expect(listOf("team,Notes,__proto__,constructor\nEast,hello,x,y")).toMatchObject({
    cases: [{ header: { team: "East" } }],
    leftOut: ["Notes", "__proto__", "constructor"],
  });
});

test("a long value is shown shortened", () => {
  expect(faultsOf(`audit-date\n${"x".repeat(5000)}`)[0]?.length).toBeLessThan(200);
});

test("a list as long as can be made is read in good time", () => {
  const row = "C-1,East,15/03/2026,CP\n";
  expect(headersOf(`child-id,team,audit-date,case-type\n${row.repeat(MOST_CASES)}`)).toHaveLength(MOST_CASES);
});
