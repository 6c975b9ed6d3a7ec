import { addressedBy } from "./addressed";
import { fillerGap, missingGap } from "./answer-gaps";
import { enteredActions } from "./entered";
import type { Gap } from "./gap";
import { gradeOf, isGood } from "./grades";
import { isAnswer, type ItemQuestion } from "./question";
import { itemQuestions } from "./questions";
import { EMPTY_ITEM, type AuditRecord, type ItemRecord } from "./record";
import type { Relevance } from "./relevance";
import { itemTag } from "./tags";
import { indexOf, scaleOf, type Grade, type Item, type Template } from "./template";

/** What the items asked for still lack (R12, R43, R60), and what in them is worth another look. */
export function itemGaps(template: Template, record: AuditRecord, relevance: Relevance): readonly Gap[] {
  const isAddressed = addressedBy(enteredActions(record));
  const items = relevance.sections().flatMap((section) => section.items);
  const gaps: Gap[] = [];
  for (const item of items) {
    const grade = gradeOf(template, item, record.items[item.id] ?? EMPTY_ITEM);
    const isOverall = item.id === template.overallItem;
    for (const question of itemQuestions(template, item)) {
      if (question.isAsked(record)) gaps.push(...partGaps(question, record, grade, isOverall));
    }
    gaps.push(...featuresGap(template, record, item));
    if (isOverall) gaps.push(...overallGaps(template, record, items, item));
    else if (grade?.standing === "below-good" && !isAddressed(item)) gaps.push(belowGoodGap(item, grade));
  }
  return gaps;
}

function partGaps(
  question: ItemQuestion,
  record: AuditRecord,
  grade: Grade | undefined,
  isOverall: boolean,
): readonly Gap[] {
  const {
    tag: where,
    owner: { item, part },
  } = question;
  const value = question.get(record);
  const isMissing = !isAnswer(question, value);
  if (part === "impact") {
    const entry = record.items[item.id] ?? EMPTY_ITEM;
    if (isMissing && grade && isGood(grade)) {
      const severity = question.required ? "required" : "advice";
      return [{ code: "good-without-impact", severity, where, item: item.id, grade: grade.id }];
    }
    if (!isMissing && repeats(entry)) {
      return [
        { code: "filler", severity: "advice", where, text: entry.impact.trim(), repeatsEvidence: true },
      ];
    }
  }
  if (isMissing && isOverall && question.required && part === "judgement") {
    return [{ code: "overall-missing", severity: "required", where, item: item.id }];
  }
  if (isMissing) return question.required ? missingGap(question) : [];
  return question.kind === "narrative" ? fillerGap(value, where) : [];
}

function belowGoodGap(item: Item, grade: Grade): Gap {
  const where = itemTag(item.id, "judgement");
  return { code: "below-good-without-action", severity: "advice", where, item: item.id, grade: grade.id };
}

/** Whether the impact says what the evidence does, whatever the case. */
function repeats({ impact, evidence }: ItemRecord): boolean {
  return impact.trim().toLowerCase() === evidence.trim().toLowerCase();
}

/** Fewer judgements say too little about the whole. */
const FEWEST_JUDGED = 3;

/**
 * R19: whether the other items bear the overall judgement out. They do where at least half of those judged on its
 * scale reach its grade. `items` are those asked for; what is not applicable is not judged.
 */
function overallGaps(
  template: Template,
  record: AuditRecord,
  items: readonly Item[],
  overall: Item,
): readonly Gap[] {
  const grade = gradeOf(template, overall, record.items[overall.id] ?? EMPTY_ITEM);
  if (!grade || !overall.judgement) return [];
  const scale = overall.judgement.scale;
  const ranks = new Map(scaleOf(template, scale).grades.map((each, rank) => [each.id, rank]));
  const overallRank = ranks.get(grade.id) ?? 0;
  const judged = items.flatMap((item) => {
    const rank =
      item.judgement?.scale === scale ? ranks.get(record.items[item.id]?.judgement ?? "") : undefined;
    return rank === undefined || item.id === overall.id ? [] : [rank];
  });
  const supporting = judged.filter((rank) => rank <= overallRank).length;
  if (judged.length < FEWEST_JUDGED || supporting * 2 >= judged.length) return [];
  return [
    {
      code: "overall-unsupported",
      severity: "advice",
      where: itemTag(overall.id, "judgement"),
      item: overall.id,
      grade: grade.id,
      judged: judged.length,
      supporting,
    },
  ];
}

/** A grade with features of another (R103) has those of its neighbour on the scale: the grade just above or just below. */
function featuresGap(template: Template, record: AuditRecord, item: Item): readonly Gap[] {
  const of = item.answer?.featuresOf;
  const grade = record.items[item.id]?.answer ?? "";
  const judged = indexOf(template).items.get(of ?? "")?.item;
  if (!judged?.judgement) return [];
  const { grades } = scaleOf(template, judged.judgement.scale);
  const rankOf = (id: string | undefined) => grades.findIndex((each) => each.id === id);
  const own = rankOf(gradeOf(template, judged, record.items[judged.id] ?? EMPTY_ITEM)?.id);
  const named = rankOf(grade);
  if (named < 0 || own < 0 || Math.abs(named - own) === 1) return [];
  const where = itemTag(item.id, "answer");
  return [
    { code: "features-not-neighbouring", severity: "required", where, item: item.id, of: judged.id, grade },
  ];
}
