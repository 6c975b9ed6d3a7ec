import type {
  DraftAnswering,
  DraftColumnKind,
  DraftField,
  DraftFieldGroup,
  DraftItem,
  FormDraft,
} from "./form-draft";

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
  return changeGroups(draft, (group) => {
    const fields = withPart(group.fields, key, change);
    return fields === group.fields ? group : { ...group, fields };
  });
}

/** A change to groups of details and tables alike. */
export function changeGroups(
  draft: FormDraft,
  change: <T extends DraftFieldGroup>(group: T) => T,
): FormDraft {
  return {
    ...draft,
    fieldGroups: mapped(draft.fieldGroups, change),
    ...(draft.tables && { tables: mapped(draft.tables, change) }),
  };
}

/** A change to the group of details or the table of that key. */
export const changeGroup = (
  draft: FormDraft,
  key: string,
  change: <T extends DraftFieldGroup>(group: T) => T,
): FormDraft => changeGroups(draft, (group) => (group.key === key ? change(group) : group));

/** A change to how a column of the action table is answered, where it is one of the template's own. */
export function changeColumnAnswer(
  draft: FormDraft,
  key: string,
  change: (answering: DraftAnswering) => DraftAnswering,
): FormDraft {
  const { actions } = draft;
  if (!actions) return draft;
  const columns = withPart(actions.columns, key, (column) =>
    column.answering ? { ...column, answering: change(column.answering) } : column,
  );
  return columns === actions.columns ? draft : { ...draft, actions: { ...actions, columns } };
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

interface Keyed {
  readonly key: string;
}

/** A change to a list of parts, whichever it is. One that finds nothing to change gives the same list back. */
export type ListChange = <T extends Keyed>(list: readonly T[]) => readonly T[];

/** The draft with a change made to each of its lists of parts. What does not change stays the same object. */
export function inEveryList(draft: FormDraft, change: ListChange): FormDraft {
  const { serviceActions, concern: asked, ...others } = draft;
  const [service] = change(serviceActions ? [serviceActions] : []);
  const [concern] = change(asked ? [asked] : []);
  const inGroups = <T extends DraftFieldGroup>(groups: readonly T[]): readonly T[] =>
    mapped(change(groups), (group) => {
      const fields = change(group.fields);
      return fields === group.fields ? group : { ...group, fields };
    });
  return {
    ...others,
    ...(service && { serviceActions: service }),
    ...(concern && { concern }),
    fieldGroups: inGroups(draft.fieldGroups),
    ...(draft.tables && { tables: inGroups(draft.tables) }),
    sections: mapped(change(draft.sections), (section) => {
      const items = change(section.items);
      return items === section.items ? section : { ...section, items };
    }),
    ...(draft.actions && { actions: { ...draft.actions, columns: change(draft.actions.columns) } }),
    notes: change(draft.notes),
    ...(draft.references && { references: change(draft.references) }),
    notPlaced: change(draft.notPlaced),
  };
}

/** The list with some members changed; the same list where none is. */
export function mapped<T>(list: readonly T[], change: (each: T) => T): readonly T[] {
  const after = list.map(change);
  return after.some((each, index) => each !== list[index]) ? after : list;
}

/** The list with the part of that key changed. */
export function withPart<T extends Keyed>(
  list: readonly T[],
  key: string,
  change: (part: T) => T,
): readonly T[] {
  return mapped(list, (each) => (each.key === key ? change(each) : each));
}

/** The list without the part of that key. */
export function without<T extends Keyed>(list: readonly T[], key: string): readonly T[] {
  const after = list.filter((each) => each.key !== key);
  return after.length === list.length ? list : after;
}

/** The list with a member one place up or down; the same list at its end. */
export function movedBy<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const [one, other] = [list[index], list[index + by]];
  if (one === undefined || other === undefined) return list;
  const after = [...list];
  after[index] = other;
  after[index + by] = one;
  return after;
}

/** A key that no part of the draft has. */
export function freshKey(draft: FormDraft): string {
  const keys = new Set<string>();
  inEveryList(draft, (list) => {
    for (const { key } of list) keys.add(key);
    return list;
  });
  let number = 1;
  while (keys.has(`added-${number}`)) number += 1;
  return `added-${number}`;
}
