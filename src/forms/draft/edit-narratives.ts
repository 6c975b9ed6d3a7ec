import { knownIds } from "../../audit/retired-ids";
import { NARRATIVE_PARTS } from "../../audit/parts";
import type { Narrative } from "../../audit/template";
import { phrase } from "../../words/phrase";
import { changeItem, freshKey, mapped } from "./edit-part";
import type { DraftItem, FormDraft } from "./form-draft";
import { removedText, withRemovedTexts } from "./move-text";

const isUsual = (id: string): boolean => NARRATIVE_PARTS.some((part) => part === id);

/** What a narrative is called, or what stands in its box. Evidence and impact that are called nothing have their usual names. */
export function changeNarrative(draft: FormDraft, id: string, to: Partial<Omit<Narrative, "id">>): FormDraft {
  const { narratives = [] } = draft;
  const known = narratives.some((each) => each.id === id);
  if (!known && !isUsual(id)) return draft;
  const listed = known ? narratives : [...narratives, { id, label: "" }];
  const changed = mapped(listed, (each) => (each.id === id ? { ...each, ...to } : each));
  return {
    ...draft,
    narratives: changed.filter(
      (each) => !isUsual(each.id) || each.label !== "" || (each.prompt ?? "") !== "",
    ),
  };
}

/** A narrative of the template's own, under an id that none of it has or had. No item asks for it yet. */
export function addNarrative(draft: FormDraft): FormDraft {
  const { narratives = [] } = draft;
  const had = draft.from ? knownIds(draft.from, "narrative") : new Set<string>();
  const taken = new Set([...had, ...narratives.map(({ id }) => id)]);
  let number = 1;
  while (taken.has(`narrative-${String(number)}`)) number += 1;
  return {
    ...draft,
    narratives: [...narratives, { id: `narrative-${String(number)}`, label: phrase("New narrative") }],
  };
}

/** A narrative leaves the template and every item; what it said is kept. */
export function removeNarrative(draft: FormDraft, id: string): FormDraft {
  const gone = draft.narratives?.find((each) => each.id === id);
  if (!gone) return draft;
  const without = {
    ...draft,
    narratives: draft.narratives?.filter((each) => each !== gone) ?? [],
    sections: mapped(draft.sections, (section) => ({
      ...section,
      items: mapped(section.items, (item) => asking(item, id, false)),
    })),
  };
  const lines = [gone.label, ...(gone.prompt === undefined ? [] : [gone.prompt])];
  return withRemovedTexts(without, [removedText(freshKey(draft), lines, phrase("a narrative"))]);
}

/** An item asks for a narrative of the template's own, or not. */
export const askNarrative = (draft: FormDraft, key: string, id: string, on: boolean): FormDraft =>
  changeItem(draft, key, (item) => asking(item, id, on));

function asking(item: DraftItem, id: string, on: boolean): DraftItem {
  const { narratives = [] } = item;
  if (narratives.includes(id) === on) return item;
  return { ...item, narratives: on ? [...narratives, id] : narratives.filter((each) => each !== id) };
}
