import type { DraftSection, FormDraft } from "../form-draft";
import type { Place } from "./draft-edit";
import { changeItem } from "./edit-part";
import { itemOf } from "./item-of";
import { freshKey, withPart } from "./keyed";
import { noteOf } from "./note-of";
import { takeOut } from "./take-out";

/** An item, a note or a text that is not placed becomes something else, under the same key. Nothing where there is no such place. */
export function putText(draft: FormDraft, key: string, at: Place): FormDraft {
  const taken = takeOut(draft, key);
  if (!taken || !isThere(taken.draft, at)) return draft;
  if (at.as === "field" && at.group === undefined) {
    const group = { key: freshKey(draft), title: "Details", fields: [] };
    const withGroup = { ...taken.draft, fieldGroups: [...taken.draft.fieldGroups, group] };
    return placed(withGroup, key, taken.lines, { as: "field", group: group.key });
  }
  return placed(taken.draft, key, taken.lines, at);
}

function isThere({ sections, fieldGroups }: FormDraft, at: Place): boolean {
  switch (at.as) {
    case "note":
    case "section":
      return true;
    case "item":
    case "section-note":
      return sections.some((section) => section.key === at.section);
    case "prompt":
      return sections.some(({ items }) => items.some((item) => item.key === at.item));
    case "field":
      return at.group === undefined || fieldGroups.some((group) => group.key === at.group);
  }
}

function placed(draft: FormDraft, key: string, lines: readonly string[], at: Place): FormDraft {
  const [first = "", ...rest] = lines;
  const inSection = (section: string, change: (section: DraftSection) => DraftSection): FormDraft => ({
    ...draft,
    sections: withPart(draft.sections, section, change),
  });
  switch (at.as) {
    case "note":
      return { ...draft, notes: [...draft.notes, noteOf(key, lines)] };
    case "section":
      return { ...draft, sections: [...draft.sections, { key, title: first, notes: rest, items: [] }] };
    case "item":
      return inSection(at.section, (section) => ({
        ...section,
        items: [...section.items, itemOf(key, lines, section.items.at(-1))],
      }));
    case "section-note":
      return inSection(at.section, (section) => ({ ...section, notes: [...section.notes, ...lines] }));
    case "prompt":
      return changeItem(draft, at.item, (item) => ({ ...item, prompts: [...item.prompts, ...lines] }));
    case "field": {
      const field = { key, label: lines.join(" "), type: "text", options: [], required: false } as const;
      const fieldGroups = withPart(draft.fieldGroups, at.group ?? "", (group) => ({
        ...group,
        fields: [...group.fields, field],
      }));
      return { ...draft, fieldGroups };
    }
  }
}
