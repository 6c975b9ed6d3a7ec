import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findOffice } from "../../src/cli/to-pdf";
import { hasLibreOffice } from "../support/libreoffice";
import { textsIn } from "../support/package-texts";
import { likeFaults } from "../support/validate-docx";
import { anAnsweredFile, type RecordFile } from "./record-file";
import { aFolder, caseAuditIn } from "./run";
import { testInDepth } from "../support/sample";

const folder = aFolder();
const at = (name: string) => join(folder.path, name);
const run = (...words: readonly string[]) => caseAuditIn(folder.path, ...words);
const bodyOf = async (name: string) => textsIn(await readFile(at(name))).get("/word/document.xml") ?? "";

beforeAll(async () => {
  await run("new", "torbay-full-audit", "-o", "blank.docx");
  const blank = JSON.parse((await run("record", "blank.docx", "--json")).out) as RecordFile;
  const answers = anAnsweredFile(blank, 2);
  const header = {
    ...answers.header,
    "auditor-name": "Dana Roe (service manager)",
    "feedback-child": "Dana listened.",
    team: "",
  };
  await writeFile(at("answers.json"), JSON.stringify({ ...answers, header }));
  await run("fill", "blank.docx", "--from", "answers.json", "-o", "case 1.docx");
  await mkdir(at("other"));
  await copyFile(at("case 1.docx"), at("other/case 1.docx"));
  await writeFile(at("letter.docx"), "no document");
});

test("a copy is made of one audit, says what a reader should know, and leaves the audit as it was", async () => {
  const before = await readFile(at("case 1.docx"));
  const { code, out, err } = await run("share", "case 1.docx", "-o", "copy.docx");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("copy.docx: a copy of case 1.docx to share.\n");
  expect(out).toContain("  It says that the audit is not complete: ");
  expect(out).toContain("  Names stand as they do in the audit.\n");
  expect((await readFile(at("case 1.docx"))).equals(before)).toBe(true);
  expect(await likeFaults(await readFile(at("copy.docx")))).toEqual([]);
  expect(await bodyOf("copy.docx")).toContain("Dana listened.");
});

test("with --roles, people are shown as their roles, and what was replaced is said", async () => {
  const { code, out } = await run("share", "case 1.docx", "-o", "roles.docx", "--roles", "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject([
    {
      file: "case 1.docx",
      output: "roles.docx",
      notAsked: [],
      replaced: [{ name: "Dana Roe", role: "service manager", places: 1 }],
    },
  ]);
  const body = await bodyOf("roles.docx");
  expect(body).toContain("[service manager] listened.");
  expect(body).not.toContain("Dana");
});

test("copies of several audits go into a folder, each under its own name; one that can't be read stops no other", async () => {
  const { code, out, err } = await run(
    "share",
    "case 1.docx",
    "letter.docx",
    "other/case 1.docx",
    "-o",
    "copies",
  );
  expect(code).toBe(3);
  expect(err).toMatch(/^letter\.docx: .*\n$/);
  expect(out.match(/a copy of/g)).toHaveLength(2);
  for (const name of ["case 1, copy to share.docx", "case 1, copy to share (2).docx"])
    expect(await bodyOf(`copies/${name}`)).toContain("Dana listened.");
});

test("of a folder the copies go into a folder, of one audit too", async () => {
  const { code, out } = await run("share", "other", "-o", "of other");
  expect([code, out.match(/a copy of/g)]).toEqual([0, ["a copy of"]]);
  expect(await bodyOf("of other/case 1, copy to share.docx")).toContain("Dana listened.");
});

test("where none of several can be read, nothing is made and the exit code says so", async () => {
  await copyFile(at("letter.docx"), at("letter 2.docx"));
  const { code, out, err } = await run("share", "letter.docx", "letter 2.docx", "-o", "none");
  expect([code, out]).toEqual([2, ""]);
  expect(err.match(/^letter.*\.docx: .*$/gm)).toHaveLength(2);
});

test.each([
  [
    "there already",
    ["case 1.docx", "-o", "answers.docx"],
    "answers.docx is there already. Name another file, or add --force to replace it.",
  ],
  [
    "the audit itself",
    ["case 1.docx", "-o", "case 1.docx", "--force"],
    "case 1.docx is the audit itself, which stays as it is. Name another file for the copy.",
  ],
  [
    "one file for two",
    ["case 1.docx", "other/case 1.docx", "-o", "one.docx"],
    "one.docx is one file, and 2 copies are to be made. Name a folder.",
  ],
  [
    "no .docx",
    ["case 1.docx", "-o", "copy.pdf"],
    "copy.pdf is no name for a .docx. Name a .docx to make, or a folder that is there; a PDF is made beside it with --pdf.",
  ],
])("refuses an output that is %s", async (_, words, sentence) => {
  await copyFile(at("case 1.docx"), at("answers.docx"));
  expect(await run("share", ...words)).toEqual({ code: 2, out: "", err: `${sentence}\n` });
});

test("--force replaces a copy", async () => {
  await writeFile(at("old.docx"), "old");
  expect((await run("share", "case 1.docx", "-o", "old.docx", "--force")).code).toBe(0);
  expect(await bodyOf("old.docx")).toContain("Dana listened.");
});

test("without LibreOffice, it is said what to do", async () => {
  await expect(findOffice(folder.path, [at("soffice")])).rejects.toThrow(
    "LibreOffice, which makes the PDF, was not found. Install it, or leave out --pdf, open the copy in Word and save it as PDF there.",
  );
  await writeFile(at("soffice"), "", { mode: 0o755 });
  expect(await findOffice("", [at("soffice")])).toBe(at("soffice"));
});

if (hasLibreOffice)
  testInDepth("--pdf makes a tagged PDF beside the copy", async () => {
    const { code, out } = await run("share", "case 1.docx", "-o", "for print.docx", "--pdf");
    expect([code, out]).toEqual([0, expect.stringContaining("for print.docx and for print.pdf: a copy of")]);
    const pdf = await readFile(at("for print.pdf"), "latin1");
    expect(pdf.startsWith("%PDF-")).toBe(true);
    expect(pdf).toContain("/StructTreeRoot");
    expect(pdf).toContain("/Lang(en-GB)");
  });

test("a program that makes no PDF is told of, and the .docx is there", async () => {
  await mkdir(at("bin"), { recursive: true });
  await writeFile(at("bin/soffice"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
  const { PATH } = process.env;
  process.env["PATH"] = at("bin");
  try {
    const { code, err } = await run("share", "case 1.docx", "-o", "printed.docx", "--pdf");
    expect([code, err]).toEqual([2, expect.stringContaining("LibreOffice could not make the PDF.")]);
  } finally {
    process.env["PATH"] = PATH;
  }
  expect(await bodyOf("printed.docx")).toContain("Dana listened.");
});
