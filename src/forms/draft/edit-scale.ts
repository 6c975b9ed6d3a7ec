import { knownIds } from "../../audit/retired-ids";
import { scaleChoices, type Choice, type Grade, type Scale } from "../../audit/template";
import type { GradeStanding } from "./draft-edit";
import { freshKey, mapped, movedBy } from "./edit-part";
import type { DraftDescriptor, DraftItem, FormDraft } from "./form-draft";
import { removedText, withRemovedTexts } from "./move-text";
import { phrase } from "../../words/phrase";

export function changeScale(draft: FormDraft, id: string, change: (scale: Scale) => Scale): FormDraft {
  return { ...draft, scales: mapped(draft.scales, (scale) => (scale.id === id ? change(scale) : scale)) };
}

/** A change to a grade of a scale; what is not applicable is none. */
export const changeGrade = (
  draft: FormDraft,
  scale: string,
  id: string,
  change: (grade: Grade) => Grade,
): FormDraft =>
  changeScale(draft, scale, (each) => ({
    ...each,
    grades: mapped(each.grades, (grade) => (grade.id === id ? change(grade) : grade)),
  }));

/** The scale that an item is judged or answered from, where it is from one. */
export const scaleOfItem = ({ kind, scale, answering }: DraftItem): string | undefined =>
  kind === "words" || kind === "narratives" || (kind === "choices" && answering) ? undefined : scale;

/** Another name for a grade, or for the answer "not applicable". */
export function renameGrade(scale: Scale, grade: string, label: string): Scale {
  const renamed = <T extends Choice>(choice: T): T => (choice.id === grade ? { ...choice, label } : choice);
  const { notApplicable } = scale;
  return {
    ...scale,
    grades: scale.grades.map(renamed),
    ...(notApplicable && { notApplicable: renamed(notApplicable) }),
  };
}

/** Where a grade stands. The one that was "not applicable" before is the last grade again. */
export function setStanding(scale: Scale, id: string, to: GradeStanding): Scale {
  const { notApplicable, ...rest } = scale;
  const all: readonly Grade[] = [...scale.grades, ...(notApplicable ? [notApplicable] : [])];
  const choice = all.find((each) => each.id === id);
  if (!choice) return scale;
  const plain: Choice = { id: choice.id, label: choice.label };
  const { standing: _, ...bare } = choice;
  if (to === "not-applicable") {
    const back = notApplicable && notApplicable.id !== id ? [notApplicable] : [];
    return {
      ...rest,
      grades: [...scale.grades.filter((grade) => grade.id !== id), ...back],
      notApplicable: plain,
    };
  }
  const grade: Grade = to === "none" ? bare : { ...bare, standing: to };
  if (notApplicable?.id === id) return { ...rest, grades: [...scale.grades, grade] };
  return { ...scale, grades: scale.grades.map((each) => (each.id === id ? grade : each)) };
}

export function moveGrade(scale: Scale, id: string, by: -1 | 1): Scale {
  const at = scale.grades.findIndex((grade) => grade.id === id);
  return { ...scale, grades: movedBy(scale.grades, at, by) };
}

/** A grade at the end of a scale, with an id that none of it has or, in a template that is edited, had. */
export function addGrade(draft: FormDraft, id: string): FormDraft {
  const had = draft.from ? knownIds(draft.from, `scale.${id}`) : new Set<string>();
  return changeScale(draft, id, (scale) => {
    const taken = [...scaleChoices(scale).map((choice) => choice.id), ...had];
    return {
      ...scale,
      grades: [...scale.grades, { id: unused("grade", taken), label: phrase("New grade") }],
    };
  });
}

export function addScale(draft: FormDraft): FormDraft {
  const had = draft.from ? knownIds(draft.from, "scale") : new Set<string>();
  const id = unused("scale", [...draft.scales.map((scale) => scale.id), ...had]);
  const grades = [
    { id: "yes", label: phrase("Yes") },
    { id: "no", label: phrase("No") },
  ];
  return { ...draft, scales: [...draft.scales, { id, title: phrase("New scale"), grades }] };
}

/** A grade leaves its scale. What describes it stays with the items. */
export function removeGrade(draft: FormDraft, scaleId: string, id: string): FormDraft {
  const scale = draft.scales.find((each) => each.id === scaleId);
  const { notApplicable, ...rest } = scale ?? { grades: [] };
  const gone = [...rest.grades, ...(notApplicable ? [notApplicable] : [])].find((each) => each.id === id);
  if (!scale || !gone) return draft;
  const after = changeScale(draft, scaleId, ({ notApplicable: other, ...each }) => ({
    ...each,
    grades: each.grades.filter((grade) => grade.id !== id),
    ...(other && other.id !== id && { notApplicable: other }),
  }));
  return withRemovedTexts(after, [
    removedText(freshKey(draft), [gone.label], phrase("in the scale “{title}”", { title: scale.title })),
  ]);
}

/** A scale leaves the draft, where no item is answered from it. */
export function removeScale(draft: FormDraft, id: string): FormDraft {
  const scale = draft.scales.find((each) => each.id === id);
  if (!scale || isScaleUsed(draft, id)) return draft;
  const after = { ...draft, scales: draft.scales.filter((each) => each !== scale) };
  const labels = [...scale.grades, ...(scale.notApplicable ? [scale.notApplicable] : [])].map(
    (choice) => choice.label,
  );
  return withRemovedTexts(after, [removedText(freshKey(draft), [scale.title, ...labels], "a scale")]);
}

export function isScaleUsed({ sections }: FormDraft, scale: string): boolean {
  return sections.some(({ items }) => items.some((item) => scaleOfItem(item) === scale));
}

function unused(word: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${word}-${number}`)) number += 1;
  return `${word}-${number}`;
}

/** The descriptors of an item that are of no grade of its scale: it keeps them, so that it can be put back on another. */
export function strayDescriptors({ scales }: FormDraft, item: DraftItem): readonly DraftDescriptor[] {
  const scale = scales.find((each) => each.id === scaleOfItem(item));
  const grades = new Set(scale?.grades.map((grade) => grade.id));
  return item.descriptors.filter((descriptor) => !grades.has(descriptor.grade));
}
