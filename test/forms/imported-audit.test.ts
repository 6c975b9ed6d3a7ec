import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findGaps } from "../../src/audit/gaps";
import { isComplete } from "../../src/audit/summary";
import { actionTag, headerTag } from "../../src/audit/tags";
import { allFields, type Template } from "../../src/audit/template";
import { findSlot } from "../../src/document/answers";
import { openAudit } from "../../src/document/open-audit";
import { mirrorParts } from "../../src/document/save-audit";
import { writeTexts } from "../../src/document/write-answers";
import { blankRecord } from "../../src/audit/record";
import { openDocx, type DocxDocument } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { readDocxPage } from "../../src/docx/read-page";
import { templateFrom } from "../../src/forms/form-template";
import { readForm } from "../../src/forms/read-form";
import { parseTemplateText } from "../../src/templates/schema";
import { templateSource } from "../../src/templates/source";
import { docxFaults } from "../support/validate-docx";

const TODAY = "2026-11-22";
const bytes = readFileSync(join(__dirname, "../fixtures/form-made-in-libreoffice.docx"));

function imported(): Template {
  const template = templateFrom(readForm(readDocxPage(bytes)), {
    title: "",
    publisher: "Meadowshire",
    version: "1.0",
  });
  const result = parseTemplateText(JSON.stringify(template));
  if (!result.ok) throw new Error(result.faults.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return result.template;
}

async function opened(document: DocxDocument) {
  const result = await openAudit(document, { templates: templateSource });
  if (!result.found) throw new Error("The document holds no audit.");
  const { audit } = result;
  return { audit, gaps: findGaps(audit.template, audit.record, TODAY) };
}

function answerFor(template: Template, tag: string): string {
  const dates = [
    ...allFields(template).flatMap(({ id, type }) => (type === "date" ? [headerTag(id)] : [])),
    actionTag(1, "due"),
  ];
  if (dates.includes(tag)) return "20 November 2026";
  const [first, second] = findSlot(template, tag)?.choices ?? [];
  return second?.label ?? first?.label ?? "Seen alone in May, and safer since.";
}

test("an audit on an imported form is a document Word accepts, and goes from blank to ready", async () => {
  const template = imported();
  const made = newDocx(template, mirrorParts(template, blankRecord(template, "one")).parts);
  expect(await docxFaults(made)).toEqual([]);
  const document = openDocx(made);
  let { gaps } = await opened(document);
  expect(isComplete(gaps)).toBe(false);
  for (let round = 0; round < 6 && !isComplete(gaps); round += 1) {
    const required = gaps.filter(({ severity }) => severity === "required");
    const texts = new Map(required.map(({ where }) => [where, answerFor(template, where)]));
    expect(await writeTexts(document, template, texts)).toEqual([]);
    ({ gaps } = await opened(document));
  }
  expect(gaps.filter(({ severity }) => severity === "required")).toEqual([]);
  await document.write([{ tag: "status", text: "Ready to hand over" }]);
  const { audit } = await opened(openDocx(document.save()));
  expect(audit.record.status).toBe("ready");
  expect(audit.template).toEqual(template);
});
