import { readFileSync } from "node:fs";
import { join } from "node:path";
import { blankRecord } from "../../src/audit/record";
import type { Template } from "../../src/audit/template";
import { mirrorParts } from "../../src/document/save-audit";
import { openDocx } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { readDocxPage } from "../../src/docx/read-page";
import { readForm } from "../../src/forms/read/read-form";
import { templateFrom } from "../../src/forms/template/form-template";
import { parseTemplateText } from "../../src/templates/parse-template";
import { fromBlankToReady } from "../support/blank-to-ready";
import { likeFaults } from "../support/validate-docx";

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

test("an audit on an imported form is a document Word accepts, and goes from blank to ready", async () => {
  const template = imported();
  const made = newDocx(template, mirrorParts(template, blankRecord(template, "one")).parts);
  expect(await likeFaults(made)).toEqual([]);
  const audit = await fromBlankToReady(openDocx(made), template);
  expect(audit.template).toEqual(template);
});
