import type { Problem } from "../audit/problem";
import type { AuditRecord } from "../audit/record";
import { differingTexts } from "../document/answers";
import type { Audit } from "../document/open-audit";

/** What of a document says that it is to be left as it is, by what is to be written. */
export function guardsAgainst(
  { template, record, problems }: Audit,
  wanted: AuditRecord,
): readonly Problem[] {
  const changed = differingTexts(template, record, wanted);
  return problems.filter(
    (problem) =>
      problem.code === "guarded" ||
      (problem.code === "answers-locked" && problem.where.some((tag) => changed.has(tag))),
  );
}
