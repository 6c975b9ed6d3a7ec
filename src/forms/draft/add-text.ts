import type { TextList, TextPlace } from "./draft-edit";
import { textOf, type DraftText } from "./draft-text";
import { removeLine } from "./edit-lines";
import { freshKey } from "./edit-part";
import type { FormDraft } from "./form-draft";
import { noTitle, numberedLabel, placeText } from "./move-text";
import { wordsOf } from "./what-became";

/**
 * A text of the form as something else. One that is not placed is taken from there, and so is one that a single part is
 * called by, or a single line says. What says it otherwise (a grade, the title of a section) goes on doing so.
 */
export function addText(draft: FormDraft, text: string, at: TextPlace): FormDraft {
  if (text.trim() === "") return draft;
  const left = draft.notPlaced.find((each) => each.text === text);
  if (left) return placeText(draft, left.key, at);
  const [taken, ...others] = saying(draft, text);
  if (taken && others.length === 0) {
    const from = taken();
    const moved = placeText(from.draft, from.key, at);
    if (moved !== from.draft) return moved;
  }
  const key = freshKey(draft);
  const added = { ...draft, notPlaced: [...draft.notPlaced, { key, text, where: "", why: "" }] };
  const placed = placeText(added, key, at);
  return placed === added ? draft : placed;
}

/** A draft with a part in it that says nothing but one text, to be put elsewhere. */
interface Taken {
  readonly draft: FormDraft;
  readonly key: string;
}

/** The ways to take a text out of where it stands: by the part that is called so, or as a line. */
function saying(draft: FormDraft, text: string): readonly (() => Taken)[] {
  const wanted = wordsOf(text).join(" ");
  const isSaid = (said: string): boolean => wanted !== "" && wordsOf(said).join(" ") === wanted;
  const parts = (keys: readonly { readonly key: string; readonly names: readonly string[] }[]) =>
    keys.flatMap(({ key, names }) => (names.some(isSaid) ? [() => ({ draft, key })] : []));
  const lines = (of: TextList, texts: readonly DraftText[]) =>
    texts.flatMap((line, at) => (isSaid(textOf(line)) ? [() => lineTaken(draft, of, at)] : []));
  const { sections, fieldGroups, tables = [], actions, notes } = draft;
  return [
    ...sections.flatMap(({ key, notes: said, items }) => [
      ...parts(items.map((item) => ({ key: item.key, names: [item.label, numberedLabel(item)] }))),
      ...lines({ list: "notes", key }, said),
      ...items.flatMap((item) => lines({ list: "prompts", key: item.key }, item.prompts)),
    ]),
    ...[...fieldGroups, ...tables].flatMap(({ fields }) =>
      parts(fields.map(({ key, label }) => ({ key, names: [label] }))),
    ),
    ...parts((actions?.columns ?? []).map(({ key, label }) => ({ key, names: [label] }))),
    ...lines({ list: "action-prompts" }, actions?.prompts ?? []),
    ...notes.flatMap(({ key, paragraphs }) => lines({ list: "paragraphs", key }, paragraphs)),
  ];
}

/** A line out of its list, among what is not placed; a note of which nothing is left goes with it. */
function lineTaken(draft: FormDraft, of: TextList, at: number): Taken {
  const after = removeLine(draft, of, at);
  const notes = after.notes.filter(
    ({ key, title, paragraphs }) =>
      of.list !== "paragraphs" || of.key !== key || paragraphs.length > 0 || title !== noTitle(),
  );
  return { draft: { ...after, notes }, key: after.notPlaced.at(-1)?.key ?? "" };
}
