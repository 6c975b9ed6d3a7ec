import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { figures } from "../../src/overview/figures";
import { parquetFile } from "../../src/parquet/parquet-file";
import type { Row, TableInfo } from "../../src/tables/table";
import { DATES, daysOf, FACT_TABLES, QUESTIONS } from "../../src/tables/tables";
import { aSummary } from "../overview/a-reading";
import { THEMED_SET } from "../overview/a-themed-set";
import { AS_OF, bytesOf, dataOf, inTurn } from "../tables/data-of";

let folder = "";
let duck: DuckDBConnection;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "case-audit-parquet-"));
  duck = await (await DuckDBInstance.create()).connect();
  const data = dataOf(THEMED_SET);
  for (const table of [...FACT_TABLES, QUESTIONS]) await aFile(table, data[table.name] ?? []);
  await aFile(DATES, daysOf(["2026-01", "2026-02", "2026-03"]));
});
afterAll(async () => {
  duck.closeSync();
  await rm(folder, { recursive: true });
});

/** A table of that name over a file with these rows. */
async function aFile(table: TableInfo, rows: readonly Row[]): Promise<void> {
  const path = join(folder, `${table.name}.parquet`);
  await writeFile(path, await bytesOf(parquetFile(table.columns, inTurn(rows), { about: "made up" })));
  await duck.run(`CREATE OR REPLACE VIEW ${table.name} AS SELECT * FROM '${path}'`);
}

/** What a query counts, by its first column. */
async function counted(sql: string): Promise<Readonly<Record<string, number>>> {
  const rows = (await duck.runAndReadAll(sql)).getRowsJson();
  return Object.fromEntries(
    rows.map(([key, count]) => [JSON.stringify(key).replaceAll('"', ""), Number(count)]),
  );
}

const one = async (sql: string): Promise<unknown> => (await duck.runAndReadAll(sql)).getRowsJson()[0];

/** What is counted at all; a query has no rows for the rest. */
const above0 = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

const [themed] = figures(aSummary(...THEMED_SET), { asOf: AS_OF }).templates;

test.each([
  ["before", "overall", () => themed?.finalBefore],
  ["after", "overall_final", () => themed?.final],
] as const)("DuckDB counts the grades %s moderation as the overview does", async (_, column, figure) => {
  const { notEntered = 0, ...grades } = figure() ?? {};
  expect(await counted(`SELECT ${column}, count(*) FROM audits GROUP BY 1`)).toEqual(
    above0({ ...grades, null: notEntered }),
  );
});

test("DuckDB counts sections and questions as the overview does, joined by the key of the question", async () => {
  expect(themed?.sections.length).toBeGreaterThan(0);
  for (const { item, counts, notEntered, notApplicable, goodOrBetter } of themed?.sections ?? []) {
    const of = `FROM answers JOIN questions USING (question) WHERE item = '${item}' AND part = 'judgement'`;
    expect(await counted(`SELECT final_value, count(*) ${of} AND state = 'answered' GROUP BY 1`)).toEqual(
      above0(counts),
    );
    expect(await counted(`SELECT state, count(*) ${of} AND state <> 'answered' GROUP BY 1`)).toEqual(
      above0({ "not-entered": notEntered, "not-applicable": notApplicable }),
    );
    expect(await one(`SELECT count(*)::INT ${of} AND final_good`)).toEqual([goodOrBetter.n]);
  }
  for (const { id, yes, partly, no, answered } of themed?.questions ?? []) {
    const of = `FROM answers JOIN questions USING (question) WHERE item = '${id}' AND state = 'answered'`;
    expect(await counted(`SELECT value, count(*) ${of} GROUP BY 1`)).toEqual(above0({ yes, partly, no }));
    expect(await one(`SELECT count(*)::INT ${of}`)).toEqual([answered]);
  }
});

