import { textOf } from "../../src/forms/draft/draft-text";
import type { FormDraft } from "../../src/forms/draft/form-draft";
import { itemsOf } from "./a-form";

/** The items of a form with their descriptors best first, each as one text. */
export function itemTexts(draft: FormDraft) {
  return itemsOf(draft).map(({ label, kind, scale, descriptors }) => ({
    label,
    kind,
    descriptors: (draft.scales.find(({ id }) => id === scale)?.grades ?? []).map((grade) =>
      (descriptors.find((each) => each.grade === grade.id)?.text ?? []).map(textOf).join("\n"),
    ),
  }));
}

/** What the item at that place says of a grade. */
export const descriptorIn = (draft: FormDraft, item: number, grade: string): readonly string[] | undefined =>
  itemsOf(draft)
    [item]?.descriptors.find((each) => each.grade === grade)
    ?.text.map(textOf);
