import { openAudit } from "../../src/document/open-audit";
import { auditMaker } from "../../src/docx/audit-maker";
import { openDocx } from "../../src/docx/docx-document";
import { templateSource } from "../../src/templates/shipped-templates";
import { itemTag } from "../../src/audit/tags";
import { aQuestion, aTemplateOf } from "../support/builders";
import { shippedTemplate } from "../support/a-shipped-template";
import { type DocxEdits, editedDocx } from "../support/docx-edits";

const template = shippedTemplate("detailed-case-audit");
const gate = "item.s1-narrative";
const docx = auditMaker(template, () => "one")(new Map([[`${gate}.impact`, "He was safe."]]));

const read = async (edit: (xml: DocxEdits) => DocxEdits) => {
  const opened = await openAudit(openDocx(editedDocx(docx, edit)), { templates: templateSource });
  if (!opened.found) throw new Error("No audit was found.");
  return opened.audit;
};
const line = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

test("what earlier documents showed on lines of their own is the template's, and nobody's words", async () => {
  const now = await read((xml) => xml);
  const { record, problems } = await read((xml) =>
    xml
      .before(`${gate}.evidence`, "w:tbl", line("Evidence and impact"))
      .inRow(`${gate}.evidence`, 0, (label) =>
        label.replace(
          /<\/w:tc>$/,
          `${line("“Not applicable” here, with a reason, settles what comes after it in this section.")}</w:tc>`,
        ),
      ),
  );
  expect(problems).toEqual([]);
  expect(record).toEqual(now.record);
});

test("the prompt that stood in a box before is no answer, where a program took the box away", async () => {
  const { record } = await read((xml) =>
    xml.replace(`${gate}.reason`, "w:sdt", line("Only where it is not applicable")),
  );
  expect(record.items["s1-narrative"]).toMatchObject({ reason: "", impact: "He was safe." });
});

test("a question whose number its table did not show before has its label, and nobody's words", async () => {
  const item = aQuestion({
    number: "6",
    label: "Were minutes sent?",
    answer: { required: true, type: "yes-no" },
  });
  const asking = aTemplateOf([item]);
  const made = auditMaker(asking, () => "one")(new Map([[itemTag(item.id, "answer"), "Yes"]]));
  const old = editedDocx(made, (xml) =>
    xml.inRow(itemTag(item.id, "answer"), 0, (label) => label.replace("6. Were minutes", "Were minutes")),
  );
  expect(old).not.toEqual(made);
  const opened = await openAudit(openDocx(old), { templates: templateSource });
  expect(opened.found && opened.audit.problems).toEqual([]);
});
