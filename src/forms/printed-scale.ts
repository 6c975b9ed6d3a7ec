import type { Choice, Grade } from "../audit/template";
import { freeId } from "./free-id";
import { familyOf, gradeIn, isNotApplicable } from "./known-grades";

/** A scale as a form prints it, put best first where its words tell which that is. */
export interface PrintedScale {
  readonly kind: "graded" | "answers";
  readonly grades: readonly Grade[];
  readonly notApplicable?: Choice;
}

const MOST_GRADES = 20;

/** The scale of these labels; undefined where they are too few or too many for one. */
export function printedScale(labels: readonly string[]): PrintedScale | undefined {
  const different = labels.filter(
    (label, at) => labels.findIndex((each) => each.toLowerCase() === label.toLowerCase()) === at,
  );
  const grades = different.filter((label) => !isNotApplicable(label));
  if (grades.length < 2 || grades.length > MOST_GRADES) return undefined;
  const family = familyOf(grades);
  const known = grades.map((label) => ({ label, grade: family && gradeIn(family, label) }));
  // Grades of one rank keep the order they are printed in.
  const ordered = [...known].sort((one, other) => (one.grade?.rank ?? 0) - (other.grade?.rank ?? 0));
  const taken = new Set<string>();
  const absent = different.find(isNotApplicable);
  const choice = (label: string): Choice => ({ id: freeId(label, taken, "grade"), label });
  return {
    kind: family?.kind ?? "graded",
    grades: ordered.map(({ label, grade }) => ({
      ...choice(label),
      ...(grade?.standing ? { standing: grade.standing } : {}),
    })),
    ...(absent === undefined ? {} : { notApplicable: choice(absent) }),
  };
}
