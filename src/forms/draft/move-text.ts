import { optionText, textOf } from "./draft-text";
import type { TextPlace } from "./draft-edit";
import { changeItem, freshKey, inEveryList, without, withPart } from "./edit-part";
import type { DraftColumn, DraftItem, DraftNote, DraftSection, FormDraft, NotPlaced } from "./form-draft";
import { phrase } from "../../words/phrase";

/** An item, a note or a text that is not placed becomes something else, under the same key. Nothing where there is no such place. */
export function placeText(draft: FormDraft, key: string, at: TextPlace): FormDraft {
  const taken = detachPart(draft, key);
  if (!taken || !isThere(taken.draft, at)) return draft;
  if (at.as === "field" && at.group === undefined) {
    const group = { key: freshKey(draft), title: phrase("Details"), fields: [] };
    const withGroup = { ...taken.draft, fieldGroups: [...taken.draft.fieldGroups, group] };
    return placedAt(withGroup, key, taken.lines, { as: "field", group: group.key });
  }
  return placedAt(taken.draft, key, taken.lines, at);
}

function isThere({ sections, fieldGroups }: FormDraft, at: TextPlace): boolean {
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

function placedAt(draft: FormDraft, key: string, lines: readonly string[], at: TextPlace): FormDraft {
  const [first = "", ...rest] = lines;
  const inSection = (section: string, change: (section: DraftSection) => DraftSection): FormDraft => ({
    ...draft,
    sections: withPart(draft.sections, section, change),
  });
  switch (at.as) {
    case "note":
      return { ...draft, notes: [...draft.notes, noteFromLines(key, lines)] };
    case "section":
      return { ...draft, sections: [...draft.sections, { key, title: first, notes: rest, items: [] }] };
    case "item":
      return inSection(at.section, (section) => ({
        ...section,
        items: [...section.items, itemFromLines(key, lines, section.items.at(-1))],
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

/** A part leaves the draft, and its text stands among what is not placed. What is there already stays there. */
export function removePart(draft: FormDraft, key: string): FormDraft {
  if (draft.notPlaced.some((each) => each.key === key)) return draft;
  const section = draft.sections.find((each) => each.key === key);
  if (section) {
    const where = insideOf(section);
    return withRemovedTexts({ ...draft, sections: without(draft.sections, key) }, [
      removedText(key, [section.title, ...section.notes.map(textOf)], phrase("a section heading")),
      ...section.items.map((item) => removedText(item.key, itemLines(item), where)),
    ]);
  }
  const table = draft.tables?.find((each) => each.key === key);
  const group = table ?? draft.fieldGroups.find((each) => each.key === key);
  if (group) {
    const where = insideOf(group);
    return withRemovedTexts(
      inEveryList(draft, (list) => without(list, key)),
      [
        removedText(
          key,
          [group.title, ...(table ? [table.note] : [])],
          phrase(table ? "a table" : "a heading of details"),
        ),
        ...group.fields.map((field) =>
          removedText(field.key, [field.label, ...field.options.map(optionText)], where),
        ),
      ],
    );
  }
  const taken = detachPart(draft, key);
  return taken ? withRemovedTexts(taken.draft, [removedText(key, taken.lines, taken.where)]) : draft;
}

/** The action table leaves the draft with all its columns. */
export function removeActions(draft: FormDraft): FormDraft {
  const { actions, ...rest } = draft;
  if (!actions) return draft;
  const where = phrase("in the action table");
  return withRemovedTexts(rest, [
    removedText(freshKey(draft), [actions.title, ...actions.prompts.map(textOf)], where),
    ...actions.columns.map((column) => removedText(column.key, columnLines(column), where)),
  ]);
}

/** The draft with these texts among what is not placed, without those that say nothing. */
export function withRemovedTexts(draft: FormDraft, texts: readonly NotPlaced[]): FormDraft {
  return { ...draft, notPlaced: [...draft.notPlaced, ...texts.filter((each) => each.text.trim() !== "")] };
}

const insideOf = ({ title }: { readonly title: string }): string => phrase("in “{title}”", { title });

export function removedText(key: string, lines: readonly string[], where: string): NotPlaced {
  return { key, text: lines.join("\n"), where, why: phrase("It was taken out here.") };
}

/** A part no longer in the draft: the rest of the draft, its texts, and where it stood. */
export interface DetachedPart {
  readonly draft: FormDraft;
  readonly lines: readonly string[];
  /** For a person: "in “Assessment”". */
  readonly where: string;
}

/** Takes out a part that holds no other parts: an item, a detail, a column, a note or a text that is not placed. */
function detachPart(draft: FormDraft, key: string): DetachedPart | undefined {
  const found = foundPart(draft, key);
  return found && { ...found, draft: inEveryList(draft, (list) => without(list, key)) };
}

/** What a column of the action table is called, and what is chosen from in it. */
const columnLines = ({ label, options = [], answering }: DraftColumn): readonly string[] => [
  label,
  ...options,
  ...(answering?.options ?? []).map(optionText),
];

/** Every text of an item, its number with its label. */
export function itemLines(item: DraftItem): readonly string[] {
  return [
    numberedLabel(item),
    ...item.prompts.map(textOf),
    ...boxLabels(item),
    ...(item.answering?.options ?? []).map(optionText),
    ...item.descriptors.flatMap(({ text }) => text.map(textOf)),
  ];
}

/** The form's own names for the boxes of an item. */
export function boxLabels({ evidenceLabel, impactLabel, further = [] }: DraftItem): readonly string[] {
  return [evidenceLabel, impactLabel, ...further].filter((label) => label !== undefined);
}

export function numberedLabel({ number, label }: Pick<DraftItem, "number" | "label">): string {
  return number === undefined ? label : `${number} ${label}`;
}

function foundPart(draft: FormDraft, key: string): Omit<DetachedPart, "draft"> | undefined {
  for (const section of draft.sections) {
    const item = section.items.find((each) => each.key === key);
    if (item) return { lines: itemLines(item), where: insideOf(section) };
  }
  for (const group of [...draft.fieldGroups, ...(draft.tables ?? [])]) {
    const field = group.fields.find((each) => each.key === key);
    if (field) return { lines: [field.label, ...field.options.map(optionText)], where: insideOf(group) };
  }
  const column = draft.actions?.columns.find((each) => each.key === key);
  if (column) return { lines: columnLines(column), where: phrase("in the action table") };
  const service = draft.serviceActions?.key === key ? draft.serviceActions : undefined;
  if (service) return { lines: noteLines(service), where: phrase("beside the action table") };
  const concern = draft.concern?.key === key ? draft.concern : undefined;
  if (concern) return { lines: noteLines(concern), where: phrase("about immediate concerns") };
  const note = draft.notes.find((each) => each.key === key);
  if (note) return { lines: noteLines(note), where: phrase("among the notes") };
  const reference = draft.references?.find((each) => each.key === key);
  if (reference) return { lines: noteLines(reference), where: phrase("in the guidance") };
  const text = draft.notPlaced.find((each) => each.key === key);
  return text && { lines: text.text.split("\n"), where: text.where };
}

/** An item of some lines, the first of which is its label, asking for what its neighbour asks for. */
export function itemFromLines(
  key: string,
  lines: readonly string[],
  neighbour: DraftItem | undefined,
): DraftItem {
  const [label = "", ...prompts] = lines;
  return {
    key,
    label,
    kind: neighbour?.kind ?? "words",
    ...(neighbour?.scale !== undefined && { scale: neighbour.scale }),
    evidence: neighbour?.evidence ?? false,
    impact: neighbour?.impact ?? false,
    prompts,
    descriptors: [],
  };
}

/** The title of a note whose text has none. */
export const noTitle = (): string => phrase("Note");

/** A note of some lines, the first of which is its title where there are more. */
function noteFromLines(key: string, lines: readonly string[]): DraftNote {
  const [first = "", ...rest] = lines;
  return rest.length === 0
    ? { key, title: noTitle(), paragraphs: [first] }
    : { key, title: first, paragraphs: rest };
}

/** The lines of a note, without a title that was only given to it. */
function noteLines({ title, paragraphs }: DraftNote): readonly string[] {
  const texts = paragraphs.map(textOf);
  return title === noTitle() ? texts : [title, ...texts];
}
