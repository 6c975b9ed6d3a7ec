import { copyFile, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { olderTorbay } from "../support/older-torbay";
import { likeFaults } from "../support/validate-docx";
import { anAnsweredFile, type RecordFile } from "./record-file";
import { aFolder, caseAuditIn } from "./run";

const folder = aFolder();
const at = (name: string) => join(folder.path, name);
const run = (...words: readonly string[]) => caseAuditIn(folder.path, ...words);
const recordOf = async (name: string) => JSON.parse((await run("record", name, "--json")).out) as RecordFile;

interface Move {
  readonly moved: number;
  readonly kept: readonly { label: string; text: string; keptIn: string }[];
}

beforeAll(async () => {
  await writeFile(at("older.json"), JSON.stringify(olderTorbay()));
  await run("new", "older.json", "-o", "blank.docx");
  const answers = anAnsweredFile(await recordOf("blank.docx"), 2);
  await writeFile(
    at("answers.json"),
    JSON.stringify({
      ...answers,
      header: { ...answers.header, ward: "Seaward" },
      actions: answers.actions.map((action) => ({ ...action, cost: "£20" })),
    }),
  );
  await run("fill", "blank.docx", "--from", "answers.json", "-o", "older.docx");
});

test("an audit made with an older version is checked and recorded with its own", async () => {
  const { out } = await run("check", "older.docx", "--json");
  expect(JSON.parse(out)).toMatchObject([
    { template: { id: "torbay-full-audit", version: "2.0" }, problems: [] },
  ]);
  expect((await recordOf("older.docx")).items["t13-supervision"]).toMatchObject({ judgement: "meets-good" });
});

test("its answers move to the version on offer, what has no place is kept, and the old file stays as it was", async () => {
  const before = await readFile(at("older.docx"));
  const { code, out, err } = await run("move", "older.docx", "-o", "moved.docx", "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect((await readFile(at("older.docx"))).equals(before)).toBe(true);
  const move = JSON.parse(out) as Move;
  expect(move).toMatchObject({
    template: "torbay-full-audit",
    from: "2.0",
    to: "3.1",
    newQuestions: [{ where: "item.t6-identity.judgement" }],
    status: "in-progress",
  });
  expect(move.kept.map(({ label, text }) => [label, text])).toEqual([
    ["Ward", "Seaward"],
    ["Item 13 Judgement", "Meets good"],
    ["Item 13 Evidence", "Visits were in time for t13-supervision.\n\nTwo were missed in May."],
    ["Item 13 Impact", "The child is safer (t13-supervision)."],
    ["Action 1 Cost", "£20"],
    ["Action 2 Cost", "£20"],
  ]);

  const [old, moved] = [await recordOf("older.docx"), await recordOf("moved.docx")];
  expect(moved).toMatchObject({ template: { version: "3.1" }, id: old.id });
  const { ward: _, ...header } = old.header;
  expect(moved.header).toMatchObject(header);
  for (const { text, keptIn } of move.kept) expect(moved.header[keptIn.replace("header.", "")]).toBe(text);
  const { "t13-supervision": __, ...items } = old.items;
  expect(moved.items).toMatchObject(items);
  expect(moved.actions).toEqual(old.actions.map(({ cost: ___, ...action }) => action));
  expect((await run("check", "moved.docx", "--json")).out).toContain('"problems": []');
  expect(await likeFaults(await readFile(at("moved.docx")))).toEqual([]);
});

test("what moved and what was kept is said in words", async () => {
  const { out } = await run("move", "older.docx", "-o", "told.docx");
  expect(out).toMatch(
    /^Torbay full audit: \d+ answers moved from version 2\.0 to version 3\.1, 1 new question\.\n/,
  );
  expect(out).toContain("\n6 answers kept at the end of the document:\n");
  expect(out).toContain("\n  Item 13 Judgement: Meets good (Version 3.1 has no question for it.)\n");
});

test("a newer version of one's own is named by its file", async () => {
  await writeFile(at("own.json"), JSON.stringify({ ...olderTorbay(), version: "2026-04" }));
  const { code, out } = await run("move", "older.docx", "-o", "own.docx", "--to", "own.json", "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ to: "2026-04", kept: [], newQuestions: [] });
});

describe("what can't be done is said in a sentence, and nothing is written", () => {
  beforeAll(async () => {
    await run("new", "torbay-full-audit", "-o", "newest.docx");
    await copyFile(at("older.docx"), at("self.docx"));
    await symlink("self.docx", at("link.docx"));
    await writeFile(at("there.docx"), "something");
  });

  const cases: readonly [string, readonly string[], RegExp][] = [
    [
      "no newer version",
      ["newest.docx", "-o", "x.docx"],
      /no newer version of Torbay full audit than .*3\.1/,
    ],
    [
      "the same version",
      ["older.docx", "-o", "x.docx", "--to", "older.json"],
      /Version 2\.0 .* no newer than/,
    ],
    [
      "an older version",
      ["newest.docx", "-o", "x.docx", "--to", "older.json"],
      /Version 2\.0 .* no newer than/,
    ],
    [
      "another template",
      ["older.docx", "-o", "x.docx", "--to", "leaving-care-audit"],
      /leaving-care-audit\) is another template/,
    ],
    ["a file that is there", ["older.docx", "-o", "there.docx"], /is there already.*--force/],
    ["the file itself", ["self.docx", "-o", "self.docx", "--force"], /stays as it is/],
    ["the file itself by another name", ["self.docx", "-o", "link.docx", "--force"], /stays as it is/],
    ["no output file", ["older.docx"], /--output/],
  ];

  test.each(cases)("%s", async (_, words, sentence) => {
    const before = await readFile(at("self.docx"));
    const { code, out, err } = await run("move", ...words);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n {4}at |node:internal/);
    await expect(stat(at("x.docx"))).rejects.toThrow();
    expect((await readFile(at("self.docx"))).equals(before)).toBe(true);
    expect(await readFile(at("there.docx"), "utf8")).toBe("something");
  });
});

test("a file that is there is replaced with --force", async () => {
  await writeFile(at("replaced.docx"), "something");
  expect((await run("move", "older.docx", "-o", "replaced.docx", "--force")).code).toBe(0);
  expect((await recordOf("replaced.docx")).template.version).toBe("3.1");
});

test("there is help", async () => {
  const { code, out } = await run("move", "--help");
  expect(code).toBe(0);
  expect(out).toMatch(/Usage: case-audit move/);
});

test("an answer that reads otherwise in the newer version is told", async () => {
  const older = olderTorbay();
  const scales = older.scales.map((scale) => ({
    ...scale,
    grades: scale.grades.map((grade) => (grade.id === "meets-good" ? { ...grade, label: "Is good" } : grade)),
  }));
  await writeFile(at("renamed.json"), JSON.stringify({ ...older, version: "2.5", scales }));
  const words = ["move", "older.docx", "--to", "renamed.json", "--force", "-o", "renamed.docx"];
  const told = "where “Meets good” was chosen, it says “Is good”.";
  expect((await run(...words)).out).toContain(told);
  const { out } = await run(...words, "--json");
  expect((JSON.parse(out) as { readOtherwise: object[] }).readOtherwise[0]).toMatchObject({
    code: "renamed",
    message: expect.stringContaining(told) as unknown,
  });
});
