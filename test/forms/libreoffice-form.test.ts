import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDocxPage } from "../../src/docx/read-page";
import { formSummary } from "../../src/forms/draft/form-summary";
import { readForm } from "../../src/forms/read/read-form";
import { itemTexts } from "./item-texts";
import { ACTION_COLUMNS, descriptorOf, formHtml, GRADES, HEADER_LABELS, SECTIONS, TITLE } from "./made-form";
import { testInDepth } from "../support/sample";

const fixture = (name: string) => join(__dirname, "../fixtures", name);
const HTML = fixture("form-made-in-libreoffice.html");
const MOST_SECONDS = 60;

/** The form as a Word document that LibreOffice makes now; undefined where it is not installed. */
function madeNow(): Uint8Array | undefined {
  const folder = mkdtempSync(join(tmpdir(), "case-audit-form-"));
  try {
    copyFileSync(HTML, join(folder, "form.html"));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const words = [
      "--headless",
      profile,
      "--infilter=HTML (StarWriter)",
      "--convert-to",
      "docx:MS Word 2007 XML",
      "--outdir",
      folder,
    ];
    execFileSync("soffice", [...words, join(folder, "form.html")], {
      stdio: "ignore",
      timeout: MOST_SECONDS * 1000,
    });
    return readFileSync(join(folder, "form.docx"));
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function expectEverything(bytes: Uint8Array): void {
  const draft = readForm(readDocxPage(bytes));
  const graded = SECTIONS.map(({ title, rows }, section) => ({
    title,
    items: rows.map(({ label }, row) => ({
      label,
      kind: "judgement",
      descriptors: GRADES.map((_, grade) => descriptorOf(section, row, grade)),
    })),
  }));
  expect(draft.title).toBe(TITLE);
  expect(
    draft.sections.slice(0, -1).map((section) => ({
      title: section.title,
      items: itemTexts({ ...draft, sections: [section] }),
    })),
  ).toEqual(graded);
  expect(formSummary(draft)).toEqual({
    sections: SECTIONS.length + 1,
    items: 63,
    descriptors: 62 * GRADES.length,
    scale: GRADES,
    judgements: 63,
    evidence: 1,
    impact: 1,
    headerFields: HEADER_LABELS.length,
    actionColumns: ACTION_COLUMNS,
    notPlaced: [],
    remarks: [],
  });
  expect(draft.fieldGroups[0]?.fields.map(({ label, type }) => [label, type])).toEqual([
    [HEADER_LABELS[0], "text"],
    [HEADER_LABELS[1], "date"],
    [HEADER_LABELS[2], "text"],
    [HEADER_LABELS[3], "text"],
    [HEADER_LABELS[4], "yes-no"],
    [HEADER_LABELS[5], "choice"],
  ]);
  expect(draft.actions).toMatchObject({ rows: 6, limit: 6 });
}

test("the HTML that LibreOffice is given says what this test compares with", () => {
  expect(readFileSync(HTML, "utf8")).toBe(formHtml());
});

test("a form of 62 rows made in LibreOffice is read with every row and descriptor in its place", () => {
  expectEverything(readFileSync(fixture("form-made-in-libreoffice.docx")));
});

testInDepth("so is the one that the LibreOffice of this machine makes of it", () => {
  const bytes = madeNow();
  if (bytes) expectEverything(bytes);
});
