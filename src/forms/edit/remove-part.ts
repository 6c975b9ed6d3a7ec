import type { FormDraft, NotPlaced } from "../form-draft";
import { freshKey, without } from "./keyed";
import { itemLines, takeOut } from "./take-out";

const WHY = "It was taken out here.";

/** A part leaves the draft, and its text stands among what is not placed. What is there already stays there. */
export function removePart(draft: FormDraft, key: string): FormDraft {
  if (draft.notPlaced.some((each) => each.key === key)) return draft;
  const section = draft.sections.find((each) => each.key === key);
  if (section) {
    const where = `in “${section.title}”`;
    return withTexts({ ...draft, sections: without(draft.sections, key) }, [
      text(key, [section.title, ...section.notes], "a section heading"),
      ...section.items.map((item) => text(item.key, itemLines(item), where)),
    ]);
  }
  const group = draft.fieldGroups.find((each) => each.key === key);
  if (group) {
    const where = `in “${group.title}”`;
    return withTexts({ ...draft, fieldGroups: without(draft.fieldGroups, key) }, [
      text(key, [group.title], "a heading of details"),
      ...group.fields.map((field) => text(field.key, [field.label, ...field.options], where)),
    ]);
  }
  const taken = takeOut(draft, key);
  return taken ? withTexts(taken.draft, [text(key, taken.lines, taken.where)]) : draft;
}

/** The action table leaves the draft with all its columns. */
export function removeActions(draft: FormDraft): FormDraft {
  const { actions, ...rest } = draft;
  if (!actions) return draft;
  const where = "in the action table";
  return withTexts(rest, [
    text(freshKey(draft), [actions.title, ...actions.prompts], where),
    ...actions.columns.map((column) => text(column.key, [column.label], where)),
  ]);
}

/** The draft with these texts among what is not placed, without those that say nothing. */
export function withTexts(draft: FormDraft, texts: readonly NotPlaced[]): FormDraft {
  return { ...draft, notPlaced: [...draft.notPlaced, ...texts.filter((each) => each.text.trim() !== "")] };
}

export function text(key: string, lines: readonly string[], where: string): NotPlaced {
  return { key, text: lines.join("\n"), where, why: WHY };
}
