import type { Problem, WithProblems } from "../audit/problem";
import { questionAt, withAnswers } from "../audit/questions";
import { blankRecord, type AuditRecord } from "../audit/record";
import { actionTag } from "../audit/tags";
import type { Template } from "../audit/template";
import { answerIn, shownTexts } from "./answers";
import type { DocumentContent } from "./audit-document";
import { findAnswers } from "./find-answers";
import { layoutIn } from "./layouts";
import { slotsOf } from "./layout-model";
import { readActions } from "./read-actions";
import { saysTheSame } from "./same-text";

/** What the custom XML holds of an audit. */
export interface Mirror {
  readonly record: AuditRecord;
  /** False where narratives were left out to keep the part small. */
  readonly complete: boolean;
}

/**
 * The record as the document's visible answers give it. The mirror, where
 * there is one, lends the record id and any answer whose control and cell are
 * both gone; otherwise the document wins and the difference is reported.
 */
export function recordInDocument(
  template: Template,
  content: DocumentContent,
  mirror?: Mirror,
): WithProblems<AuditRecord> {
  const blocks = layoutIn(template, content);
  const { bySlot, problems: found } = findAnswers(blocks, content);
  const { actions, found: hasActions, ...ofActions } = readActions(template, content);
  const problems: Problem[] = [...content.problems, ...found, ...ofActions.problems];
  const mirrored = mirror && shownTexts(template, mirror.record);
  const answers: [tag: string, value: string][] = [];
  const recovered: string[] = [...ofActions.recovered];
  const missing: string[] = [];
  const fromMirror: string[] = [];

  for (const { tag, prompt } of slotsOf(blocks)) {
    const question = questionAt(template, tag);
    if (!question || question.owner.kind === "action") continue;
    const answer = bySlot.get(tag) ?? { by: "nothing" };
    let text = "";
    if (answer.by !== "nothing") {
      // An editor that drops controls leaves their prompts behind as ordinary text.
      text = answer.text.trim();
      if (saysTheSame(text, prompt)) text = "";
      if (answer.by !== "tag") recovered.push(tag);
    } else {
      text = mirrored?.get(tag) ?? "";
      (text === "" ? missing : fromMirror).push(tag);
    }
    const value = answerIn(question, text);
    if (value === undefined) problems.push({ code: "unknown-choice", where: tag, text });
    answers.push([tag, value ?? ""]);
  }
  if (!hasActions) (mirror?.record.actions.length ? fromMirror : missing).push(actionTag(1, "what"));
  if (recovered.length > 0) problems.push({ code: "answers-recovered", where: recovered });
  if (missing.length > 0) problems.push({ code: "control-missing", where: missing });
  if (fromMirror.length > 0) problems.push({ code: "answers-from-mirror", where: fromMirror });

  const blank = {
    ...blankRecord(template, mirror?.record.id ?? ""),
    actions: hasActions ? actions : (mirror?.record.actions ?? []),
  };
  const value = withAnswers(template, blank, answers);
  if (mirrored) {
    const where = differences(shownTexts(template, value), mirrored).filter(
      (tag) => mirror.complete || (mirrored.get(tag) ?? "") !== "",
    );
    if (where.length > 0) problems.push({ code: "mirror-differs", where });
  }
  return { value, problems };
}

function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((tag) => (a.get(tag) ?? "") !== (b.get(tag) ?? ""));
}
