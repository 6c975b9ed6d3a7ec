import { gradeOf } from "./grades";
import type { Gap } from "./gap";
import { EMPTY_ITEM, type AuditRecord } from "./record";
import { itemTag } from "./tags";
import { scaleOf, type Item, type Template } from "./template";

/** Fewer judgements say too little about the whole. */
const FEWEST_JUDGED = 3;

/**
 * R19: whether the other items bear the overall judgement out. They do where at least half of those judged on its
 * scale reach its grade. `items` are those asked for; what is not applicable is not judged.
 */
export function overallGaps(
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
