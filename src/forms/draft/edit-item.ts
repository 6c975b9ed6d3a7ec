import type { AnswerType, Bounds } from "../../audit/answering";
import { scaleChoices, type Choice } from "../../audit/template";
import { textOf } from "./draft-text";
import {
  changeColumnAnswer,
  changeField,
  changeItem,
  freshKey,
  mapped,
  without,
  withPart,
} from "./edit-part";
import type { DraftAnswering, DraftItem, DraftItemKind, FormDraft } from "./form-draft";
import { itemFromLines, itemLines } from "./move-text";
import { phrase } from "../../words/phrase";

/**
 * What an item asks for. One that was answered in words takes the draft's first scale; what is written under names alone is
 * evidence where it has none. An item of an edited template that takes several answers has a list of its own, begun with what
 * its scale offers.
 */
export function setItemKind(draft: FormDraft, key: string, kind: DraftItemKind): FormDraft {
  if (draft.from && (kind === "choices" || kind === "words")) return setAnswerKind(draft, key, kind);
  const first = draft.scales[0]?.id;
  return changeItem(draft, key, (item) => {
    if (kind === "narratives") return { ...item, kind, evidence: item.evidence || !isWritten(item) };
    const scale = item.scale ?? (kind === "words" ? undefined : first);
    return { ...item, kind, ...(scale !== undefined && { scale }) };
  });
}

/** Whether anything is written of it, under whatever name. */
export const isWritten = ({ evidence, impact, further = [], narratives = [] }: DraftItem): boolean =>
  evidence || impact || further.length > 0 || narratives.length > 0;

function setAnswerKind(draft: FormDraft, key: string, kind: "choices" | "words"): FormDraft {
  return changeItem(draft, key, (item) => {
    const scale = draft.scales.find(({ id }) => id === item.scale);
    const { type, ...rest } = item.answering ?? NO_ANSWERING;
    if (kind === "words") {
      const isOther = type !== undefined && type !== "choices";
      return { ...item, kind, answering: { ...rest, ...(isOther && { type }) } };
    }
    const options = rest.options.length > 0 || !scale ? rest.options : scaleChoices(scale).map(plainChoice);
    return { ...item, kind, answering: { ...rest, type: "choices", options } };
  });
}

const NO_ANSWERING: DraftAnswering = { options: [], bounds: {} };
const plainChoice = ({ id, label }: Choice): Choice => ({ id, label });

/** How an item is answered from no scale. What it offered stays in the draft, whatever it is answered with. */
export function setAnswerType(draft: FormDraft, key: string, type: AnswerType | undefined): FormDraft {
  const answered = ({ type: _, ...rest }: DraftAnswering): DraftAnswering => ({
    ...rest,
    ...(type !== undefined && { type }),
  });
  return changeItem(
    changeColumnAnswer(draft, key, answered),
    key,
    ({ answering = NO_ANSWERING, ...item }) => ({ ...item, answering: answered(answering) }),
  );
}

/** Between which numbers a detail, a column or an item is answered. */
export function setBounds(draft: FormDraft, key: string, bounds: Bounds): FormDraft {
  const inColumns = changeColumnAnswer(draft, key, (answering) => ({ ...answering, bounds }));
  const inFields = changeField(inColumns, key, (field) => ({ ...field, bounds }));
  return changeItem(inFields, key, ({ answering = NO_ANSWERING, ...item }) => ({
    ...item,
    answering: { ...answering, bounds },
  }));
}

export function setItemNumber(draft: FormDraft, key: string, to: string): FormDraft {
  return changeItem(draft, key, ({ number: _, ...item }) =>
    to.trim() === "" ? item : { ...item, number: to },
  );
}

/** An item at the end of another section. */
export function moveToSection(draft: FormDraft, key: string, section: string): FormDraft {
  const item = itemWithKey(draft, key);
  const target = draft.sections.find((each) => each.key === section);
  if (!item || !target || target.items.includes(item)) return draft;
  const sections = mapped(draft.sections, (each) => {
    if (each === target) return { ...each, items: [...each.items, item] };
    return each.items.includes(item) ? { ...each, items: without(each.items, key) } : each;
  });
  return { ...draft, sections };
}

export function addItem(draft: FormDraft, section: string): FormDraft {
  const key = freshKey(draft);
  const sections = withPart(draft.sections, section, (each) => ({
    ...each,
    items: [...each.items, itemFromLines(key, [phrase("New item")], each.items.at(-1))],
  }));
  return { ...draft, sections };
}

/** The item becomes the heading of a section that holds what followed it. */
export function itemToSection(draft: FormDraft, key: string): FormDraft {
  const sections = draft.sections.flatMap((section) => {
    const at = section.items.findIndex((item) => item.key === key);
    const item = section.items[at];
    if (!item) return [section];
    const [title = "", ...notes] = itemLines(item);
    return [
      { ...section, items: section.items.slice(0, at) },
      { key, title, notes, items: section.items.slice(at + 1) },
    ];
  });
  return { ...draft, sections };
}

/** The section's heading becomes an item, and its items follow it in the section before, or the next where it is the first. */
export function sectionToItem(draft: FormDraft, key: string): FormDraft {
  const at = draft.sections.findIndex((section) => section.key === key);
  const section = draft.sections[at];
  const host = draft.sections[at === 0 ? 1 : at - 1];
  if (!section || !host) return draft;
  const neighbour = section.items[0] ?? host.items.at(-1);
  const items = [
    itemFromLines(key, [section.title, ...section.notes.map(textOf)], neighbour),
    ...section.items,
  ];
  const sections = without(draft.sections, key).map((each) =>
    each === host
      ? { ...each, items: at === 0 ? [...items, ...each.items] : [...each.items, ...items] }
      : each,
  );
  return { ...draft, sections };
}

function itemWithKey(draft: FormDraft, key: string): DraftItem | undefined {
  return draft.sections.flatMap(({ items }) => items).find((item) => item.key === key);
}
