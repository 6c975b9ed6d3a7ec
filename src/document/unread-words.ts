import { isRequired, type Problem } from "../audit/problem";
import type { AuditDocument } from "./audit-document";
import { auditFrom, readyFor } from "./open-audit";
import type { Surroundings } from "./surroundings";

/**
 * What is left to settle that only the whole of a document tells, before its audit is handed over: words in text boxes,
 * notes, headers and drawings that its holder does not give otherwise. Nothing where it gives them anyway.
 */
export async function unreadWords(
  document: AuditDocument,
  { templates }: Pick<Surroundings, "templates">,
): Promise<readonly Problem[]> {
  const whole = await document.readWhole?.();
  if (whole) await readyFor(whole, templates);
  const opened = whole && auditFrom(whole, templates);
  return opened?.found ? opened.audit.problems.filter(isRequired) : [];
}
