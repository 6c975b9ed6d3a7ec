import { findGaps, isComplete } from "../../src/audit/gaps";
import { questionAt } from "../../src/audit/questions";
import { actionTag, concernTag, headerTag } from "../../src/audit/tags";
import { allFields, type Template } from "../../src/audit/template";
import { openAudit, type Audit } from "../../src/document/open-audit";
import { writeTexts } from "../../src/document/write-answers";
import { openDocx, type DocxDocument } from "../../src/docx/docx-document";
import { templateSource } from "../../src/templates/shipped-templates";

const TODAY = "2026-11-22";

async function opened(document: DocxDocument) {
  const result = await openAudit(document, { templates: templateSource });
  if (!result.found) throw new Error("The document holds no audit.");
  const { audit } = result;
  return { audit, gaps: findGaps(audit.template, audit.record, TODAY) };
}

/** An answer that a person could give in that place. */
function answerFor(template: Template, tag: string): string {
  const dates: readonly string[] = [
    ...allFields(template).flatMap(({ id, type }) => (type === "date" ? [headerTag(id)] : [])),
    concernTag("notified"),
    actionTag(1, "due"),
  ];
  if (dates.includes(tag)) return "20 November 2026";
  const question = questionAt(template, tag);
  if (question?.kind === "number") return String(question.bounds?.least ?? 1);
  const [first, second] = question?.choices ?? [];
  return second?.label ?? first?.label ?? "Seen alone in May, and safer since.";
}

/** Takes a blank audit, asking of the gaps alone, until nothing required is missing; gives the audit as saved. */
export async function fromBlankToReady(document: DocxDocument, template: Template): Promise<Audit> {
  let { gaps } = await opened(document);
  expect(isComplete(gaps)).toBe(false);
  // An answer may ask for others, so once round is not enough.
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
  return audit;
}
