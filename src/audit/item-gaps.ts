import { addressedBy } from "./addressed";
import { answerGaps } from "./answer-gaps";
import { enteredActions } from "./entered-actions";
import { featuresGap } from "./features-gap";
import type { Gap } from "./gap";
import { gradeOf, isGood } from "./grades";
import { overallGaps } from "./overall-gaps";
import { isAnswer, type ItemQuestion } from "./question";
import { itemQuestions } from "./questions";
import { EMPTY_ITEM, type AuditRecord, type ItemRecord } from "./record";
import type { Relevance } from "./relevance";
import { itemTag } from "./tags";
import type { Grade, Item, Template } from "./template";

/** What the items asked for still lack (R12, R43, R60), and what in them is worth another look. */
export function itemGaps(template: Template, record: AuditRecord, relevance: Relevance): readonly Gap[] {
  const isAddressed = addressedBy(enteredActions(record));
  const items = relevance.sections().flatMap((section) => section.items);
  return items.flatMap((item) => {
    const grade = gradeOf(template, item, record.items[item.id] ?? EMPTY_ITEM);
    const isOverall = item.id === template.overallItem;
    return [
      ...itemQuestions(template, item)
        .filter((question) => question.isAsked(record))
        .flatMap((question) => partGaps(question, record, grade, isOverall)),
      ...featuresGap(template, record, item),
      ...(isOverall
        ? overallGaps(template, record, items, item)
        : grade?.standing === "below-good" && !isAddressed(item)
          ? [belowGoodGap(item, grade)]
          : []),
    ];
  });
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
  const isMissing = !isAnswer(question, question.get(record));
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
  return isMissing && !question.required ? [] : answerGaps(question, record);
}

function belowGoodGap(item: Item, grade: Grade): Gap {
  const where = itemTag(item.id, "judgement");
  return { code: "below-good-without-action", severity: "advice", where, item: item.id, grade: grade.id };
}

/** Whether the impact says what the evidence does, whatever the case. */
function repeats({ impact, evidence }: ItemRecord): boolean {
  const [one, other] = [impact.trim(), evidence.trim()];
  return one.length === other.length && one.toLowerCase() === other.toLowerCase();
}
