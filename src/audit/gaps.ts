import { actionGaps } from "./action-gaps";
import { answerGaps, fillerGap, notTakenGap, tellsMore } from "./answer-gaps";
import { concernGaps } from "./concern-gaps";
import { ageGaps, dateGaps, previousAuditGaps } from "./date-gaps";
import { addMonths, parseDate, type IsoDate } from "./dates";
import { emptinessGaps, saidOnce } from "./emptiness";
import { isEntered } from "./entered";
import type { Gap } from "./gap";
import { isRequired, type Problem } from "./problem";
import { itemGaps } from "./item-gaps";
import { noActionsGap } from "./low-judgements";
import { namedGaps } from "./person-gaps";
import { questionsIn, questionsOf } from "./questions";
import type { AuditRecord } from "./record";
import { relevanceOf } from "./relevance";
import { isRule } from "./rules";
import { headerTag } from "./tags";
import { fieldsIn, hasActionPlan, type Field, type Template } from "./template";

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
      fieldGaps.push(...(gaps.length > 0 ? gaps : detailGaps(template, record, owner.field, today)));
    }
  }
  const items = relevance.sections().flatMap((section) => section.items);
  const rows = questionsIn(template, record).flatMap((question) =>
    question.owner.kind === "row" && question.isRelevant(relevance) && question.isAsked(record)
      ? answerGaps(question, record)
      : [],
  );
  const moderation = questionsOf(template).flatMap((question) =>
    question.owner.kind === "moderation" ? (notTakenGap(question, question.get(record)) ?? []) : [],
  );
  return asTheTemplateSets(template, [
    ...noActionsGap(template, record, items),
    ...start,
    ...itemGaps(template, record, relevance),
    ...emptinessGaps(template, record, items),
    ...concern,
    ...concernGaps(template, record, today),
    ...actionGaps(template, record, today),
    ...rows,
    ...end,
    ...moderation,
  ]);
}

/** The gaps without those of rules that the template switches off, the others as it sets them. */
function asTheTemplateSets(template: Template, gaps: readonly Gap[]): readonly Gap[] {
  const { rules = {} } = template;
  const plans = hasActionPlan(template);
  const set = gaps.flatMap((gap) => {
    if (!plans && OF_A_PLAN.has(gap.code)) return [];
    const to = isRule(gap.code) ? rules[gap.code] : undefined;
    return to === "off" ? [] : [to === undefined ? gap : ({ ...gap, severity: to } as Gap)];
  });
  return saidOnce(set);
}

/** What only an audit with an action plan can put right. */
const OF_A_PLAN: ReadonlySet<Gap["code"]> = new Set([
  "no-actions",
  "below-good-without-action",
  "concern-without-action",
]);

/** A single letter may well be a team's name. */
const SHORTEST_FILLER = 2;

/** What is worth another look in a detail that is entered and well formed. */
function detailGaps(
  template: Template,
  record: AuditRecord,
  field: Field,
  today: IsoDate | undefined,
): readonly Gap[] {
  const text = (record.header[field.id] ?? "").trim();
  const where = headerTag(field.id);
  if (field.type === "text" && text.length >= SHORTEST_FILLER) {
    const filler = fillerGap(text, where, { bears: tellsMore(field) });
    if (filler.length > 0) return filler;
  }
  return [
    ...begunDeclarationGaps(template, record, field),
    ...namedGaps(template, record, field),
    ...dateGaps(template, record, field, today),
    ...previousAuditGaps(template, record, field),
    ...ageGaps(template, record, field),
    ...lookBackGaps(template, record, field),
  ];
}

/** A declaration that nobody has to make and somebody began says who makes it, and when. */
function begunDeclarationGaps(
  { fieldGroups }: Template,
  { header }: AuditRecord,
  field: Field,
): readonly Gap[] {
  const isOpen = (id: string) => !isEntered(header[id] ?? "");
  if (field.required || !isOpen(field.id)) return [];
  const begun = fieldGroups
    .flatMap(({ fields }) => fields)
    .some(
      (each) =>
        each.type === "declaration" &&
        [each.id, `${each.id}-date`].includes(field.id) &&
        fieldsIn({ fields: [each] }).some(({ id }) => !isOpen(id)),
    );
  return begun
    ? [{ code: "header-missing", severity: "advice", where: headerTag(field.id), field: field.id }]
    : [];
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
