import { fillerGap, isNarrativeNeeded, missingGap, noneBesideGap, notTakenGap } from "./answer-gaps";
import { isFormWording } from "./form-wording";
import { congruencyGaps, featuresGap, sectionGaps } from "./congruency";
import { firstWords, wordsIn } from "./words-in";
import { saysOnlyPresence } from "./filler";
import type { Gap } from "./gap";
import { gradeOf, isGood } from "./grades";
import { isAnswer, type ItemQuestion } from "./question";
import { itemQuestions } from "./questions";
import { EMPTY_ITEM, type AuditRecord, type ItemRecord } from "./record";
import type { Relevance } from "./relevance";
import { lowJudgementGap } from "./low-judgements";
import { isOverallItem, type Grade, type Template } from "./template";

/** What the items asked for still lack (R12, R43, R60), and what in them is worth another look. */
export function itemGaps(template: Template, record: AuditRecord, relevance: Relevance): readonly Gap[] {
  const sections = relevance.sections();
  const items = sections.flatMap((section) => section.items);
  const lowGap = lowJudgementGap(template, record, items);
  return sections.flatMap((section) => [
    ...section.items.flatMap((item) => {
      const grade = gradeOf(template, item, record.items[item.id] ?? EMPTY_ITEM);
      const isOverall = isOverallItem(template, item.id);
      // The impact of all of them is asked for once, with the judgement of the section.
      const isTold = section.items.some((each) => each !== item && each.impact?.required === true);
      return [
        ...itemQuestions(template, item).flatMap((question) =>
          question.isAsked(record) ? partGaps(question, record, grade, { isOverall, isTold }) : [],
        ),
        ...featuresGap(template, record, item, items),
        ...(isOverall ? congruencyGaps(template, record, items, item) : []),
        ...lowGap(item),
      ];
    }),
    ...sectionGaps(template, record, section),
  ]);
}

function partGaps(
  question: ItemQuestion,
  record: AuditRecord,
  grade: Grade | undefined,
  { isOverall, isTold }: { readonly isOverall: boolean; readonly isTold: boolean },
): readonly Gap[] {
  const {
    tag: where,
    owner: { item, part },
  } = question;
  const value = question.get(record);
  const isMissing = !isAnswer(question, value);
  if (part === "impact") {
    const entry = record.items[item.id] ?? EMPTY_ITEM;
    if (isMissing && grade && isGood(grade) && (question.required || !isTold)) {
      const severity = question.required ? "required" : "advice";
      return [{ code: "good-without-impact", severity, where, item: item.id, grade: grade.id }];
    }
    if (!isMissing && repeats(entry)) {
      return [{ code: "filler", severity: "advice", where, text: entry.impact.trim(), repeats: "evidence" }];
    }
  }
  if (isMissing && isOverall && question.required && part === "judgement") {
    return [{ code: "overall-missing", severity: "required", where, item: item.id }];
  }
  if (isMissing) return question.required || question.advised ? missingGap(question) : [];
  const notTaken = notTakenGap(question, value);
  if (notTaken) return [notTaken];
  if (question.kind === "choices") return noneBesideGap(question, value);
  if (question.kind !== "narrative") return [];
  if (part !== "reason" && isFormWording(item, value)) {
    return [{ code: "filler", severity: "advice", where, text: value.trim(), repeats: "form" }];
  }
  return fillerGap(value, where, {
    needed: isNarrativeNeeded(question),
    bears: part === "evidence" || part === "impact" || (part === "answer" && saysOnlyPresence(value)),
  });
}

/** Whether the impact says what the evidence does, whatever the case and the punctuation. */
function repeats({ impact, evidence }: ItemRecord): boolean {
  const [first] = firstWords(impact, 1);
  if (first === undefined || first !== firstWords(evidence, 1)[0]) return false;
  return wordsIn(impact).join(" ") === wordsIn(evidence).join(" ");
}
