import { addressedBy } from "./addressed";
import { askedParts, gradeOf, isGood } from "./asked-parts";
import { enteredActions } from "./entered-actions";
import { featuresGap } from "./features-gap";
import { fillerGap } from "./filler-gap";
import type { Gap } from "./gap";
import { overallGaps } from "./overall-gaps";
import { EMPTY_ITEM, type AuditRecord, type ItemPart, type ItemRecord } from "./record";
import { itemTag } from "./tags";
import type { Grade, Item, Template } from "./template";

/** What these items still lack (R12, R43, R60), and what in them is worth another look. */
export function itemGaps(template: Template, record: AuditRecord, items: readonly Item[]): readonly Gap[] {
  const isAddressed = addressedBy(enteredActions(record));
  const gaps: Gap[] = [];
  for (const item of items) {
    const entry = record.items[item.id] ?? EMPTY_ITEM;
    const grade = gradeOf(template, item, entry);
    const isOverall = item.id === template.overallItem;
    for (const { part, required, entered } of askedParts(template, item, entry)) {
      if (entered) gaps.push(...narrativeGaps(item, entry, part));
      else if (required) gaps.push(missingGap(item.id, part, grade, isOverall));
      else if (part === "impact" && grade && isGood(grade))
        gaps.push({ ...goodWithoutImpact(item.id, grade), severity: "advice" });
    }
    gaps.push(...featuresGap(template, record, item));
    if (isOverall) gaps.push(...overallGaps(template, record, items, item));
    else if (grade?.standing === "below-good" && !isAddressed(item)) gaps.push(belowGoodGap(item, grade));
  }
  return gaps;
}

function narrativeGaps(item: Item, entry: ItemRecord, part: ItemPart): readonly Gap[] {
  if (part === "judgement" || (part === "answer" && item.answer?.scale !== undefined)) return [];
  const where = itemTag(item.id, part);
  return part === "impact" && repeats(entry.impact, entry.evidence)
    ? [{ code: "filler", severity: "advice", where, text: entry.impact.trim(), repeatsEvidence: true }]
    : fillerGap(entry[part], where);
}

function missingGap(item: string, part: ItemPart, grade: Grade | undefined, isOverall: boolean): Gap {
  const gap = { severity: "required", where: itemTag(item, part), item } as const;
  switch (part) {
    case "judgement":
      return { code: isOverall ? "overall-missing" : "judgement-missing", ...gap };
    case "impact":
      return grade && isGood(grade) ? goodWithoutImpact(item, grade) : { code: "impact-missing", ...gap };
    case "answer":
      return { code: "answer-missing", ...gap };
    case "evidence":
      return { code: "evidence-missing", ...gap };
    case "reason":
      return { code: "reason-missing", ...gap };
  }
}

function goodWithoutImpact(item: string, grade: Grade) {
  const where = itemTag(item, "impact");
  return { code: "good-without-impact", severity: "required", where, item, grade: grade.id } as const;
}

function belowGoodGap(item: Item, grade: Grade): Gap {
  const where = itemTag(item.id, "judgement");
  return { code: "below-good-without-action", severity: "advice", where, item: item.id, grade: grade.id };
}

/** The same words, whatever their case. */
function repeats(impact: string, evidence: string): boolean {
  const [one, other] = [impact.trim(), evidence.trim()];
  return one.length === other.length && one.toLowerCase() === other.toLowerCase();
}
