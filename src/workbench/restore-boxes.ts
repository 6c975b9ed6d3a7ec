import type { Problem } from "../audit/problem";
import { textsOf } from "../document/answers";
import { openAudit } from "../document/open-audit";
import { mirrorParts } from "../document/save-audit";
import type { Surroundings } from "../document/surroundings";
import { openDocx } from "../docx/docx-document";
import { newDocx } from "../docx/new-docx";
import type { WorkbenchDocument } from "./workbench-document";

const LOST: ReadonlySet<Problem["code"]> = new Set([
  "answers-recovered",
  "control-missing",
  "answers-from-mirror",
]);

/** Whether answers of the audit have lost the boxes they were entered in, so that nobody can fill them in here. */
export async function hasLostBoxes(
  document: WorkbenchDocument,
  surroundings: Surroundings,
): Promise<boolean> {
  const opened = await openAudit(document, surroundings);
  return opened.found && opened.audit.problems.some(({ code }) => LOST.has(code));
}

/** Makes the document anew from its template, with every answer that was found in it. One step back undoes it. */
export async function restoreBoxes(document: WorkbenchDocument, surroundings: Surroundings): Promise<void> {
  const opened = await openAudit(document, surroundings);
  if (!opened.found) return;
  const { template, problems } = opened.audit;
  const record = { ...opened.audit.record, id: opened.audit.record.id || surroundings.newId() };
  const texts = new Map(textsOf(template, record));
  // What is none of the choices is in no record, but somebody wrote it.
  for (const problem of problems)
    if (problem.code === "unknown-choice") texts.set(problem.where, problem.text);
  const bytes = newDocx(template, mirrorParts(template, record).parts, texts);
  await document.become(openDocx(bytes));
}
