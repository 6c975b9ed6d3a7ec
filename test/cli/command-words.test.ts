import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { version } from "../../package.json";
import { WORDS } from "../../src/words/cy-GB/for-command-line";
import { speak } from "../../src/words/phrase";
import { aFolder, caseAuditIn } from "./run";

const folder = aFolder();
afterEach(() => {
  speak("en-GB");
});

const HOW = "Run case-audit --help for how to use it.\n";

test.each([
  [["record"], "<file> is missing."],
  [["new", "dip-sample", "--out"], "--out <folder> needs a value after it."],
  [["move", "a.docx"], "-o, --output <file> is missing."],
  [["check", "--jsn", "a.docx"], "There is no option --jsn here. Is --json what you mean?"],
  [["check", "-z", "a.docx"], "There is no option -z here."],
  [["recrd", "a.docx"], "There is no command recrd. Is record what you mean?"],
  [
    ["rescue", "my", "audit.docx", "-o", "b.docx"],
    "Too many words: 2, where 1 can stand. A name with spaces needs quotation marks.",
  ],
])("what %j lacks or has too much of is said in a sentence", async (words, sentence) => {
  expect(await caseAuditIn(folder.path, ...words)).toEqual({ out: "", err: `${sentence}\n${HOW}`, code: 2 });
});

test("what is refused is said in Welsh where Welsh is spoken", async () => {
  speak("cy-GB", WORDS);
  const { err } = await caseAuditIn(folder.path, "check", "--jsn", "a.docx");
  expect(err).toBe(
    "Nid oes dewis --jsn yma. Ai --json sydd dan sylw gennych?\nRhedwch case-audit --help i weld sut i’w ddefnyddio.\n",
  );
});

test.each([
  ["a document that is none", ["check", "text.docx"], "text.docx: Nid dogfen Word yw’r ffeil hon. "],
  [
    "a list without a column that is known",
    ["new", "dip-sample", "--from", "list.csv", "--out", "o"],
    "Nid oes un golofn ",
  ],
  [
    "a sample that is none",
    ["track", ".", "--sample", "none.json", "--register", "r.xlsx"],
    "Nid yw hwn yn dystysgrif ",
  ],
])("of %s Welsh says why", async (_, words, why) => {
  await writeFile(join(folder.path, "text.docx"), "text");
  await writeFile(join(folder.path, "list.csv"), "colour\nblue\n");
  await writeFile(join(folder.path, "none.json"), "{}");
  speak("cy-GB", WORDS);
  const { err, code } = await caseAuditIn(folder.path, ...words);
  expect(err).toContain(why);
  expect(code).toBe(2);
});

test("what was understood of a form is listed in Welsh", async () => {
  await caseAuditIn(folder.path, "new", "dip-sample", "-o", "form.docx");
  speak("cy-GB", WORDS);
  const { out } = await caseAuditIn(folder.path, "import", "form.docx");
  expect(out).toMatch(/\nO blith \d+ o eiriau yn y ffurflen, mae \d+ yn y templed/);
  expect(out).not.toMatch(/\((?:answered|date|judged|text|yes or no)\b|not placed/i);
});

test("help has no word of English where Welsh is spoken, but for names", async () => {
  speak("cy-GB", WORDS);
  const { out, code } = await caseAuditIn(folder.path, "overview", "--help");
  expect(code).toBe(0);
  expect(out).toMatch(/^Defnydd: case-audit overview/);
  expect(out).toContain("\nDewisiadau:\n");
  expect(out).toMatch(/-h, --help +sut i’w ddefnyddio/);
  expect(out).toContain("(fel arall 75)");
  expect(out).not.toMatch(/Usage|Options|Arguments|default|display/);
});

test("help says what is taken where nothing is given, and nothing of lists that are empty", async () => {
  const { out } = await caseAuditIn(folder.path, "import", "--help");
  expect(out).toContain("(else 1.0)");
  expect((await caseAuditIn(folder.path, "fill", "--help")).out).not.toContain("[]");
});

test("it says which version it is", async () => {
  expect(await caseAuditIn(folder.path, "--version")).toEqual({ out: `${version}\n`, err: "", code: 0 });
});
