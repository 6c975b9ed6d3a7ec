import { writeXlsx, type CellValue } from "hucre";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readCases } from "../../src/cases/read-cases";
import { readSheet } from "../../src/xlsx/read-sheet";
import { template } from "../cases/a-list";

const workbook = (
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
  formats: readonly string[] = [],
) =>
  writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: rows.map((row) => [...row]),
      columns: formats.map((numFmt) => (numFmt === "" ? {} : { numFmt })),
    })),
  });

async function rowsOf(bytes: Uint8Array, name?: string) {
  const read = await readSheet(bytes, name);
  if (!read.ok) throw new Error(read.sentence);
  return read.rows.map(({ cells }) => cells);
}

const DAY = new Date(Date.UTC(2026, 2, 15));

test("numbers, days and text are as Excel shows them", async () => {
  const bytes = await workbook({ Cases: [[123, DAY, "007", 0.5, true, 150000000000, null, "x"]] }, [
    "00000",
    "d-mmm",
    "",
    "0%",
    "",
    "0.0E+00",
  ]);
  expect(await rowsOf(bytes)).toEqual([["00123", "15-Mar", "007", "50%", "TRUE", "150000000000", "", "x"]]);
});

test("a list in a workbook makes the cases that it makes as CSV; a day is that day however it is shown", async () => {
  const bytes = await workbook(
    {
      Cases: [
        ["Child's ID number", "Audit date", "Case type"],
        [17, DAY, "CP"],
        [],
        ["C-2", "16 March 2026", "CIN"],
      ],
    },
    ["", "m/d/yyyy"],
  );
  const sheet = await readSheet(bytes);
  if (!sheet.ok) throw new Error(sheet.sentence);
  expect(readCases(sheet, template)).toMatchObject({
    ok: true,
    faults: [],
    cases: [
      { line: 2, header: { "child-id": "17", "audit-date": "2026-03-15", "case-type": "cp" } },
      { line: 4, header: { "child-id": "C-2", "audit-date": "2026-03-16", "case-type": "cin" } },
    ],
  });
});

test("a sheet is taken by its name, else the first that holds anything, and others are said", async () => {
  const bytes = await workbook({ Empty: [], Cases: [["a"]], Notes: [["b"]] });
  expect(await rowsOf(bytes, " notes")).toEqual([["b"]]);
  expect(await readSheet(bytes)).toMatchObject({
    name: "Cases",
    sheets: ["Cases", "Notes"],
    notes: ["The sheet “Cases” was read, and not “Notes”."],
  });
  expect(await readSheet(bytes, "Other")).toEqual({
    ok: false,
    sentence: "The workbook has no sheet “Other”. It has: “Empty”, “Cases”, “Notes”.",
  });
});

test("what Excel reports as an error is read as it shows it", async () => {
  const parts = unzipSync(await workbook({ Cases: [["a"]] }));
  const name = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(parts[name] ?? new Uint8Array()).replace(
    /<sheetData>.*<\/sheetData>/s,
    '<sheetData><row r="2"><c r="A2" t="e"><v>#REF!</v></c><c r="B2" t="str"><f>A1</f><v>made</v></c></row></sheetData>',
  );
  const read = await readSheet(zipSync({ ...parts, [name]: strToU8(xml) }));
  expect(read).toMatchObject({ rows: [{ line: 2, cells: ["#REF!", "made"] }] });
});

test("a damaged workbook is refused with a sentence", async () => {
  const bytes = await workbook({ Cases: [["a"]] });
  expect(await readSheet(bytes.subarray(0, 300))).toMatchObject({
    ok: false,
    sentence: expect.stringContaining("can’t be read") as string,
  });
});

test("a workbook larger than any list is refused before it is read", async () => {
  expect(await readSheet(new Uint8Array(20 * 1024 * 1024 + 1))).toEqual({
    ok: false,
    sentence:
      "This workbook is larger than 20 MB. Copy the list alone into a new workbook, save that, and pick it.",
  });
});

test("a sheet of more rows than are read at once is read to its end, its cells shown as those above", async () => {
  const rows = Array.from({ length: 13 }, (_, at) =>
    at === 0 ? ["ID", "Day"] : at === 4 ? ["", ""] : [at, DAY],
  );
  const bytes = await workbook({ Other: [["x"]], Cases: rows }, ["000", "d-mmm"]);
  const [whole, inTwo] = [await readSheet(bytes, "cases"), await readSheet(bytes, "cases", 5)];
  expect(inTwo).toEqual(whole);
  expect(whole.ok && whole.rows.at(-1)).toMatchObject({ line: 13, cells: ["012", "15-Mar"] });
});

test("a workbook that counts days from 1904 says so, and its plain numbers are days of that count", async () => {
  const bytes = await writeXlsx({
    dateSystem: "1904",
    sheets: [
      {
        name: "Cases",
        rows: [
          ["child-id", "audit-date"],
          ["c1", 44644],
        ],
      },
    ],
  });
  const read = await readSheet(bytes);
  if (!read.ok) throw new Error(read.sentence);
  const list = readCases(read, template);
  expect(list.ok && list.cases.map(({ header }) => header["audit-date"])).toEqual(["2026-03-25"]);
});

