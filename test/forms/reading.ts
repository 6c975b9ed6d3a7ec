import { scaleChoices } from "../../src/audit/template";
import type { DraftItem, FormDraft } from "../../src/forms/draft/form-draft";
import { numberedLabel } from "../../src/forms/draft/move-text";
import type { Reading } from "./fresh-forms";

/** A question as a person reads it out: no bracket or full stop at its number, no colon behind it. */
export const plainText = (text: string): string =>
  text
    .replace(/^\(?([a-z]|\p{Lu}?\d+(?:\.\d+)*)[).:]\s*/iu, "$1 ")
    .replace(/\s*:$/u, "")
    .trim();

const boxesOf = (item: DraftItem): readonly string[] => [
  ...(item.evidence ? [item.evidenceLabel ?? "Evidence"] : []),
  ...(item.impact ? [item.impactLabel ?? "Impact"] : []),
  ...(item.further ?? []),
];

/** What is understood of a form, in the words of a `Reading`. A section that has no name in the form is named by the form, or the head of its table. */
export function readingOf(draft: FormDraft, { sections: [named] }: Reading): Reading {
  const items = draft.sections.flatMap((section) => section.items);
  const used = items.flatMap(({ scale }) => draft.scales.filter(({ id }) => id === scale));
  return {
    title: draft.title,
    details: draft.fieldGroups.flatMap(({ fields }) => fields.map(({ label }) => label)),
    sections: draft.sections.map(({ title, items: own }) => [
      draft.sections.length === 1 && named && title === draft.title ? plainText(named[0]) : plainText(title),
      ...own.map((item) => plainText(numberedLabel(item))),
    ]),
    scales: [...new Set(used)].map((scale) => scaleChoices(scale).map(({ label }) => label)),
    boxes: [...new Set(items.flatMap(boxesOf))],
    actions: draft.actions?.columns.map(({ label }) => label) ?? [],
    service: draft.serviceActions?.title ?? "",
  };
}

/** The same reading with every part that it leaves out as empty, and its questions plain. */
export const wholeReading = (reading: Reading): Reading => ({
  title: reading.title,
  details: reading.details ?? [],
  sections: reading.sections.map(([title, ...items]) => [plainText(title), ...items.map(plainText)]),
  scales: reading.scales,
  boxes: reading.boxes ?? [],
  actions: reading.actions ?? [],
  service: reading.service ?? "",
});
