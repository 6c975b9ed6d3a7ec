import type { TextList } from "./draft-edit";
import { lineText, withLabel, withWords, type DraftOption, type DraftText } from "./draft-text";
import {
  changeColumnAnswer,
  changeField,
  changeItem,
  freshKey,
  mapped,
  movedBy,
  withPart,
} from "./edit-part";
import type { DraftDescriptor, FormDraft } from "./form-draft";
import { removedText, withRemovedTexts } from "./move-text";
import { phrase } from "../../words/phrase";

/** How a list of lines changes: texts of a part, or what a detail offers. */
type LinesChange = <T extends DraftText | DraftOption>(lines: readonly T[], as: Lines<T>) => readonly T[];

interface Lines<T> {
  readonly with: (line: T, to: string) => T;
  readonly fresh: T;
}

const TEXTS: Lines<DraftText> = { with: withWords, fresh: { text: "" } };
const OPTIONS: Lines<DraftOption> = { with: withLabel, fresh: "" };

export const changeLine = (draft: FormDraft, of: TextList, at: number, to: string): FormDraft =>
  inList(draft, of, (lines, as) => lines.map((line, index) => (index === at ? as.with(line, to) : line)));

/** A line at the end of its list, with nothing in it yet. */
export const addLine = (draft: FormDraft, of: TextList): FormDraft =>
  inList(draft, of, (lines, as) => [...lines, as.fresh]);

export const moveLine = (draft: FormDraft, of: TextList, at: number, by: -1 | 1): FormDraft =>
  inList(draft, of, (lines) => movedBy(lines, at, by));

/** A line leaves its list, and what it says stands among what is not placed. */
export function removeLine(draft: FormDraft, of: TextList, at: number): FormDraft {
  const line = linesOf(draft, of)[at];
  if (line === undefined) return draft;
  const after = inList(draft, of, (lines) => lines.filter((_, index) => index !== at));
  return withRemovedTexts(after, [removedText(freshKey(draft), [line], PLACES[of.list]())]);
}

const PLACES: Readonly<Record<TextList["list"], () => string>> = {
  prompts: () => phrase("a prompt"),
  notes: () => phrase("a note of a section"),
  paragraphs: () => phrase("in a note"),
  options: () => phrase("an answer to choose"),
  "action-prompts": () => phrase("above the actions"),
  descriptor: () => phrase("what a grade looks like"),
};

/** The lines of a list as they are edited. */
export function linesOf(draft: FormDraft, of: TextList): readonly string[] {
  const found: string[] = [];
  inList(draft, of, (lines) => {
    found.push(...lines.map(lineText));
    return lines;
  });
  return found;
}

function inList(draft: FormDraft, of: TextList, change: LinesChange): FormDraft {
  const texts = (lines: readonly DraftText[]) => change(lines, TEXTS);
  switch (of.list) {
    case "action-prompts":
      return draft.actions
        ? { ...draft, actions: { ...draft.actions, prompts: texts(draft.actions.prompts) } }
        : draft;
    case "paragraphs":
      return {
        ...draft,
        ...(draft.serviceActions?.key === of.key && {
          serviceActions: { ...draft.serviceActions, paragraphs: texts(draft.serviceActions.paragraphs) },
        }),
        ...(draft.concern?.key === of.key && {
          concern: { ...draft.concern, paragraphs: texts(draft.concern.paragraphs) },
        }),
        notes: withPart(draft.notes, of.key, (note) => ({ ...note, paragraphs: texts(note.paragraphs) })),
        ...(draft.references && {
          references: withPart(draft.references, of.key, (note) => ({
            ...note,
            paragraphs: texts(note.paragraphs),
          })),
        }),
      };
    case "notes":
      return {
        ...draft,
        sections: withPart(draft.sections, of.key, (section) => ({
          ...section,
          notes: texts(section.notes),
        })),
      };
    case "options":
      return changeItem(
        changeField(
          inColumn(draft, of.key, (options) => change(options, OPTIONS)),
          of.key,
          (field) => ({ ...field, options: change(field.options, OPTIONS) }),
        ),
        of.key,
        ({ answering = { options: [], bounds: {} }, ...item }) => ({
          ...item,
          answering: { ...answering, options: change(answering.options, OPTIONS) },
        }),
      );
    case "prompts":
    case "descriptor":
      return {
        ...draft,
        sections: mapped(draft.sections, (section) => {
          const items = withPart(section.items, of.key, (item) =>
            of.list === "prompts"
              ? { ...item, prompts: texts(item.prompts) }
              : {
                  ...item,
                  descriptors: withDescriptor(item.descriptors, "grade" in of ? of.grade : "", texts),
                },
          );
          return items === section.items ? section : { ...section, items };
        }),
      };
  }
}

/** A change to what is chosen from in a column of the action table. */
const inColumn = (
  draft: FormDraft,
  key: string,
  change: (options: readonly DraftOption[]) => readonly DraftOption[],
): FormDraft =>
  changeColumnAnswer(draft, key, (answering) => ({ ...answering, options: change(answering.options) }));

/** What a grade looks like, for a grade that nothing was said of as well. */
function withDescriptor(
  descriptors: readonly DraftDescriptor[],
  grade: string,
  change: (lines: readonly DraftText[]) => readonly DraftText[],
): readonly DraftDescriptor[] {
  if (descriptors.some((each) => each.grade === grade))
    return mapped(descriptors, (each) =>
      each.grade === grade ? { ...each, text: change(each.text) } : each,
    );
  const text = change([]);
  return text.length === 0 ? descriptors : [...descriptors, { grade, text }];
}