test("a number of more digits than Excel keeps is shown shortened, as its last are lost", async () => {
  const rows = await rowsOf(await workbook({ Cases: [["id"], [123456789012345], [12345678901234567000]] }));
  expect(rows.flat()).toEqual(["id", "123456789012345", "1.23456789012346E+19"]);
});

/** A workbook of one sheet whose XML is this between the names of its columns and its end. */
async function written(sheetData: string, after = ""): Promise<Uint8Array> {
  const parts = unzipSync(await workbook({ Cases: [["Child's ID number", "Team", "Audit date"]] }));
  const name = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const filled = xml.replace("</sheetData>", `${sheetData}</sheetData>${after}`);
  return zipSync({ ...parts, [name]: strToU8(filled) });
}

const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;

async function casesOf(bytes: Uint8Array) {
  const sheet = await readSheet(bytes);
  if (!sheet.ok) throw new Error(sheet.sentence);
  const read = readCases(sheet, template);
  if (!read.ok) throw new Error(read.sentence);
  return read;
}

test("a formula that was never worked out is held back by name, and its row is not taken for an empty one", async () => {
  const bytes = await written(
    `<row r="2">${text("A2", "C-1")}<c r="B2"><f>VLOOKUP(A2,Teams!A:B,2)</f></c></row>` +
      `<row r="3"><c r="A3"><f>"C-"&amp;2</f></c></row>` +
      `<row r="4">${text("A4", "C-3")}<c r="B4" t="str"><f>""</f><v></v></c></row>`,
  );
  const { cases, faults } = await casesOf(bytes);
  expect(cases.map(({ header }) => header["child-id"])).toEqual(["C-3"]);
  expect(faults.map(({ line }) => line)).toEqual([2, 3]);
  expect(faults[0]?.sentence).toContain("“=VLOOKUP(A2,Teams!A:B,2)” is a formula");
});

test("a cell merged over rows speaks for each of them that holds anything, shown as it is", async () => {
  const bytes = await written(
    `<row r="3">${text("A3", "C-1")}${text("B3", "North")}</row><row r="4">${text("A4", "C-2")}</row>` +
      `<row r="5"/><row r="6">${text("A6", "C-3")}</row>`,
    `<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="B3:B5"/></mergeCells>`,
  );
  const { cases } = await casesOf(bytes);
  expect(cases.map(({ header }) => [header["child-id"], header["team"]])).toEqual([
    ["C-1", "North"],
    ["C-2", "North"],
    ["C-3", ""],
  ]);
});

test("rows that a filter hides are read, and that is said", async () => {
  const bytes = await written(
    `<row r="2">${text("A2", "C-1")}</row><row r="3" hidden="1">${text("A3", "C-2")}</row><row r="4" hidden="1"/>`,
  );
  const { cases, listNotes } = await casesOf(bytes);
  expect(cases).toHaveLength(2);
  expect(listNotes).toEqual(["Rows hidden in the sheet “Cases”, as by a filter, were read as well: 1."]);
});

test("a day that a spreadsheet made of figures is held back where its column has the month first", async () => {
  const day = (month: number, date: number) => new Date(Date.UTC(2026, month - 1, date));
  const bytes = await workbook({
    Cases: [
      ["Child's ID number", "Audit date"],
      ["C-1", "04/25/2026"],
      ["C-2", day(5, 4)],
      ["C-3", day(5, 20)],
      ["C-4", day(5, 5)],
    ],
  });
  const { cases, faults } = await casesOf(bytes);
  expect(cases.map(({ header }) => header["audit-date"])).toEqual(["2026-04-25", "2026-05-20", "2026-05-05"]);
  expect(faults).toEqual([
    { line: 3, sentence: expect.stringContaining("may be a day of two months") as string },
  ]);
});

test("merged cells, formulas that were never worked out and hidden rows are known below the rows that are read at once", async () => {
  const row = (at: number, team: string, more = "") =>
    `<row r="${String(at)}"${more}>${text(`A${String(at)}`, `C-${String(at)}`)}${team}</row>`;
  const bytes = await written(
    row(2, text("B2", "North")) +
      [3, 4, 5].map((at) => row(at, "")).join("") +
      row(6, text("B6", "South"), ' hidden="1"') +
      row(7, "") +
      row(8, '<c r="B8"><f>VLOOKUP(A8,Teams!A:B,2)</f></c>'),
    '<mergeCells count="2"><mergeCell ref="B2:B5"/><mergeCell ref="B6:B7"/></mergeCells>',
  );
  const [whole, inTwo] = [await readSheet(bytes), await readSheet(bytes, undefined, 3)];
  expect(inTwo).toEqual(whole);
  if (!inTwo.ok) throw new Error(inTwo.sentence);
  expect(inTwo.rows.map(({ cells }) => cells[1])).toEqual([
    "Team",
    ...["North", "North", "North", "North", "South", "South"],
    "=VLOOKUP(A8,Teams!A:B,2)",
  ]);
  expect(inTwo.rows.at(-1)?.formulas).toEqual(new Set([1]));
  expect(inTwo.notes).toEqual(["Rows hidden in the sheet “Cases”, as by a filter, were read as well: 1."]);
});
