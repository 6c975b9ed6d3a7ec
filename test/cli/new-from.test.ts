import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeXlsx } from "hucre";
import { likeFaults } from "../support/validate-docx";
import type { RecordFile } from "./record-file";
import { aFolder, caseAuditIn } from "./run";

const TEMPLATE = "torbay-full-audit";
const folder = aFolder();
const at = (...names: readonly string[]) => join(folder.path, ...names);
const run = (...words: readonly string[]) => caseAuditIn(folder.path, ...words);
const recordOf = async (name: string) => JSON.parse((await run("record", name)).out) as RecordFile;
const make = async (list: string, out: string, ...more: readonly string[]) => {
  await writeFile(at(`${out}.csv`), list);
  return run("new", TEMPLATE, "--from", `${out}.csv`, "--out", out, ...more);
};
const made = async (out: string) =>
  (await readFile(at(out, "made.csv"), "utf8"))
    .replace(/^\uFEFF/, "")
    .split("\r\n")
    .filter(Boolean);
const rows = (count: number) =>
  `child-id\n${Array.from({ length: count }, (_, index) => `C-${index + 1}\n`).join("")}`;

const LIST = `Child's ID number;Team;Audit date;Age band;Notes
C-1;"East; duty";15/03/2026;1 - 5;seen
C-2;West;31/02/2026;old;
c-1;"two
lines";16 March 2026;;
../../C-3;=1+1;;6-10;
`;

test("a document is made for each row with what the row says, and the rest is told by line", async () => {
  const { code, out, err } = await make(LIST, "mixed");
  expect(code).toBe(3);
  expect(err).toBe(`mixed.csv: The column “Notes” is no header field of this template and is left out.
mixed.csv line 4: “c-1” (Child's ID number) stands in line 2 already: another audit of the same case is made.
mixed.csv line 3: Column “Audit date”: “31/02/2026” is no date. It takes day, month and year, for example 15/03/2026.
mixed.csv line 3: Column “Age band”: “old” is not offered. It takes: 0; 1-5; 6-10; 11-15; 16-21.
`);
  expect(out).toBe(`Made 3 documents in mixed. They are listed in ${join("mixed", "made.csv")}.\n`);
  expect((await readdir(at("mixed"))).sort()).toEqual(["C-1.docx", "C-3.docx", "c-1 (2).docx", "made.csv"]);
  expect(await readdir(folder.path)).not.toContain("C-3.docx");

  const first = await recordOf("mixed/C-1.docx");
  expect(first.header).toMatchObject({
    "child-id": "C-1",
    team: "East; duty",
    "audit-date": "2026-03-15",
    "age-band": "1-5",
  });
  const second = await recordOf("mixed/c-1 (2).docx");
  expect(second.header).toMatchObject({ "child-id": "c-1", team: "two\nlines", "audit-date": "2026-03-16" });
  expect(second.id).not.toBe(first.id);
  expect(await likeFaults(await readFile(at("mixed", "C-3.docx")))).toEqual([]);
});

test("of a workbook that begins with something else the sheet with the list is read, and said", async () => {
  const sheets = [
    { name: "Read me", rows: [["How to use this workbook"], ["Team", "Change nothing here"]] },
    {
      name: "Cases",
      rows: [
        ["Child's ID number", "Team"],
        ["C-1", "East"],
      ],
    },
  ];
  await writeFile(at("workbook.xlsx"), await writeXlsx({ sheets }));
  const { code, err } = await run("new", TEMPLATE, "--from", "workbook.xlsx", "--out", "workbook");
  expect({ code, err }).toEqual({
    code: 0,
    err: "workbook.xlsx: The sheet “Cases” was read, and not “Read me”.\n",
  });
  expect((await recordOf("workbook/C-1.docx")).header).toMatchObject({ "child-id": "C-1", team: "East" });
});

test("what was made is listed, and no cell of the list is a formula", async () => {
  await make("team,child-id\n=1+1,C-1\n@x,C-2\n", "listed");
  expect(await made("listed")).toEqual([
    "Line,File,Team,Child's ID number",
    `2,"'=1+1.docx","'=1+1",C-1`,
    `3,"'@x.docx","'@x",C-2`,
  ]);
  expect((await recordOf("listed/=1+1.docx")).header["team"]).toBe("=1+1");
});

test("a row that names its auditor is allocated, on the day the list says, and is due two weeks later", async () => {
  await make(
    "auditor-name;child-id;received\nAmina Shah;C-1;16/11/2026\n;C-2;\n",
    "given",
    "--by",
    "QA lead",
  );
  const status = async (name: string) =>
    (await run("status", `given/${name}.docx`, "--as-of", "2026-12-02")).out.replace(/^.*?: /, "");
  expect(await status("C-1")).toMatch(/^Allocated; 2 days overdue; .*auditor Amina Shah\.\n$/);
  expect(await status("C-2")).toMatch(/^Allocated; \d+ things are missing\.\n$/);
  const { lifecycle } = (await recordOf("given/C-1.docx")) as unknown as { lifecycle: object };
  expect(lifecycle).toEqual({
    state: "allocated",
    steps: [{ date: "2026-11-16", step: "Allocated", by: "QA lead", note: "To Amina Shah." }],
  });
  expect((await run("new", TEMPLATE, "-o", "one.docx", "--by", "QA lead")).err).toContain(
    "--by is for the audits of a list",
  );
});

test("all rows made is success, and the list that tells what was made makes them again", async () => {
  expect(await make(rows(3), "whole")).toMatchObject({ code: 0, err: "" });
  const again = await run("new", TEMPLATE, "--from", "whole/made.csv", "--out", "again");
  expect(again.code).toBe(0);
  expect((await readdir(at("again"))).sort()).toEqual((await readdir(at("whole"))).sort());
});

