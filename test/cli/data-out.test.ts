import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { readXlsx } from "hucre";
import { writeData } from "../../src/cli/data-out";
import { TABLES } from "../../src/tables/tables";
import { aReading } from "../overview/a-reading";
import { THEMED } from "../overview/a-themed-set";
import { anAnsweredFile, type RecordFile } from "./record-file";
import { aFolder, caseAuditIn } from "./run";
import { testInDepth } from "../support/sample";

const folder = aFolder();
const at = (...names: readonly string[]) => join(folder.path, ...names);
const overview = (...words: readonly string[]) =>
  caseAuditIn(folder.path, "overview", "audits", "--as-of", "2099-06-01", ...words);
const text = (...names: readonly string[]) => readFile(at(...names), "utf8");

interface JsonRow extends Readonly<Record<string, unknown>> {
  readonly table: string;
}
const jsonRows = async (name: string): Promise<readonly JsonRow[]> =>
  (await text(name))
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as JsonRow);

beforeAll(async () => {
  await caseAuditIn(folder.path, "new", "torbay-full-audit", "-o", "blank.docx");
  const blank = JSON.parse(
    (await caseAuditIn(folder.path, "record", "blank.docx", "--json")).out,
  ) as RecordFile;
  for (const [name, date, person] of [
    ["one", "2099-03-02", "=HYPERLINK(1)"],
    ["two", "2099-04-07", "Team manager"],
  ] as const) {
    const answers = anAnsweredFile(blank, 2);
    const header = { ...answers.header, "audit-date": date };
    const actions = answers.actions.map((action) => ({ ...action, person }));
    await caseAuditIn(folder.path, "new", "torbay-full-audit", "-o", "blank.docx", "--force");
    await writeFile(at("answers.json"), JSON.stringify({ ...answers, id: undefined, header, actions }));
    await caseAuditIn(folder.path, "fill", "blank.docx", "--from", "answers.json", "-o", `${name}.docx`);
  }
  await caseAuditIn(folder.path, "new", "torbay-full-audit", "-o", "blank.docx", "--force");
  await mkdir(at("audits"));
  for (const name of ["one.docx", "two.docx"]) await rename(at(name), at("audits", name));
});

const ALL = ["--xlsx", "d.xlsx", "--csv", "csv", "--parquet", "pq", "--jsonl", "d.jsonl", "--key", "my.key"];

test("one run writes all four, says what they hold, and names nobody", async () => {
  const { code, err, out } = await overview(...ALL, "--json");
  expect([code, err]).toEqual([0, expect.stringContaining("d.jsonl: written.")]);
  expect(JSON.parse(out)).toMatchObject({ audits: 2 });
  expect(err).toContain("Data of 2 audits. Open and overdue are counted to 1 June 2099.");
  expect(err).toContain("It is pseudonymised");
  expect(err).toContain("Narratives are left out.");
  expect((await stat(at("my.key"))).mode & 0o777).toBe(0o600);

  const names = TABLES.map(({ name }) => name);
  expect((await readdir(at("csv"))).sort()).toEqual(
    [...names, "dictionary"]
      .map((name) => `${name}.csv`)
      .concat("about.txt")
      .sort(),
  );
  expect((await readdir(at("pq"))).sort()).toEqual([...names, "about.txt"].sort());
  expect(await readdir(at("pq", "answers"))).toEqual(["2099-03.parquet", "2099-04.parquet"]);
  const { sheets } = await readXlsx(await readFile(at("d.xlsx")));
  expect(sheets.map(({ name }) => name)).toEqual(["about", ...names, "dictionary"]);
  expect(String(sheets[0]?.rows[1]?.[0])).toContain("pseudonymised");

  const files = [await text("d.jsonl"), JSON.stringify(sheets.map(({ rows }) => rows))];
  for (const name of await readdir(at("csv"))) files.push(await text("csv", name));
  for (const secret of [
    "C-1042",
    "A. Auditor",
    "one.docx",
    "HYPERLINK",
    "Visits were in time",
    "planning meeting",
  ])
    expect([secret, files.filter((file) => file.includes(secret))]).toEqual([secret, []]);
});

test("every format has the same rows", async () => {
  const rows = await jsonRows("d.jsonl");
  const { sheets } = await readXlsx(await readFile(at("d.xlsx")));
  const duck = await (await DuckDBInstance.create()).connect();
  for (const { name, columns } of TABLES) {
    const count = rows.filter(({ table }) => table === name).length;
    expect([name, sheets.find((sheet) => sheet.name === name)?.rows.length]).toEqual([name, count + 1]);
    const key = columns[0]?.name ?? "";
    const distinct = name === "questions" ? `count(DISTINCT ${key})` : "count(*)";
    const [found] = (
      await duck.runAndReadAll(`SELECT ${distinct}::INT FROM '${at("pq", name)}/*.parquet'`)
    ).getRowsJson();
    expect([name, found]).toEqual([name, [count]]);
    const lines = (await text("csv", `${name}.csv`)).split("\r\n").length;
    expect([name, lines]).toEqual([name, count + 2]);
  }
  duck.closeSync();
});

