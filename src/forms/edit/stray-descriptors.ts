import type { DraftDescriptor, DraftItem, FormDraft } from "../form-draft";

/** The descriptors of an item that are of no grade of its scale: it keeps them, so that it can be put back on another. */
export function strayDescriptors({ scales }: FormDraft, item: DraftItem): readonly DraftDescriptor[] {
  const scale = item.kind === "words" ? undefined : scales.find((each) => each.id === item.scale);
  const grades = new Set(scale?.grades.map((grade) => grade.id));
  return item.descriptors.filter((descriptor) => !grades.has(descriptor.grade));
}
