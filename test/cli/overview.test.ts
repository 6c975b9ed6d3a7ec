import { copyFile, mkdir, rm, symlink, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { zipSync } from "fflate";
import { foldFiles } from "../../src/cli/fold-files";
import { foundIn } from "../../src/cli/found-file";
import { anAnsweredFile, type RecordFile } from "./record-file";
import { aFolder, caseAuditIn } from "./run";

const folder = aFolder();
const at = (name: string) => join(folder.path, name);
const run = (...words: readonly string[]) => caseAuditIn(folder.path, ...words);

interface OverviewFile {
  readonly title?: string;
  readonly audits: number;
  readonly notRead: readonly { readonly file: string; readonly why: string }[];
  readonly duplicates: readonly { readonly counted: string; readonly others: readonly string[] }[];
  readonly reconciliation: Readonly<Record<string, number | null>>;
  readonly warnings: readonly { readonly code: string; readonly files?: readonly string[] }[];
  readonly final: Readonly<Record<string, number>>;
  readonly sections: readonly { readonly id: string; readonly counts: Readonly<Record<string, number>> }[];
  readonly actions: Readonly<Record<string, unknown>>;
}
const json = async (...words: readonly string[]) =>
  JSON.parse((await run("overview", "--json", ...words)).out) as OverviewFile;

async function anAudit(name: string, child: string, actions: number) {
  await run("new", "torbay-full-audit", "-o", "blank.docx", "--force");
  const blank = JSON.parse((await run("record", "blank.docx", "--json")).out) as RecordFile;
  const answers = anAnsweredFile(blank, actions);
  await writeFile(
    at("answers.json"),
    JSON.stringify({ ...answers, header: { ...answers.header, "child-id": child } }),
  );
  await run("fill", "blank.docx", "--from", "answers.json", "-o", name, "--force");
}

/** A compound file that names the stream which Word encrypts a document into. */
function aFileWithPassword(): Uint8Array {
  const start = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  return Buffer.concat([start, new Uint8Array(504), Buffer.from("EncryptedPackage", "utf16le")]);
}

/** What a folder of audits has in it after a month: two audits, a copy, and much that is none. */
beforeAll(async () => {
  await mkdir(at("audits/older"), { recursive: true });
  await anAudit("audits/one.docx", "C1", 2);
  await anAudit("audits/older/two.docx", "C2", 1);
  await copyFile(at("audits/one.docx"), at("audits/older/one.docx"));
  await utimes(at("audits/older/one.docx"), new Date("2020-01-01"), new Date("2020-01-01"));
  await writeFile(at("audits/~$one.docx"), "somebody");
  await writeFile(at("audits/empty.docx"), "");
  await writeFile(at("audits/list.pdf"), "%PDF-1.7");
  await writeFile(at("audits/._one.docx"), "left by a Mac");
  await writeFile(at("audits/secret.docx"), aFileWithPassword());
  await writeFile(at("audits/zip.docx"), zipSync({ "readme.txt": Uint8Array.of(72) }));
  await rm(at("blank.docx"));
});

test("a folder gives its audits’ figures, and every other file in it is named", async () => {
  const { code, err } = await run("overview", "audits", "--json");
  expect([code, err]).toEqual([2, ""]);
  const overview = await json("audits", "--title", "March", "--expected", "3", "--as-of", "2099-06-01");
  expect(overview).toMatchObject({
    title: "March",
    audits: 2,
    duplicates: [{ counted: "audits/one.docx", others: ["audits/older/one.docx"] }],
    reconciliation: { found: 6, notRead: 3, read: 3, twice: 1, counted: 2, expected: 3 },
    template: { id: "torbay-full-audit", versions: [{ version: "3.1", audits: 2 }] },
    actions: { asOf: "2099-06-01", total: 3 },
  });
  expect(overview.notRead.map(({ file }) => file)).toEqual([
    "audits/empty.docx",
    "audits/secret.docx",
    "audits/zip.docx",
  ]);
  expect(overview.notRead[1]?.why).toContain("password");
  expect(overview.warnings).toEqual(
    expect.arrayContaining([
      { code: "open-elsewhere", files: ["audits/~$one.docx"] },
      { code: "other-files", files: ["audits/._one.docx", "audits/list.pdf"] },
      { code: "expected-differs", expected: 3, found: 2 },
    ]),
  );
  // Every fourth item is below good, the overall judgement (the fourteenth) is not.
  expect(overview.final).toEqual({
    "exceeds-good": 0,
    "meets-good": 2,
    "does-not-meet-good": 0,
    notEntered: 0,
  });
});

test("a link to a device is not read, and one that leads nowhere is named", async () => {
  await mkdir(at("links"));
  await symlink("/dev/null", at("links/device.docx"));
  await symlink("nowhere.docx", at("links/lost.docx"));
  await copyFile(at("audits/one.docx"), at("links/one.docx"));
  const { audits, notRead, warnings } = await json("links");
  expect([audits, notRead.map(({ file }) => file)]).toEqual([1, ["links/lost.docx"]]);
  expect(warnings).toContainEqual({ code: "other-files", files: ["links/device.docx"] });
});

test.each([
  ["a file", ["audits/one.docx"], 1],
  ["a file named twice", ["audits/one.docx", "./audits/one.docx"], 1],
  ["a pattern, where no shell has seen to it", ["audits/*ne.docx"], 1],
  ["a pattern over folders", ["audits/**/*.docx"], 2],
  ["a pattern with one letter open", ["audits/older/tw?.docx"], 1],
  ["a folder in the folder", ["audits/older"], 2],
])("%s", async (_, paths, audits) => {
  expect((await json(...paths)).audits).toBe(audits);
});

test("when all could be read the exit code is 0", async () => {
  expect((await run("overview", "audits/older")).code).toBe(0);
});

test("paths that lead nowhere are not read, and stop nothing", async () => {
  const { audits, notRead } = await json("audits/one.docx", "gone.docx", "none/*.docx");
  expect(audits).toBe(1);
  expect(notRead).toEqual([
    { file: "gone.docx", why: "There is no such file or folder." },
    { file: "none/*.docx", why: "No file is named so." },
  ]);
});

test("without --json the figures are tables, with what is to be known of them", async () => {
  const { out } = await run("overview", "audits", "--title", "March audits");
  expect(out).toContain("March audits\n\n2 audits counted: 6 files found, 3 not read, 1 there twice.\n");
  expect(out).toMatch(/^ {2}Meets good +2 +100% +2$/m);
  expect(out).toMatch(/^ {2}Risk identified, responded to and reduced .* not enough$/m);
  expect(out).toContain("audits/empty.docx: ");
  expect(out).toContain("Somebody has documents open");
});

test.each([
  [["--strength", "a lot"], '--strength takes a whole number up to 100, not "a lot".'],
  [["--expected", "-1"], '--expected takes a whole number up to 1000000, not "-1".'],
  [["--from", "2026-03-02", "--to", "2026-03-01"], "--from is later than --to."],
  [["--as-of", "soon"], '"soon" is no date.'],
])("%j is refused in a sentence", async (options, sentence) => {
  const { code, err } = await run("overview", "audits", ...options);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});

test("a time without audits leaves them out, by name", async () => {
  const { audits, warnings } = await json("audits/older", "--from", "2099-04-01");
  expect(audits).toBe(0);
  expect(warnings).toContainEqual({
    code: "outside-period",
    files: ["audits/older/one.docx", "audits/older/two.docx"],
  });
});

test("a file of 200 MB is refused by its size, before it is read", async () => {
  await writeFile(at("large.docx"), "");
  await truncate(at("large.docx"), 200 * 1024 * 1024);
  const { notRead } = await json("large.docx");
  expect(notRead).toEqual([
    {
      file: "large.docx",
      why: "This file has 200 MB, and none above 100 MB is read. Make its pictures smaller in Word and save it again.",
    },
  ]);
  await rm(at("large.docx"));
});

test("a file that goes while its folder is read stops nothing", async () => {
  const files = [{ document: at("gone.docx") }, { document: at("audits/one.docx") }];
  const { summary } = await foldFiles(files, { read: foundIn });
  expect(Object.keys(summary.audits)).toEqual([at("audits/one.docx")]);
  expect(summary.notRead).toEqual({ [at("gone.docx")]: "There is no such file or folder." });
});

test("a name with a line end, or with what a screen obeys, is shown on one line and as signs, wherever it is printed", async () => {
  await mkdir(at("odd"));
  const name = "one\nNot read: \u001b[2Jtwo.docx";
  await copyFile(at("audits/one.docx"), at(`odd/${name}`));
  await writeFile(at("odd/bad\r\t\u202e.docx"), "");
  const overview = await run("overview", "odd", "--as-of", "2099-06-01");
  const check = await run("check", `odd/${name}`);
  const status = await run("status", "odd");
  for (const { out, err } of [overview, check, status])
    // eslint-disable-next-line no-control-regex -- They are what is looked for.
    expect(`${out}${err}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|^Not read: /m);
  const shown = "odd/one\\nNot read: \\u001b[2Jtwo.docx";
  expect(check.out).toContain(`${shown}: Torbay full audit`);
  expect(overview.out).toContain("odd/bad\\r\\t\\u202e.docx: ");
  // A program gets the name itself.
  const { notRead } = await json("odd");
  expect(notRead.map(({ file }) => file)).toEqual(["odd/bad\r\t\u202e.docx"]);
  await rm(at("odd"), { recursive: true });
});
