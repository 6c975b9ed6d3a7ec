import { scaleChoices } from "../audit/template";
import type { FormDraft } from "./form-draft";

/** Every text of a draft, in its order. */
export function draftTexts(draft: FormDraft): readonly string[] {
  return [
    draft.title,
    ...draft.scales.flatMap((scale) => scaleChoices(scale).map(({ label }) => label)),
    ...draft.fieldGroups.flatMap(({ title, fields }) => [
      title,
      ...fields.flatMap(({ label, options, help = "" }) => [label, ...options, help]),
      ...(fields.some(({ type }) => type === "yes-no") ? ["Yes", "YES", "No", "NO", "yes", "no"] : []),
    ]),
    ...draft.sections.flatMap(({ title, notes, items }) => [
      title,
      ...notes,
      ...items.flatMap(({ number, label, prompts, descriptors }) => [
        number ?? "",
        label,
        ...prompts,
        ...descriptors.flatMap(({ text }) => text),
      ]),
    ]),
    ...(draft.actions
      ? [draft.actions.title, ...draft.actions.prompts, ...draft.actions.columns.map(({ label }) => label)]
      : []),
    ...draft.notes.flatMap(({ title, paragraphs }) => [title, ...paragraphs]),
    ...draft.notPlaced.map(({ text }) => text),
    ...(draft.understood ?? []),
  ].filter((text) => text !== "");
}
