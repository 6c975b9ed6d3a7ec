import type { FormDraft } from "../../forms/draft/form-draft";
import { counted, listed } from "../../report/phrases";

/** What was understood of a form: "4 sections, 31 items and 5 action columns; 2 texts not placed." */
export function summaryText(draft: FormDraft): string {
  const items = draft.sections.flatMap((section) => section.items);
  const boxes = items.filter((item) => item.evidence).length + items.filter((item) => item.impact).length;
  const count = (number: number, one: string, many?: string) =>
    number === 0 ? [] : [counted(number, one, many)];
  const understood = [
    ...count(draft.sections.length, "section"),
    ...count(items.length, "item"),
    ...count(draft.scales.length, "scale"),
    ...count(items.flatMap((item) => item.descriptors).length, "descriptor"),
    ...count(boxes, "box for evidence or impact", "boxes for evidence or impact"),
    ...count(draft.fieldGroups.flatMap((group) => group.fields).length, "detail"),
    ...count(draft.actions?.columns.length ?? 0, "action column"),
    ...count(draft.notes.length, "note"),
  ];
  const left = draft.notPlaced.length;
  return [
    understood.length === 0 ? "Nothing of a form" : listed(understood, understood.length),
    left === 0 ? "everything placed." : `${counted(left, "text")} not placed.`,
  ].join("; ");
}
