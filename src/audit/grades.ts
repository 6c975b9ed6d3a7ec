import type { ItemRecord } from "./record";
import { scaleOf, type Grade, type Item, type Scale, type Template } from "./template";

/** The grade an item is judged at; none where it is not entered, not applicable or no grade of its scale. */
export function gradeOf(template: Template, item: Item, entry: ItemRecord): Grade | undefined {
  if (!item.judgement) return undefined;
  return scaleOf(template, item.judgement.scale).grades.find((grade) => grade.id === entry.judgement);
}

/** Whether a grade is good or better. A grade without standing is not. */
export function isGood(grade: Grade | undefined): boolean {
  return grade?.standing === "good" || grade?.standing === "above-good";
}

/** Whether a grade has to have an action: as the template says, else the lowest of two or more below good (R116). */
export const needsPlan = (scale: Scale, grade: Grade): boolean =>
  grade.needsPlan ?? levelOf(scale, grade) === "lowest";

/** How a grade stands among those of its scale: "lowest" is the last of two or more that are below good. */
export type GradeLevel = "good" | "middle" | "below-good" | "lowest";

/** Undefined for a grade without standing, as of a yes or no. */
export function levelOf({ grades }: Pick<Scale, "grades">, grade: Grade): GradeLevel | undefined {
  if (grade.standing === undefined) return undefined;
  if (isGood(grade)) return "good";
  if (grade.standing === "middle") return "middle";
  const below = grades.filter(({ standing }) => standing === "below-good");
  return below.length > 1 && below.at(-1)?.id === grade.id ? "lowest" : "below-good";
}
