import type { Problem } from "../../src/audit/problem";
import type { AuditRecord } from "../../src/audit/record";
import { shownTexts } from "../../src/document/answers";
import { openAudit, type Audit } from "../../src/document/open-audit";
import { auditMaker } from "../../src/docx/audit-maker";
import { openDocx } from "../../src/docx/docx-document";
import { aCompleteRecord, anAction, aTemplate } from "../support/builders";
import { editedDocx, type DocxEdits } from "../support/docx-edits";

export const template = aTemplate();
export const complete: AuditRecord = aCompleteRecord(template, {
  id: "one",
  actions: [1, 2, 3].map((row) =>
    anAction({ row, what: `Visit him ${String(row)} times`, person: `Worker ${String(row)}` }),
  ),
});

export const surroundings = {
  templates: { offered: [template], parse: () => ({ ok: true, template }) as const },
  newId: () => "new",
};

/** A document that holds an audit with every answer. */
export const aFullDocx = (record = complete): Uint8Array =>
  auditMaker(template, () => record.id)(shownTexts(template, record), record.id);

export async function auditIn(docx: Uint8Array): Promise<Audit> {
  const opened = await openAudit(openDocx(docx), surroundings);
  if (!opened.found) throw new Error("No audit was found.");
  return opened.audit;
}

/** The audit in a full document that was edited. */
export const afterEdit = (edit: (xml: DocxEdits) => DocxEdits): Promise<Audit> =>
  auditIn(editedDocx(aFullDocx(), edit));

/** Problems of the text of a document: not those of its saved data. */
export const ofText = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ code }) => !code.startsWith("mirror-"));
