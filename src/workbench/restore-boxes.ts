import { openAudit } from "../document/open-audit";
import { hasLostBoxes, restoreAudit, type RemadeAudit } from "../document/remake-audit";
import type { Surroundings } from "../document/surroundings";
import { auditMaker } from "../docx/audit-maker";
import { openDocx } from "../docx/docx-document";
import type { WorkbenchDocument } from "./workbench-document";

/** Whether answers of the audit have lost the boxes they were entered in, so that nobody can fill them in here. */
export async function lacksBoxes(document: WorkbenchDocument, surroundings: Surroundings): Promise<boolean> {
  const opened = await openAudit(document, surroundings);
  return opened.found && hasLostBoxes(opened.audit);
}

/** Makes the document anew from its template, with every answer that was found in it. One step back undoes it. */
export async function restoreBoxes(
  document: WorkbenchDocument,
  { templates, newId }: Surroundings,
): Promise<RemadeAudit | undefined> {
  const opened = await openAudit(document, { templates });
  const restored = opened.found ? restoreAudit(opened.audit, templates.parse) : undefined;
  if (!restored?.ok) return undefined;
  const { template, texts, record } = restored.audit;
  await document.become(openDocx(auditMaker(template, newId)(texts, record.id)));
  return restored.audit;
}
