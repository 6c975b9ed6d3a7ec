import type { ItemRecord } from "./record";
import { scaleOf, type Grade, type Item, type Template } from "./template";

/** The grade an item is judged at; none where it is not entered, not applicable or no grade of its scale. */
export function gradeOf(template: Template, item: Item, entry: ItemRecord): Grade | undefined {
  if (!item.judgement) return undefined;
  return scaleOf(template, item.judgement.scale).grades.find((grade) => grade.id === entry.judgement);
}

/** Whether a grade is good or better. A grade without standing is not. */
export function isGood(grade: Grade | undefined): boolean {
  return grade?.standing === "good" || grade?.standing === "above-good";
}
