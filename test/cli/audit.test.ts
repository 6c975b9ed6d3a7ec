import { copyFile, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { likeFaults } from "../support/validate-docx";
import { anAnsweredFile, type RecordFile } from "./record-file";
import { aFolder, caseAuditIn } from "./run";

const TEMPLATE = "torbay-full-audit";
const folder = aFolder();
const at = (name: string) => join(folder.path, name);
const run = (...words: readonly string[]) => caseAuditIn(folder.path, ...words);
const recordOf = async (name: string) => JSON.parse((await run("record", name, "--json")).out) as RecordFile;

interface Checked {
  readonly file: string;
  readonly template: { readonly id: string } | null;
  readonly complete: boolean;
  readonly progress: { readonly done: number; readonly total: number };
  readonly gaps: readonly { code: string; severity: string; where: string; message: string }[];
  readonly problems: readonly { code: string; message: string }[];
}
const check = async (...names: readonly string[]) => {
  const { code, out } = await run("check", ...names, "--json");
  return { code, checks: JSON.parse(out) as Checked[] };
};

async function filled(actions: number, name: string, change: (file: RecordFile) => object = (file) => file) {
  await run("new", TEMPLATE, "-o", `blank-${name}`);
  await writeFile(
    at(`${name}.json`),
    JSON.stringify(change(anAnsweredFile(await recordOf(`blank-${name}`), actions))),
  );
  return run("fill", `blank-${name}`, "--from", `${name}.json`, "-o", name);
}

test("the templates are listed", async () => {
  expect((await run("templates")).out).toContain(`${TEMPLATE}  3.1  Torbay full audit\n`);
  expect(JSON.parse((await run("templates", "--json")).out)).toContainEqual({
    id: TEMPLATE,
    version: "3.1",
    title: "Torbay full audit",
  });
});

test("an audit goes from blank to ready", async () => {
  expect((await filled(5, "ready.docx")).code).toBe(0);
  const before = await check("blank-ready.docx");
  expect(before.code).toBe(1);
  expect(before.checks[0]).toMatchObject({ complete: false, progress: { done: 0 } });
  const { code, checks } = await check("ready.docx");
  expect(checks[0]?.gaps.filter(({ severity }) => severity === "required")).toEqual([]);
  expect(checks[0]).toMatchObject({ complete: true, problems: [] });
  expect(checks[0]?.progress.done).toBe(checks[0]?.progress.total);
  expect(code).toBe(0);
  expect(await likeFaults(await readFile(at("ready.docx")))).toEqual([]);
});

test("what was filled in is what is read, ids and ISO dates for labels and typed dates", async () => {
  await filled(5, "read.docx", (file) => ({ ...file, header: { ...file.header, "audit-date": "2/3/2099" } }));
  const record = await recordOf("read.docx");
  expect(record.header).toMatchObject({
    "audit-date": "2099-03-02",
    "audited-previously": "yes",
    "audited-when": "September 2098",
    "age-band": "6-10",
    strand: "disability",
    "independence-note": "",
  });
  expect(record.items["child-voice"]?.["answer"]).toBe("child-voice: “football” <&> 😀\nsecond line");
  expect(record.items["t10-living-arrangements"]).toEqual({
    judgement: "not-applicable",
    answer: "",
    evidence: "",
    impact: "",
    reason: "At home",
  });
  expect(record.items["t1-risk"]?.["evidence"]).toBe(
    "Visits were in time for t1-risk.\n\nTwo were missed in May.",
  );
  expect(record.actions).toHaveLength(5);
  expect(record.actions[0]).toEqual({
    what: "Hold planning meeting 1 with school about items 1-12",
    person: "Team manager",
    due: "2099-04-01",
    signedOff: "",
    item: "",
  });
});

test("a sixth action is found, and a recorded reason lifts the limit", async () => {
  await filled(6, "six.docx");
  const { code, checks } = await check("six.docx");
  expect(code).toBe(1);
  expect(checks[0]?.gaps.filter(({ severity }) => severity === "required")).toMatchObject([
    { code: "too-many-actions", where: "action.6.what" },
  ]);
  expect(await likeFaults(await readFile(at("six.docx")))).toEqual([]);
  await writeFile(
    at("reason.json"),
    JSON.stringify({ limitReason: "Three brothers are in three placements." }),
  );
  expect((await run("fill", "six.docx", "--from", "reason.json", "-o", "six.docx")).code).toBe(0);
  expect((await check("six.docx")).code).toBe(0);
});

test("a file is replaced whole or not at all, and nothing is left beside it", async () => {
  await filled(1, "whole.docx");
  const before = await readFile(at("whole.docx"));
  await writeFile(at("worse.json"), JSON.stringify({ items: { "t1-risk": { judgement: "Super" } } }));
  expect((await run("fill", "whole.docx", "--from", "worse.json", "-o", "whole.docx")).code).toBe(2);
  expect((await readFile(at("whole.docx"))).equals(before)).toBe(true);
  expect(
    (await run("fill", "whole.docx", "--from", "whole.docx.json", "-o", "no/such/folder.docx")).code,
  ).toBe(2);
  expect((await readdir(folder.path)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("an answer the record leaves out or empty stays, unless it is asked to go", async () => {
  await filled(2, "stay.docx");
  await writeFile(at("less.json"), JSON.stringify({ header: { team: "" }, actions: [] }));
  await run("fill", "stay.docx", "--from", "less.json", "-o", "stayed.docx");
  expect(await recordOf("stayed.docx")).toEqual(await recordOf("stay.docx"));
  await run("fill", "stay.docx", "--from", "less.json", "-o", "cleared.docx", "--clear");
  const cleared = await recordOf("cleared.docx");
  expect(cleared.header).toMatchObject({ team: "", "child-id": "C-1042" });
  expect(cleared.actions).toEqual([]);
});

test("the mirror is the custom XML part, and agrees with the controls", async () => {
  await filled(1, "mirror.docx");
  const { out } = await run("record", "mirror.docx", "--xml");
  expect(out).toMatch(/^<audit xmlns="urn:case-audit:record:1"/);
  expect(out).toContain('<field id="child-id">C-1042</field>');
});

test("details known beforehand are entered in a new document, and COVID-19 prompts only where asked for", async () => {
  const made = await run(
    "new",
    TEMPLATE,
    "-o",
    "set.docx",
    "--set",
    "age-band=1 - 5",
    "--set",
    "team=Duty = east",
    "--set",
    "audited-previously=Y",
    "--set",
    "auditor-independent=false",
  );
  expect(made).toEqual({ code: 0, out: "", err: "" });
  expect((await recordOf("set.docx")).header).toMatchObject({
    "age-band": "1-5",
    team: "Duty = east",
    "audited-previously": "yes",
    "auditor-independent": "no",
  });
  expect(
    await run("new", TEMPLATE, "-o", "aged.docx", "--set", "age-band=15 years", "--set", "team=Duty"),
  ).toMatchObject({ code: 0, err: "--set age-band: “15 years” was read as “11-15”.\n" });
  await run("new", TEMPLATE, "-o", "covid.docx", "--prompts", "covid");
  const { size } = await stat(at("covid.docx"));
  expect(size).toBeGreaterThan((await stat(at("set.docx"))).size);
});

describe("what can't be done is said in a sentence, and nothing is written", () => {
  const cases: readonly [string, readonly string[], RegExp][] = [
    ["an unknown template", ["new", "nope", "-o", "x.docx"], /no template "nope".*torbay-full-audit/],
    [
      "an unknown field",
      ["new", TEMPLATE, "-o", "x.docx", "--set", "shoe=9"],
      /no header field "shoe".*age-band/,
    ],
    ["an unknown choice", ["new", TEMPLATE, "-o", "x.docx", "--set", "age-band=old"], /"old".*11-15/],
    ["a setting without a value", ["new", TEMPLATE, "-o", "x.docx", "--set", "team"], /FIELD=VALUE/],
    ["an unknown prompt set", ["new", TEMPLATE, "-o", "x.docx", "--prompts", "flu"], /covid/],
    ["a file that is there", ["new", TEMPLATE, "-o", "here.docx"], /is there already.*--force/],
    ["no output file", ["new", TEMPLATE], /--output/],
    ["a folder to read", ["compare", "."], /folder/],
    ["a file to read that is not there", ["record", "gone.docx"], /gone\.docx: There is no such file/],
    [
      "a record that is not JSON",
      ["fill", "here.docx", "--from", "text.txt", "-o", "x.docx"],
      /text\.txt is not JSON/,
    ],
    [
      "a record of another shape",
      ["fill", "here.docx", "--from", "list.json", "-o", "x.docx"],
      /must hold one record/,
    ],
    [
      "an unknown judgement",
      ["fill", "here.docx", "--from", "odd.json", "-o", "x.docx"],
      /"Super".*exceeds-good/,
    ],
    ["an unknown command", ["audit"], /There is no command audit/],
  ];

  beforeAll(async () => {
    await run("new", TEMPLATE, "-o", "here.docx");
    await writeFile(at("text.txt"), "hello");
    await writeFile(at("list.json"), "[]");
    await writeFile(at("odd.json"), JSON.stringify({ items: { "t1-risk": { judgement: "Super" } } }));
  });

  test.each(cases)("%s", async (_, words, sentence) => {
    const { code, out, err } = await run(...words);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n {4}at |node:internal/);
    await expect(stat(at("x.docx"))).rejects.toThrow();
  });
});

test("a file that can't be read does not stop the others", async () => {
  await filled(1, "good.docx");
  await writeFile(at("bad.docx"), "not a document");
  const { code, checks } = await check("bad.docx", "good.docx", "missing.docx");
  expect(code).toBe(2);
  expect(checks.map(({ file, template }) => [file, template?.id])).toEqual([
    ["bad.docx", undefined],
    ["good.docx", TEMPLATE],
    ["missing.docx", undefined],
  ]);
  expect(checks[0]?.problems).toMatchObject([
    { code: "not-a-docx", message: expect.stringContaining("Word") as string },
  ]);
});

test("the list that is printed file by file is the JSON of the whole", async () => {
  await run("new", TEMPLATE, "-o", "listed.docx");
  await copyFile(at("listed.docx"), at("again.docx"));
  const { out } = await run("check", "listed.docx", "nowhere.docx", "again.docx", "--json");
  expect(out).toBe(`${JSON.stringify(JSON.parse(out), null, 2)}\n`);
  expect(JSON.parse(out)).toHaveLength(3);
});

test("whoever sends the answers to a file sees on the terminal how far it is", async () => {
  await run("new", TEMPLATE, "-o", "watched.docx");
  const { isTTY } = process.stderr;
  process.stderr.isTTY = true;
  await copyFile(at("watched.docx"), at("other.docx"));
  const { out, err } = await run("check", "watched.docx", "other.docx");
  process.stderr.isTTY = isTTY;
  expect(err).toContain("\r2 of 2 checked");
  expect(err.endsWith("\r\u001B[K")).toBe(true);
  expect(out).not.toContain("checked");
});

test.each([[], ["templates"], ["new"], ["check"], ["record"], ["fill"]])(
  "help for %j",
  async (...command) => {
    const { code, out } = await run(...command.flat(), "--help");
    expect(code).toBe(0);
    expect(out).toMatch(/Usage: case-audit/);
  },
);