test("the query that docs/data.md shows for DuckDB runs", async () => {
  const page = await readFile(join(__dirname, "../../docs/data.md"), "utf8");
  const query = /```sql\n([^]*?)```/.exec(page)?.[1]?.replaceAll("'data/", `'${at("pq")}/`) ?? "";
  const duck = await (await DuckDBInstance.create()).connect();
  const rows = (await duck.runAndReadAll(query)).getRowsJson();
  duck.closeSync();
  expect(rows).toContainEqual(["Judged fields", "meets-good", expect.stringMatching(/^\d+$/)]);
});

testInDepth("the same key makes the same codes and bytes again, and another key others", async () => {
  const codes = async (name: string) =>
    (await jsonRows(name)).filter(({ table }) => table === "audits").map((row) => row["case"]);
  const before = await codes("d.jsonl");
  const bytes = await readFile(at("pq", "answers", "2099-03.parquet"));
  expect((await overview(...ALL, "--force")).code).toBe(0);
  expect(await codes("d.jsonl")).toEqual(before);
  expect((await readFile(at("pq", "answers", "2099-03.parquet"))).equals(bytes)).toBe(true);
  const { err } = await overview("--jsonl", "other.jsonl");
  expect(err).toContain("no key file was named (--key)");
  expect((await codes("other.jsonl")).some((each) => before.includes(each))).toBe(false);
});

test("identifiers and narratives are there when they are asked for, and it is said", async () => {
  const { err } = await overview("--jsonl", "named.jsonl", "--csv", "named", "--identifiers", "--narratives");
  expect(err).toContain("It holds identifiers (--identifiers)");
  expect(err).toContain("It holds narratives (--narratives)");
  const rows = await jsonRows("named.jsonl");
  expect(rows[0]).toMatchObject({ table: "about" });
  expect(rows.find(({ table }) => table === "audits")).toMatchObject({
    file: join("audits", "one.docx"),
    case_id: "C-1042",
  });
  expect(rows.find(({ table }) => table === "actions")).toMatchObject({ person: "=HYPERLINK(1)" });
  // A spreadsheet makes nothing of it.
  expect(await text("named", "actions.csv")).toContain(`,"'=HYPERLINK(1)",`);
  expect(await text("named", "about.txt")).toContain("identifiers");
});

test("files that are there stay, before anything is read or written", async () => {
  await writeFile(at("mine.xlsx"), "mine");
  const { code, err } = await overview("--xlsx", "mine.xlsx", "--jsonl", "new.jsonl");
  expect([code, err]).toEqual([2, expect.stringContaining("mine.xlsx is there already")]);
  expect(await text("mine.xlsx")).toBe("mine");
  const again = await overview("--parquet", "pq", "--jsonl", "new.jsonl", "--key", "my.key");
  expect(again.err).toContain(`${join("pq", "about.txt")} is there already`);
  await expect(stat(at("new.jsonl"))).rejects.toThrow("ENOENT");
});

test.each([
  ["--identifiers without a file to put them into", ["--identifiers"], "Say which to write"],
  ["row by row what is to be published", ["--publish", "--csv", "p"], "Do one without the other"],
  ["a folder that is a file", ["--csv", "blank.docx"], "blank.docx is a file"],
  ["a key that is none", ["--jsonl", "k.jsonl", "--key", "answers.json"], "is no key of Case Audit"],
])("%s is refused with a sentence", async (_, words, sentence) => {
  const { code, err } = await overview(...words);
  expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
});

test("a file that can’t be read again is named, and the rest is written", async () => {
  const said: string[] = [];
  const spy = jest.spyOn(process.stderr, "write").mockImplementation((line) => said.push(String(line)) > 0);
  const read = (file: string) =>
    Promise.resolve(file === "gone.docx" ? { file, why: "There is no such file." } : aReading(file, THEMED));
  try {
    await writeData(["gone.docx", "there.docx"], read, { jsonl: at("rest.jsonl") }, "2026-06-01");
  } finally {
    spy.mockRestore();
  }
  expect(process.exitCode).toBe(2);
  process.exitCode = undefined;
  expect(said[0]).toBe("gone.docx: not in the data: There is no such file.\n");
  expect((await jsonRows("rest.jsonl")).filter(({ table }) => table === "audits")).toHaveLength(1);
});

test("where one of the files can’t be written, none of the others stays", async () => {
  const told = await overview("--xlsx", "half.xlsx", "--csv", "half/csv", "--jsonl", "nowhere/half.jsonl");
  expect(told).toMatchObject({ code: 2, err: expect.stringContaining("nowhere") as string });
  const left = await readdir(folder.path);
  expect(left.filter((name) => name.startsWith("half"))).toEqual([]);
});
