import type { DraftItem, FormDraft } from "../form-draft";
import { inEveryList, without } from "./keyed";
import { noteLines } from "./note-of";

/** A part no longer in the draft: the rest of the draft, its texts, and where it stood. */
export interface TakenOut {
  readonly draft: FormDraft;
  readonly lines: readonly string[];
  /** For a person: "in “Assessment”". */
  readonly where: string;
}

/** Takes out a part that holds no other parts: an item, a detail, a column, a note or a text that is not placed. */
export function takeOut(draft: FormDraft, key: string): TakenOut | undefined {
  const found = textsOf(draft, key);
  return found && { ...found, draft: inEveryList(draft, (list) => without(list, key)) };
}

/** Every text of an item, its number with its label. */
export function itemLines(item: DraftItem): readonly string[] {
  return [numbered(item), ...item.prompts, ...item.descriptors.flatMap(({ text }) => text)];
}

export function numbered({ number, label }: Pick<DraftItem, "number" | "label">): string {
  return number === undefined ? label : `${number} ${label}`;
}

function textsOf(draft: FormDraft, key: string): Omit<TakenOut, "draft"> | undefined {
  for (const { title, items } of draft.sections) {
    const item = items.find((each) => each.key === key);
    if (item) return { lines: itemLines(item), where: `in “${title}”` };
  }
  for (const { title, fields } of draft.fieldGroups) {
    const field = fields.find((each) => each.key === key);
    if (field) return { lines: [field.label, ...field.options], where: `in “${title}”` };
  }
  const column = draft.actions?.columns.find((each) => each.key === key);
  if (column) return { lines: [column.label], where: "in the action table" };
  const note = draft.notes.find((each) => each.key === key);
  if (note) return { lines: noteLines(note), where: "among the notes" };
  const text = draft.notPlaced.find((each) => each.key === key);
  return text && { lines: text.text.split("\n"), where: text.where };
}
