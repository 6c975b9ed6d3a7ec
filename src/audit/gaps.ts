import { actionGaps } from "./action-gaps";
import { answerGaps } from "./answer-gaps";
import { addMonths, parseDate, type IsoDate } from "./dates";
import { isEntered } from "./entered";
import type { Gap } from "./gap";
import { isRequired, type Problem } from "./problem";
import { itemGaps } from "./item-gaps";
import { questionsOf } from "./questions";
import type { AuditRecord } from "./record";
import { relevanceOf } from "./relevance";
import { headerTag } from "./tags";
import type { Field, Template } from "./template";

/**
 * What the audit still lacks, in document order (R43, R60). Only what is asked for can be lacking.
 * With `today`, actions of an audit still being written whose date has passed are found too.
 */
export function findGaps(template: Template, record: AuditRecord, today?: IsoDate): readonly Gap[] {
  const relevance = relevanceOf(template, record);
  const start: Gap[] = [];
  const concern: Gap[] = [];
  const end: Gap[] = [];
  for (const question of questionsOf(template)) {
    const { owner } = question;
    if (owner.kind !== "header" && owner.kind !== "concern") continue;
    if (!question.isRelevant(relevance) || !question.isAsked(record)) continue;
    const gaps = answerGaps(question, record);
    if (owner.kind === "concern") concern.push(...gaps);
    else {
      const fieldGaps = owner.place === "start" ? start : end;
      fieldGaps.push(...(gaps.length > 0 ? gaps : lookBackGaps(template, record, owner.field)));
    }
  }
  const items = itemGaps(template, record, relevance);
  return [...start, ...items, ...concern, ...actionGaps(template, record, today), ...end];
}

/** Whether the audit can be handed over (R43, R60): no gap is required, and nothing in its document is left to settle. Advice stops nothing. */
export const isComplete = (gaps: readonly Gap[], problems: readonly Problem[] = []): boolean =>
  requiredThings(gaps, problems) === 0;

/** How much hand-over waits for. */
export const requiredThings = (gaps: readonly Gap[], problems: readonly Problem[]): number =>
  gaps.filter((gap) => gap.severity === "required").length + problems.filter(isRequired).length;

/** R8, R58: looking further back than the template says needs a reason, in the field for it. */
function lookBackGaps({ lookBack }: Template, { header }: AuditRecord, field: Field): readonly Gap[] {
  if (field.id !== lookBack?.reason || isEntered(header[field.id] ?? "")) return [];
  const from = parseDate(header[lookBack.from] ?? "");
  const until = parseDate(header[lookBack.until] ?? "");
  if (from === undefined || until === undefined) return [];
  const { months } = lookBack;
  const earliest = addMonths(until, -months);
  if (from >= earliest) return [];
  const where = headerTag(lookBack.reason);
  return [{ code: "look-back-too-long", severity: "advice", where, months, from, until, earliest }];
}
