import type { FormDraft } from "../form-draft";

export interface Keyed {
  readonly key: string;
}

/** A change to a list of parts, whichever it is. One that finds nothing to change gives the same list back. */
export type ListChange = <T extends Keyed>(list: readonly T[]) => readonly T[];

/** The draft with a change made to each of its lists of parts. What does not change stays the same object. */
export function inEveryList(draft: FormDraft, change: ListChange): FormDraft {
  return {
    ...draft,
    fieldGroups: mapped(change(draft.fieldGroups), (group) => {
      const fields = change(group.fields);
      return fields === group.fields ? group : { ...group, fields };
    }),
    sections: mapped(change(draft.sections), (section) => {
      const items = change(section.items);
      return items === section.items ? section : { ...section, items };
    }),
    ...(draft.actions && { actions: { ...draft.actions, columns: change(draft.actions.columns) } }),
    notes: change(draft.notes),
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
