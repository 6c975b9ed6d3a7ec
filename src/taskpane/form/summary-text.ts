import type { FormDraft } from "../../forms/draft/form-draft";
import { counted, listed } from "../../report/phrases";
import { phrase, phraseOf } from "../../words/phrase";

/** What was understood of a form: "4 sections, 31 items and 5 action columns; 2 texts not placed." */
export function summaryText(draft: FormDraft): string {
  const items = draft.sections.flatMap((section) => section.items);
  const boxes = items.filter((item) => item.evidence).length + items.filter((item) => item.impact).length;
  const understood = [
    [draft.sections.length, (count) => counted(count, "section")],
    [items.length, (count) => counted(count, "item")],
    [draft.scales.length, (count) => counted(count, "scale")],
    [items.flatMap((item) => item.descriptors).length, (count) => counted(count, "descriptor")],
    [boxes, (count) => counted(count, "box for evidence or impact", "boxes for evidence or impact")],
    [draft.fieldGroups.flatMap((group) => group.fields).length, (count) => counted(count, "detail")],
    [draft.actions?.columns.length ?? 0, (count) => counted(count, "action column")],
    [draft.notes.length, (count) => counted(count, "note")],
  ] satisfies readonly (readonly [number, (count: number) => string])[];
  const said = understood.flatMap(([count, words]) => (count === 0 ? [] : [words(count)]));
  const left = draft.notPlaced.length;
  return [
    said.length === 0 ? phrase("Nothing of a form") : listed(said, said.length),
    left === 0
      ? phrase("everything placed.")
      : phraseOf(left, "{count} text not placed.", "{count} texts not placed."),
  ].join("; ");
}
