import type { Problem } from "../audit/problem";
import type { AuditFacts } from "./audit-facts";

/** What was found wrong with a document that a reader of the figures has to know. */
export const TOLD_PROBLEMS = [
  "second-audit",
  "labels-changed",
  "words-outside",
  "control-missing",
  "moderation-lost",
  "template-from-library",
  "part-unreadable",
] as const satisfies readonly Problem["code"][];

/** Audits whose documents have one of these problems. */
export interface ProblemWarning {
  readonly code: "read-with-problem";
  readonly problem: (typeof TOLD_PROBLEMS)[number];
  readonly files: readonly string[];
}

/** One for each problem that any of these audits has, with the files that have it. */
export function problemWarnings(audits: readonly AuditFacts[]): readonly ProblemWarning[] {
  return TOLD_PROBLEMS.flatMap((problem) => {
    const files = audits.flatMap(({ file, problems }) => ((problems[problem] ?? 0) > 0 ? [file] : []));
    return files.length === 0 ? [] : [{ code: "read-with-problem", problem, files } as const];
  });
}
