import { gradeOf } from "./grades";
import type { Gap } from "./gap";
import { EMPTY_ITEM, type AuditRecord } from "./record";
import { itemTag } from "./tags";
import { scaleOf, type Item, type Template } from "./template";
import { indexOf } from "./template-index";

/** A grade with features of another (R103) has those of its neighbour on the scale: the grade just above or just below. */
export function featuresGap(template: Template, record: AuditRecord, item: Item): readonly Gap[] {
  const of = item.answer?.featuresOf;
  const grade = record.items[item.id]?.answer ?? "";
  const judged = of === undefined ? undefined : indexOf(template).items.get(of)?.item;
  if (!judged?.judgement || grade === "") return [];
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
