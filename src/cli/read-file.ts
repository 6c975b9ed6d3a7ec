import { openAudit, type Audit } from "../document/open-audit";
import type { DocxDocument } from "../docx/docx-document";
import { problemText } from "../report/problem-text";
import { openFile, surroundings } from "./files";
import { UsageError } from "./usage-error";

/** The document in a file and the audit in it. Throws where there is none. */
export async function readAuditFile(path: string): Promise<{ document: DocxDocument; audit: Audit }> {
  const document = await openFile(path);
  const opened = await openAudit(document, surroundings);
  if (!opened.found) {
    throw new UsageError(`${path} is a Word document without an audit that Case Audit knows.`);
  }
  return { document, audit: opened.audit };
}

/** Problems of a file on standard error, a sentence each. */
export function tellProblems(
  path: string,
  { template, problems }: Pick<Audit, "template" | "problems">,
): void {
  for (const problem of problems) process.stderr.write(`${path}: ${problemText(template, problem)}\n`);
}