test("a file that is there is kept without --force, and so is the list of what was made", async () => {
  await make(rows(2), "kept");
  await writeFile(at("kept", "C-1.docx"), "mine");
  const { code, err } = await make(rows(3), "kept");
  expect(code).toBe(3);
  expect(err).toMatch(/kept\.csv line 2: .*C-1\.docx is there already and stays as it is.*--force/);
  expect(await readFile(at("kept", "C-1.docx"), "utf8")).toBe("mine");
  expect(await made("kept")).toHaveLength(3);
  expect(await readFile(at("kept", "made (2).csv"), "utf8")).toContain("4,C-3.docx,C-3");
  expect((await make(rows(3), "kept", "--force")).code).toBe(0);
  expect((await recordOf("kept/C-1.docx")).header["child-id"]).toBe("C-1");
  expect(await made("kept")).toHaveLength(4);
});

test("what holds for all rows is given once, and a row’s own word goes before it", async () => {
  await make("child-id,team\nC-1,\nC-2,West\n", "shared", "--set", "team=East", "--prompts", "covid");
  expect((await recordOf("shared/C-1.docx")).header["team"]).toBe("East");
  expect((await recordOf("shared/C-2.docx")).header["team"]).toBe("West");
  expect(await made("shared")).toContain("2,C-1.docx,C-1,East");
});

test("a row that can't be written is told, and the others are made", async () => {
  await mkdir(at("odd", "C-2.docx"), { recursive: true });
  const { code, err } = await make(rows(3), "odd", "--force");
  expect(code).toBe(3);
  expect(err).toMatch(/odd\.csv line 3: .*C-2\.docx/);
  expect(await made("odd")).toHaveLength(3);
  expect((await readdir(at("odd"))).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("the list of what was made is printed where it can't be written", async () => {
  await mkdir(at("unlisted", "made.csv"), { recursive: true });
  const { code, out, err } = await make(rows(2), "unlisted", "--force");
  expect(code).toBe(3);
  expect(err).toMatch(/made\.csv: .*\.\n$/);
  expect(out).toContain("2,C-1.docx,C-1\r\n3,C-2.docx,C-2");
});

test("no progress is written where nobody watches", async () => {
  const { out, err } = await make(rows(2), "quiet");
  expect(err).toBe("");
  expect(out).not.toMatch(/of 2|\r/);
});

describe("a .dotx", () => {
  test("is made for Word to make documents from, each with an id of its own", async () => {
    expect(await run("new", TEMPLATE, "-o", "form.dotx", "--set", "team=East")).toEqual({
      code: 0,
      out: "",
      err: "",
    });
    expect(await likeFaults(await readFile(at("form.dotx")))).toEqual([]);
    const form = await recordOf("form.dotx");
    expect(form).toMatchObject({ id: "", header: { team: "East" } });
    await writeFile(at("more.json"), JSON.stringify({ header: { "child-id": "C-9" } }));
    expect((await run("fill", "form.dotx", "--from", "more.json", "-o", "filled.dotx")).code).toBe(0);
    expect((await recordOf("filled.dotx")).id).toBe("");
    expect((await run("fill", "form.dotx", "--from", "more.json", "-o", "case-9.docx")).code).toBe(0);
    const one = await recordOf("case-9.docx");
    expect(one).toMatchObject({ header: { team: "East", "child-id": "C-9" } });
    expect(one.id).not.toBe("");
    expect(await likeFaults(await readFile(at("case-9.docx")))).toEqual([]);
    expect((await run("check", "form.dotx", "case-9.docx")).code).toBe(1);
  });
});

describe("what can't be done is said in a sentence, and nothing is written", () => {
  test.each<readonly [string, readonly string[], RegExp]>([
    ["a list without a folder", ["--from", "good.csv"], /--from needs --out/],
    ["a folder without a list", ["--out", "x"], /--out needs --from/],
    ["a list and a file", ["--from", "good.csv", "-o", "x.docx"], /-o makes one document/],
    ["no target", [], /--output FILE, or --from LIST with --out FOLDER/],
    ["another ending", ["-o", "x.doc"], /x\.doc has to end in \.docx, or in \.dotx/],
    ["no ending", ["-o", "x"], /x has to end in \.docx/],
    ["a list that is not there", ["--from", "gone.csv", "--out", "x"], /gone\.csv: There is no such file/],
    ["a list that is a folder", ["--from", ".", "--out", "x"], /It is a folder/],
    ["a workbook", ["--from", "book.xlsx", "--out", "x"], /book\.xlsx: This workbook can’t be read/],
    ["no known column", ["--from", "odd.csv", "--out", "x"], /odd\.csv: No column.*“Team”/],
    [
      "a file for a folder",
      ["--from", "good.csv", "--out", "good.csv"],
      /good\.csv: There is a file of that name/,
    ],
    ["a wrong setting", ["--from", "good.csv", "--out", "x", "--set", "age-band=old"], /"old" is no answer/],
  ])("%s", async (_, words, sentence) => {
    await writeFile(at("good.csv"), rows(1));
    await writeFile(at("odd.csv"), "name\nSam Green\n");
    await writeFile(at("book.xlsx"), Buffer.from("PK\u0003\u0004 xl/workbook.xml"));
    const { code, out, err } = await run("new", TEMPLATE, ...words);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n {4}at |node:internal/);
    for (const name of ["x", "x.doc", "x.docx"]) await expect(stat(at(name))).rejects.toThrow();
  });

  test("a list of bad rows alone", async () => {
    const { code, out } = await make("audit-date\nsoon\n", "bad");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    await expect(stat(at("bad"))).rejects.toThrow();
  });
});
