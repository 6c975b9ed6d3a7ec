import { notTakenAs, type Question } from "../audit/question";
import { questionAt, questionsIn } from "../audit/questions";
import { relevanceOf } from "../audit/relevance";
import type { AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import { isLoss, type VersionChange } from "../audit/versions";
import { versionChanges } from "./compare-versions";
import { questionName } from "./place-answers";

/**
 * What of an audit's own answers reads otherwise once it is moved to another version, or counts where it did not: changes
 * of the template that concern no answer of it are left out.
 */
export function readOtherwise(
  { template, record }: { readonly template: Template; readonly record: AuditRecord },
  newer: Template,
  moved: AuditRecord,
): readonly VersionChange[] {
  const changes = versionChanges(template, newer).filter((change) => !isLoss(change));
  if (changes.length === 0) return [];
  const byName = new Map<string, Question[]>();
  for (const question of questionsIn(template, record)) {
    if (question.get(record).trim() === "") continue;
    const name = questionName(question.owner);
    byName.set(name, [...(byName.get(name) ?? []), question]);
  }
  const [then, now] = [relevanceOf(template, record), relevanceOf(newer, moved)];
  return changes.filter((change) => {
    const asked = questionAt(template, change.where);
    const answered = asked ? (byName.get(questionName(asked.owner)) ?? []) : [];
    if (change.code === "asked-otherwise")
      return answered.some(
        (question) =>
          question.isRelevant(then) !== (questionAt(newer, question.tag)?.isRelevant(now) ?? false),
      );
    const isColumn = asked?.owner.kind === "action" || asked?.owner.kind === "row";
    return answered.some(
      (question) =>
        (isColumn || question.tag === change.where) &&
        concerns(change, question.get(record), question, newer),
    );
  });
}

function concerns(change: VersionChange, value: string, { tag }: Question, newer: Template): boolean {
  if (change.code === "renamed") return value.split(" ").includes(change.choice.id);
  if (change.code === "other-unit") return true;
  const question = questionAt(newer, tag);
  return question !== undefined && notTakenAs(question, value) !== undefined;
}
