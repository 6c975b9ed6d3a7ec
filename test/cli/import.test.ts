import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseTemplateText } from "../../src/templates/parse-template";
import { aFormDocx, heading, p, table } from "../forms/a-form";
import { aFolder, caseAuditIn } from "./run";

const FORM = join(__dirname, "../fixtures/form-made-in-libreoffice.docx");
const folder = aFolder();
const at = (name: string) => join(folder.path, name);
const run = (...words: readonly string[]) => caseAuditIn(folder.path, ...words);

test("what was understood of a form is listed for a person", async () => {
  const { code, out } = await run("import", FORM);
  expect(code).toBe(0);
  expect(out).toContain("Scale: Outstanding / Good / Requires improvement to be good / Inadequate\n");
  expect(out).toContain("The plan\n  Aims in plain words (judged, 4 descriptors)\n");
  expect(out).toContain(
    "Actions for this child: Agreed action | Person responsible | Completion date | Manager’s sign-off date; at most 6 actions\n",
  );
  expect(out).toContain("Everything in the form has its place.\n");
});

test("--json tells it in figures", async () => {
  const { code, out } = await run("import", FORM, "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    sections: 9,
    items: 63,
    descriptors: 248,
    scale: ["Outstanding", "Good", "Requires improvement to be good", "Inadequate"],
    judgements: 63,
    evidence: 1,
    impact: 1,
    headerFields: 6,
    actionColumns: ["Agreed action", "Person responsible", "Completion date", "Manager’s sign-off date"],
    notPlaced: [],
    remarks: [],
    words: { form: 4836, template: 4828, names: 8, notPlaced: 0 },
  });
});

test("--report writes what every line of the form became, as a table", async () => {
  await writeFile(
    at("small.docx"),
    aFormDocx(
      heading("Our form"),
      p("Worker:"),
      table(
        ["Question", "Yes", "No", "Strengths"],
        ["1. Is there a plan?", "", "", ""],
        ["Read this.", "Sum", "", ""],
      ),
    ),
  );
  const { code, out } = await run("import", "small.docx", "--report", "became.csv");
  expect(code).toBe(0);
  expect(out).toContain("Of 15 words in the form 14 are in the template and 1 only names a column or a box.");
  const rows = (await readFile(at("became.csv"), "utf8"))
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/);
  expect(rows).toEqual([
    "Text,Where,Became,Of",
    "Our form,under “Our form”,title,",
    "Worker:,under “Our form”,detail,",
    expect.stringMatching(/^Question,"table 1, row 1","name of a column/),
    'Yes,"table 1, row 1",grade or answer,Yes / No',
    'No,"table 1, row 1",grade or answer,Yes / No',
    'Strengths,"table 1, row 1",box of an item,',
    '1. Is there a plan?,"table 1, row 2",item,',
    'Read this.,"table 1, row 3",item,',
    'Sum,"table 1, row 3",descriptor,Read this.',
  ]);
  expect((await run("import", "small.docx", "--report", "became.csv")).code).toBe(2);
});

test("what is no audit form is listed all the same, and refused as a template with what was read of it", async () => {
  await writeFile(at("letter.docx"), aFormDocx(heading("A letter"), p("Dear colleague,"), p("Thank you.")));
  const listed = await run("import", "letter.docx");
  expect(listed.code).toBe(0);
  expect(listed.out).toContain("it seems to be no audit form. What was read: 3 paragraphs and 0 tables.\n");
  const { code, err } = await run("import", "letter.docx", "-o", "letter.json");
  expect(code).toBe(2);
  expect(err).toContain("What was read: 2 paragraphs of notes.");
});

test("-o writes a template, named as asked for", async () => {
  const names = [
    "--id",
    "meadow",
    "--title",
    "Meadow audit",
    "--publisher",
    "Meadowshire",
    "--template-version",
    "2.1",
  ];
  const { code, out } = await run("import", FORM, "-o", "meadow.json", ...names);
  expect([code, out]).toEqual([0, "meadow.json: a template of 63 items in 9 sections.\n"]);
  expect(parseTemplateText(await readFile(at("meadow.json"), "utf8"))).toMatchObject({
    ok: true,
    template: { id: "meadow", title: "Meadow audit", publisher: "Meadowshire", version: "2.1" },
  });
});

test("a file that is there already is replaced only with --force", async () => {
  await writeFile(at("kept.json"), "mine");
  const { code, err } = await run("import", FORM, "-o", "kept.json");
  expect([code, err]).toEqual([
    2,
    "kept.json is there already. Name another file, or add --force to replace it.\n",
  ]);
  expect(await readFile(at("kept.json"), "utf8")).toBe("mine");
  expect((await run("import", FORM, "-o", "kept.json", "--force")).code).toBe(0);
});

test.each([
  [
    "a PDF",
    "form.pdf",
    Buffer.from("%PDF-1.7\n"),
    /^form\.pdf: This is a PDF, not a Word document\. Open it in Word/,
  ],
  ["a picture", "form.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), /^form\.png: This is a picture/],
  [
    "a form without a table or an item",
    "plain.docx",
    aFormDocx(heading("Our form"), p("Only words.")),
    /^plain\.docx: No items were found in this form/,
  ],
])("%s is refused in a sentence, and nothing is written", async (_, name, bytes, sentence) => {
  await writeFile(at(name), bytes);
  const { code, out, err } = await run("import", name, "-o", "refused.json");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(sentence);
  expect(err.trim().split("\n")).toHaveLength(1);
  await expect(readFile(at("refused.json"))).rejects.toThrow("ENOENT");
});

test("a form that is not there is said to be missing", async () => {
  expect(await run("import", "nothing.docx")).toEqual({
    code: 2,
    out: "",
    err: "nothing.docx: There is no such file or folder.\n",
  });
});
