import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { anAnsweredFile, type RecordFile } from "./record-file";
import { aFolder, caseAuditIn } from "./run";

const folder = aFolder();
const at = (name: string) => join(folder.path, name);
const run = (...words: readonly string[]) => caseAuditIn(folder.path, ...words);

const SAID =
  "Robin Quennell read every note of Child 17 since 3 May 2026 and saw that visits were made each week.";

beforeAll(async () => {
  await mkdir(at("audits"));
  await run("new", "torbay-full-audit", "-o", "blank.docx");
  const blank = JSON.parse((await run("record", "blank.docx", "--json")).out) as RecordFile;
  const answers = anAnsweredFile(blank, 2);
  await writeFile(
    at("answers.json"),
    JSON.stringify({
      ...answers,
      header: { ...answers.header, "child-id": "Child 17", "auditor-name": "Robin Quennell, team manager" },
      // Whichever of them is drawn.
      items: Object.fromEntries(
        Object.entries(answers.items).map(([id, entry]) => [
          id,
          "evidence" in entry ? { ...entry, evidence: SAID, impact: SAID } : entry,
        ]),
      ),
    }),
  );
  await run("fill", "blank.docx", "--from", "answers.json", "-o", "audits/one.docx");
});

const bodyOf = async (name: string): Promise<string> =>
  strFromU8(unzipSync(await readFile(at(name)))["word/document.xml"] ?? new Uint8Array());

test("-o drafts a report beside the figures, with quotes that name nobody", async () => {
  const { code, out, err } = await run("overview", "audits", "-o", "report.docx", "--title", "March");
  expect(code).toBe(0);
  expect(out).toContain("1 audit counted");
  expect(err).toContain("report.docx: written. Read the quotes in it before it is passed on");
  const body = await bodyOf("report.docx");
  expect(body).toContain(
    "“[team manager] read every note of [case] since [date] and saw that visits were made each week.”",
  );
  expect(body).toContain(">March<");
  expect(body).toContain("team manager 1");
  expect(body).not.toMatch(/Quennell|Child 17|one\.docx/);
});

test("--no-quotes leaves quotes out, and --identifiers names the case and the file", async () => {
  const { code, err } = await run("overview", "audits", "-o", "plain.docx", "--no-quotes", "--identifiers");
  expect([code, err]).toEqual([0, "plain.docx: written.\n"]);
  const body = await bodyOf("plain.docx");
  expect(body).not.toContain("read every note");
  expect(body).toMatch(/Child 17.*one\.docx/s);
});

test("--publish leaves small counts and quotes out, in the report and in what is printed beside it", async () => {
  const { code, out } = await run("overview", "audits", "-o", "public.docx", "--publish");
  expect(code).toBe(0);
  expect(out).toContain("c: left out.");
  expect(await bodyOf("public.docx")).not.toMatch(/read every note|Table of audits/);
});

test("a file that can’t be read is told in the report, and in the exit code", async () => {
  await writeFile(at("audits/empty.docx"), "");
  const { code } = await run("overview", "audits", "-o", "some.docx");
  expect(code).toBe(2);
  expect(await bodyOf("some.docx")).toContain("1 file could not be read.");
});

test.each([
  ["a report that is there", ["-o", "report.docx"], "add --force"],
  ["a name of another kind", ["-o", "report.pdf"], "ends in .docx"],
  ["names in what is published", ["-o", "x.docx", "--publish", "--identifiers"], "Do one without the other"],
  ["quotes without a report", ["--no-quotes"], "Name the report with -o"],
])("%s is refused before a file is read", async (_, words, sentence) => {
  const { code, out, err } = await run("overview", "audits", ...words);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(sentence);
});

test("--force replaces a report", async () => {
  await writeFile(at("old.docx"), "old");
  expect((await run("overview", "audits/one.docx", "-o", "old.docx", "--force")).code).toBe(0);
  expect(await bodyOf("old.docx")).toContain("Overview report of audits");
});
