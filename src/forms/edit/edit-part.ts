import type { DraftColumnKind, DraftField, DraftItem, FormDraft } from "../form-draft";
import { inEveryList, mapped, movedBy, withPart, type Keyed } from "./keyed";

/** Another name for a part, whether it calls it label or title. */
export function renamePart(draft: FormDraft, key: string, to: string): FormDraft {
  return inEveryList(draft, (list) => withPart(list, key, (part) => renamed(part, to)));
}

/** A part one place up or down among its own kind. */
export function movePart(draft: FormDraft, key: string, by: -1 | 1): FormDraft {
  return inEveryList(draft, (list) =>
    movedBy(
      list,
      list.findIndex((each) => each.key === key),
      by,
    ),
  );
}

export function changeItem(draft: FormDraft, key: string, change: (item: DraftItem) => DraftItem): FormDraft {
  const sections = mapped(draft.sections, (section) => {
    const items = withPart(section.items, key, change);
    return items === section.items ? section : { ...section, items };
  });
  return { ...draft, sections };
}

export function changeField(
  draft: FormDraft,
  key: string,
  change: (field: DraftField) => DraftField,
): FormDraft {
  const fieldGroups = mapped(draft.fieldGroups, (group) => {
    const fields = withPart(group.fields, key, change);
    return fields === group.fields ? group : { ...group, fields };
  });
  return { ...draft, fieldGroups };
}

/** What a column is known as. The rules know one column of a kind: another that was it is the authority's own. */
export function setColumnKind(draft: FormDraft, key: string, kind: DraftColumnKind): FormDraft {
  const { actions } = draft;
  if (!actions?.columns.some((column) => column.key === key)) return draft;
  const columns = mapped(actions.columns, (column) => {
    if (column.key === key) return { ...column, kind };
    return column.kind === kind ? { ...column, kind: "other" as const } : column;
  });
  return { ...draft, actions: { ...actions, columns } };
}

function renamed<T extends Keyed>(part: T, to: string): T {
  if ("label" in part) return { ...part, label: to };
  return "title" in part ? { ...part, title: to } : part;
}