test("DuckDB counts actions, ages and what moderation changed as the overview does", async () => {
  const { open = 0, overdue, done = 0, superseded = 0 } = themed?.actions ?? {};
  expect(await counted("SELECT outcome, count(*) FROM actions GROUP BY 1")).toEqual(
    above0({ open, done, superseded }),
  );
  expect(await one("SELECT count(*)::INT FROM actions WHERE overdue")).toEqual([overdue]);
  expect(await one("SELECT sum(actions_open)::INT, sum(actions_overdue)::INT FROM audits")).toEqual([
    open,
    overdue,
  ]);
  const { notKnown = 0, ...bands } = themed?.ageBands ?? { older: 0 };
  expect(await counted("SELECT age_band, count(*) FROM audits GROUP BY 1")).toEqual(
    above0({ ...bands, null: notKnown }),
  );
  const { unchanged = 0, up = 0, down = 0 } = themed?.moderation.overall ?? {};
  expect(await counted("SELECT change, count(*) FROM moderation WHERE item = 'overall' GROUP BY 1")).toEqual(
    above0({ unchanged, up, down }),
  );
});

test("every row finds the row it names in another table", async () => {
  for (const table of [...FACT_TABLES, QUESTIONS])
    for (const { name, of } of table.columns) {
      if (of === undefined) continue;
      const key = [...FACT_TABLES, QUESTIONS, DATES].find((each) => each.name === of)?.key[0] ?? "";
      const lost = `SELECT count(*)::INT FROM ${table.name} a WHERE a.${name} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${of} b WHERE b.${key} = a.${name})`;
      expect([table.name, name, await one(lost)]).toEqual([table.name, name, [0]]);
    }
});

test("no two rows have one key", async () => {
  for (const { name, key } of [...FACT_TABLES, QUESTIONS, DATES])
    expect([
      name,
      await one(`SELECT (count(*) - count(DISTINCT (${key.join(", ")})))::INT FROM ${name}`),
    ]).toEqual([name, [0]]);
});

const TYPES = { text: "VARCHAR", whole: "INTEGER", decimal: "DOUBLE", date: "DATE", "yes-no": "BOOLEAN" };

test("columns have the same types whether or not there is a row", async () => {
  for (const table of [...FACT_TABLES, QUESTIONS, DATES]) {
    const path = join(folder, "none.parquet");
    await writeFile(path, await bytesOf(parquetFile(table.columns, inTurn([]), {})));
    for (const from of [table.name, `'${path}'`]) {
      const described = (await duck.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`)).getRowsJson();
      expect(described.map(([name, type]) => [name, type])).toEqual(
        table.columns.map(({ name, type }) => [name, TYPES[type]]),
      );
    }
  }
});

/** What people type, and what programs make of it. */
const TEXTS = [
  "=1+1",
  "|cmd",
  "👩‍👧 ok",
  "שלום עליכם",
  "one\ntwo\r\nthree\u2028four",
  "a\u0000b",
  "x".repeat(40_000),
  "",
  "Ω≈ç√∫",
];

test("whatever a text holds comes back as it was, and the same rows make the same bytes", async () => {
  const table: TableInfo = {
    name: "texts",
    words: "",
    key: ["place"],
    columns: [
      { name: "place", type: "whole", words: "", source: "" },
      { name: "text", type: "text", words: "", source: "" },
      { name: "day", type: "date", words: "", source: "" },
    ],
  };
  const rows = TEXTS.map((text, at): Row => [at, text, at % 2 ? null : "1969-02-28"]);
  await aFile(table, rows);
  const back = (await duck.runAndReadAll("SELECT * FROM texts ORDER BY place")).getRowsJson();
  expect(back.map((row) => [row[0], row[1] === TEXTS[Number(row[0])], row[2]])).toEqual(
    rows.map(([at, , day]) => [at, true, day]),
  );
  const again = await bytesOf(parquetFile(table.columns, inTurn(rows), { about: "made up" }));
  expect(again).toEqual(await bytesOf(parquetFile(table.columns, inTurn(rows), { about: "made up" })));
});

test("more rows than a row group holds come back in their order, notes with them", async () => {
  const path = join(folder, "many.parquet");
  const columns = [{ name: "n", type: "whole", words: "", source: "" }] as const;
  const many = Array.from({ length: 50_001 }, (_, at): Row => [at]);
  await writeFile(path, await bytesOf(parquetFile(columns, inTurn(many), { about: "Data of 2 audits." })));
  expect(
    await one(
      `SELECT count(*)::INT, max(n), bool_and(n = file_row_number) FROM read_parquet('${path}', file_row_number = true)`,
    ),
  ).toEqual([50_001, 50_000, true]);
  expect(await one(`SELECT decode(value) FROM parquet_kv_metadata('${path}')`)).toEqual([
    "Data of 2 audits.",
  ]);
});
