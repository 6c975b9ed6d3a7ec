import { openXlsx, saveXlsx } from "hucre";
import { newKeptSheet, openKeptSheet } from "../../src/xlsx/kept-sheet";

/** The same workbook as a program saves it that gives each cell a format. */
async function formatted(bytes: Uint8Array): Promise<Uint8Array> {
  const book = await openXlsx(bytes, { readStyles: true });
  for (const sheet of book.sheets) {
    sheet.cells ??= new Map();
    for (const [at, row] of sheet.rows.entries())
      for (const [column, value] of row.entries())
        if (value !== null)
          sheet.cells.set(`${String(at)},${String(column)}`, {
            value,
            type: "string",
            style: { font: { bold: true } },
          });
  }
  return saveXlsx(book);
}

async function opened(bytes: Uint8Array) {
  const read = await openKeptSheet(bytes);
  if (!read.ok) throw new Error(read.sentence);
  return read.sheet;
}

test("what we wrote last is kept anew, whatever format a program gave its cells", async () => {
  const made = await newKeptSheet(
    "Register",
    ["Case", "File"].map((head) => ({ head, isDay: false })),
    [
      ["K-01", "one.docx"],
      ["K-02", "two.docx"],
    ],
    [
      ["case", "file"],
      ["K-01", "one.docx"],
      ["K-02", "two.docx"],
    ],
  );
  const sheet = await opened(await formatted(made));
  const memory = [
    ["case", "file"],
    ["K-02", null],
    [null, "one.docx"],
  ];
  const changed = await sheet.changed([{ row: 0, column: 1, value: null, isDay: false }], memory);
  const again = await opened(changed);
  expect(again.memory).toEqual(memory);
  expect(again.rows).toEqual([
    ["K-01", null],
    ["K-02", "two.docx"],
  ]);
});

test("a day that a formula gives stays, and one that is put where words stood is a day", async () => {
  const made = await newKeptSheet(
    "Register",
    ["Case", "Due", "Mine"].map((head) => ({ head, isDay: false })),
    [["K-01", "30/11/2026", "x"]],
    [],
  );
  const book = await openXlsx(await formatted(made), { readStyles: true });
  const day = new Date("2026-12-01T00:00:00Z");
  book.sheets[0]?.cells?.set("1,2", {
    value: day,
    type: "formula",
    formula: "DATE(2026,12,1)",
    formulaResult: 46357,
    style: { numFmt: "dd/mm/yyyy" },
  });
  const sheet = await opened(await saveXlsx(book));
  expect(sheet.rows).toEqual([["K-01", "30/11/2026", "2026-12-01"]]);
  const changed = await sheet.changed([{ row: 0, column: 1, value: "2026-12-15", isDay: true }], []);
  expect((await opened(changed)).rows).toEqual([["K-01", "2026-12-15", "2026-12-01"]]);
});
