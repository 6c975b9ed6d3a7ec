import type { Problem } from "../audit/problem";
import type { AuditDocument, DocumentContent, LineChange } from "./audit-document";
import { comparable } from "./same-text";

/**
 * Gives labels and notes that say something else than the template their own words again. What an answer says as well is
 * left alone. Gives those that still say something else.
 */
export async function restoreLabels(
  document: AuditDocument,
  problems: readonly Problem[],
  { controls }: Pick<DocumentContent, "controls">,
): Promise<readonly LineChange[]> {
  const changes = problems.flatMap((problem) =>
    problem.code === "labels-changed" ? problem.labels.map(({ was, now }) => ({ now, text: was })) : [],
  );
  const answers = new Set(controls.map(({ text }) => comparable(text)));
  const isAnswer = ({ now }: LineChange) => answers.has(comparable(now));
  const free = changes.filter((change) => !isAnswer(change));
  const left = free.length === 0 ? [] : ((await document.writeLines?.(free)) ?? free);
  return [...changes.filter(isAnswer), ...left];
}
