import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre";
import { unzipSync } from "fflate";
import type { Row } from "../../src/tables/table";
import { daysOf, DICTIONARY, TABLES } from "../../src/tables/tables";
import { isTooLong, LONGEST_CELL, streamedWorkbook, workbook } from "../../src/xlsx/workbook";
import { THEMED_SET } from "../overview/a-themed-set";
import { validateFile, validatorProgram } from "../support/ooxml-validator";
import { deep, testInDepth } from "../support/sample";
import { ALL, bytesOf, dataOf, inTurn } from "../tables/data-of";

const COLUMNS = [
  { name: "at", type: "whole", words: "", source: "" },
  { name: "text", type: "text", words: "", source: "" },
  { name: "day", type: "date", words: "", source: "" },
  { name: "share", type: "decimal", words: "", source: "" },
  { name: "is_so", type: "yes-no", words: "", source: "" },
] as const;

const TEXTS = [
  "=1+1",
  "+44 1803",
  "|cmd",
  "👩‍👧 ok",
  "שלום עליכם",
  "one\ntwo",
  "_x0041_ is no A",
  "a\u0000b\u000bc",
  "one\r\ntwo",
  "<b>&amp;</b>",
  "  spaces  ",
  "x".repeat(LONGEST_CELL),
];
const ROWS: readonly Row[] = TEXTS.map((text, at) => [at, text, "2026-03-15", 0.5, at % 2 === 0]);

/** What the Open XML SDK finds wrong; nothing on a machine it is not made for. */
async function sdkFaults(bytes: Uint8Array): Promise<readonly string[]> {
  if (validatorProgram === undefined) return [];
  const folder = await mkdtemp(join(tmpdir(), "case-audit-"));
  try {
    await writeFile(join(folder, "data.xlsx"), bytes);
    const { ok, errors } = await validateFile(validatorProgram, join(folder, "data.xlsx"));
    return ok ? [] : [...errors.map(({ description }) => description), "not ok"];
  } finally {
    await rm(folder, { recursive: true });
  }
}

const DOORS = {
  whole: () =>
    workbook({ name: "about", lines: ["Made up."] }, [{ name: "texts", columns: COLUMNS, rows: ROWS }]),
  streamed: () => bytesOf(streamedWorkbook({ name: "texts", columns: COLUMNS }, inTurn(ROWS))),
};

describe.each(Object.entries(DOORS))("a workbook, %s", (_, make) => {
  testInDepth("is valid to the Open XML SDK", async () => {
    expect(await sdkFaults(await make())).toEqual([]);
  });

  test("holds every text, day, number and yes or no as what it is", async () => {
    const { sheets } = await readXlsx(await make());
    const rows = sheets.find(({ name }) => name === "texts")?.rows ?? [];
    expect(rows[0]).toEqual(COLUMNS.map(({ name }) => name));
    expect(rows.slice(1)).toEqual(
      ROWS.map(([at, text, , share, isSo]) => [at, text, new Date("2026-03-15T00:00:00Z"), share, isSo]),
    );
  });

  test("has no formula", async () => {
    const parts = Object.entries(unzipSync(await make())).filter(([name]) => name.includes("sheet"));
    expect(parts.filter(([, bytes]) => /<f[ >]/.test(new TextDecoder().decode(bytes)))).toEqual([]);
  });
});

test.each([
  ["letters", "y".repeat(40_000)],
  ["emoji", "👧".repeat(20_000)],
])("a text of 40,000 characters is cut between two %s, and says so", async (_, text) => {
  expect(isTooLong(text)).toBe(true);
  const { sheets } = await readXlsx(
    await workbook({ name: "about", lines: [] }, [
      { name: "texts", columns: COLUMNS.slice(1, 2), rows: [[text]] },
    ]),
  );
  const cell = String(sheets[1]?.rows[1]?.[0]);
  expect(cell.length).toBeLessThanOrEqual(LONGEST_CELL);
  expect(cell).toMatch(/ … \[cut: 40000 characters in all\]$/);
  expect(cell).not.toContain("\uFFFD");
});

test("every table is a sheet and a table of Excel’s, with its dictionary", async () => {
  const data: ReturnType<typeof dataOf> = {
    ...dataOf(THEMED_SET, ALL),
    dates: daysOf(["2026-01"]),
    moderation: [],
  };
  const bytes = await workbook({ name: "about", lines: ["Made up."] }, [
    ...TABLES.map(({ name, columns }) => ({ name, columns, rows: data[name] ?? [] })),
    DICTIONARY,
  ]);
  if (deep) expect(await sdkFaults(bytes)).toEqual([]);
  const { sheets } = await readXlsx(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(["about", ...TABLES.map(({ name }) => name), "dictionary"]);
  expect(sheets.slice(1).map(({ tables }) => tables?.map(({ name }) => name))).toEqual(
    [...TABLES.map(({ name }) => name), "dictionary"].map((name) => [name]),
  );
});
