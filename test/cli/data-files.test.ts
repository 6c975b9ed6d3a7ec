import { readXlsx } from "hucre";
import { dataFiles, ownWorkbooks, type DataSet } from "../../src/cli/data-files";
import { TABLES } from "../../src/tables/tables";
import { MOST_ROWS } from "../../src/xlsx/workbook";
import { bytesOf, inTurn } from "../tables/data-of";
import { testInDepth } from "../support/sample";

/** Data in which one table has so many rows, and every other none. */
function aDataSet(large: string, count: number): DataSet {
  return {
    tables: TABLES,
    months: ["2026-03"],
    dates: ["2026-03"],
    rows: (table) =>
      inTurn(
        table === large
          ? Array.from({ length: count }, (_, at) => [
              `a${String(at)}`,
              "torbay/3.0/item.one.judgement",
              "2026-03",
            ])
          : [],
      ),
    count: (table) => (table === large ? count : 0),
    notes: ["Made up."],
  };
}

testInDepth(
  "a table too long for the workbook of all has one of its own beside it, with every row",
  async () => {
    const set = aDataSet("answers", MOST_ROWS + 1);
    const files = dataFiles(set, { xlsx: "out/march.xlsx" });
    expect(files.map(({ path }) => path)).toEqual(["out/march.xlsx", "out/march, answers.xlsx"]);
    expect(ownWorkbooks({ xlsx: "out/march.xlsx" }, set.count)).toEqual([
      { table: "answers", path: "out/march, answers.xlsx" },
    ]);
    const [all, own] = await Promise.all(files.map(async ({ bytes }) => readXlsx(await bytesOf(bytes()))));
    expect(all?.sheets.map(({ name }) => name)).not.toContain("answers");
    expect(own?.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([["answers", MOST_ROWS + 2]]);
    expect(own?.sheets[0]?.rows.at(-1)?.[0]).toBe(`a${String(MOST_ROWS)}`);
  },
);

test("a table that just fits stays with the others", () => {
  expect(dataFiles(aDataSet("answers", MOST_ROWS), { xlsx: "march.xlsx" })).toHaveLength(1);
});

test("days that are there already are not written again, whatever month is added", () => {
  const files = dataFiles(aDataSet("answers", 1), { parquet: "data" });
  expect(files.filter(({ settled }) => settled).map(({ path }) => path)).toEqual([
    "data/dates/2026-03.parquet",
  ]);
});
