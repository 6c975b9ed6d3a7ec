import { actionGaps } from "./action-gaps";
import { answerGaps } from "./answer-gaps";
import type { Gap } from "./gap";
import { itemGaps } from "./item-gaps";
import { lookBackGaps } from "./look-back";
import { askedQuestions } from "./questions";
import type { AuditRecord } from "./record";
import { relevanceOf } from "./relevance";
import type { Template } from "./template";

/**
 * What the audit still lacks, in document order (R43, R60). Only what is asked for can be lacking.
 * With `today` (ISO), actions that are overdue and not signed off are found too.
 */
export function findGaps(template: Template, record: AuditRecord, today?: string): readonly Gap[] {
  const relevance = relevanceOf(template, record);
  const asked = askedQuestions(template, record, relevance);
  const fields = (place: "start" | "end") =>
    asked.flatMap((question): readonly Gap[] => {
      const { owner } = question;
      if (owner.kind !== "header" || owner.place !== place) return [];
      const gaps = answerGaps(question, record);
      return gaps.length > 0 ? gaps : lookBackGaps(template, record, owner.field);
    });
  return [
    ...fields("start"),
    ...itemGaps(template, record, relevance),
    ...asked.filter(({ owner }) => owner.kind === "concern").flatMap((each) => answerGaps(each, record)),
    ...actionGaps(template, record, today),
    ...fields("end"),
  ];
}

/** Whether the audit can be handed over (R43, R60): no gap is required. Advice stops nothing. */
export function isComplete(gaps: readonly Gap[]): boolean {
  return gaps.every((gap) => gap.severity !== "required");
}
