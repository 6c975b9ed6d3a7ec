import type { DraftItem, FormDraft } from "./form-draft";

/**
 * A list of grades with what each means is an item to judge where it stands for itself.
 * Where other items are judged on the same scale it only explains that scale: then it is a note.
 */
export function withLegend(draft: FormDraft, explaining: ReadonlySet<string>): FormDraft {
  const items = draft.sections.flatMap((section) => section.items);
  const legends = items.filter(({ key, scale }) => {
    if (!explaining.has(key)) return false;
    const others = items.filter((item) => item.key !== key && item.scale === scale);
    return others.length > 0 && !others.some((item) => explaining.has(item.key));
  });
  if (legends.length === 0) return draft;
  return {
    ...draft,
    sections: draft.sections
      .map((section) => ({ ...section, items: section.items.filter((item) => !legends.includes(item)) }))
      .filter(({ items: left, notes }) => left.length > 0 || notes.length > 0),
    notes: [
      ...draft.notes,
      ...legends.map((item) => ({
        key: `note-${item.key}`,
        title: item.label,
        paragraphs: paragraphsOf(draft, item),
      })),
    ],
  };
}

function paragraphsOf(draft: FormDraft, { scale, prompts, descriptors }: DraftItem): readonly string[] {
  const grades = draft.scales.find(({ id }) => id === scale)?.grades ?? [];
  return [
    ...prompts,
    ...grades.flatMap(({ id, label }) => [
      label,
      ...descriptors.filter(({ grade }) => grade === id).flatMap(({ text }) => text),
    ]),
  ];
}
