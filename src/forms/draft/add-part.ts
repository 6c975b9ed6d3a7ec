import { changeGroup, freshKey } from "./edit-part";
import type { DraftColumn, FormDraft } from "./form-draft";
import { phrase } from "../../words/phrase";

/** A group of details at the end, with one detail in it. */
export function addGroup(draft: FormDraft): FormDraft {
  const key = freshKey(draft);
  const withGroup = {
    ...draft,
    fieldGroups: [...draft.fieldGroups, { key, title: phrase("New group"), fields: [] }],
  };
  return addField(withGroup, key);
}

/** A detail at the end of a group, or a column at the end of a table. */
export function addField(draft: FormDraft, group: string): FormDraft {
  const key = freshKey(draft);
  const field = { key, label: phrase("New detail"), type: "text", options: [], required: false } as const;
  return changeGroup(draft, group, (each) => ({ ...each, fields: [...each.fields, field] }));
}

/** A table at the end, with one column in it. */
export function addTable(draft: FormDraft): FormDraft {
  const key = freshKey(draft);
  const table = { key, title: phrase("New table"), place: "end", note: "", rows: 3, fields: [] } as const;
  return addField({ ...draft, tables: [...(draft.tables ?? []), table] }, key);
}

/** A column at the end of the action table; with it a table where there was none. */
export function addColumn(draft: FormDraft): FormDraft {
  const key = freshKey(draft);
  const column: DraftColumn = {
    key,
    label: phrase("New column"),
    kind: "other",
    ...(draft.from && { answering: { type: "text", options: [], bounds: {} } }),
  };
  const { actions = { title: phrase("Agreed actions"), prompts: [], rows: 5, columns: [] } } = draft;
  const what = { key: `${key}-what`, label: phrase("Agreed action"), kind: "what" } as const;
  const columns = actions.columns.length === 0 ? [what, column] : [...actions.columns, column];
  return { ...draft, actions: { ...actions, columns } };
}

/** The question whether anyone is at risk now, in the words it had where it was taken out. */
export function addConcern(draft: FormDraft): FormDraft {
  if (draft.concern) return draft;
  const { title = phrase("Immediate concerns"), prompts = [{ text: "" }] } =
    draft.from?.immediateConcerns ?? {};
  return { ...draft, concern: { key: freshKey(draft), title, paragraphs: prompts } };
}

/** A note at the end, with a paragraph to write. */
export function addNote(draft: FormDraft): FormDraft {
  const note = { key: freshKey(draft), title: phrase("New note"), paragraphs: [{ text: "" }] };
  return { ...draft, notes: [...draft.notes, note] };
}

/** Guidance at the end, with a paragraph to write. */
export function addReference(draft: FormDraft): FormDraft {
  const reference = { key: freshKey(draft), title: phrase("New guidance"), paragraphs: [{ text: "" }] };
  return { ...draft, references: [...(draft.references ?? []), reference] };
}
