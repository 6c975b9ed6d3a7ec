import { scaleChoices } from "../audit/template";
import type { DraftItem, FormDraft } from "./form-draft";

/** What was understood of a form, as lines for a person to read. */
export function listingOf(draft: FormDraft): readonly string[] {
  const parts = [
    [draft.title === "" ? "The form has no title." : draft.title],
    ...draft.fieldGroups.map(({ title, fields }) => [
      title,
      ...fields.map(
        ({ label, type, options }) => `  ${label} (${type === "choice" ? options.join(" / ") : FIELD[type]})`,
      ),
    ]),
    draft.scales.map(
      (scale) =>
        `Scale: ${scaleChoices(scale)
          .map(({ label }) => label)
          .join(" / ")}`,
    ),
    ...draft.sections.map(({ title, notes, items }) => [
      title,
      ...notes.map((note) => `  ${note}`),
      ...items.map((item) => `  ${itemLine(item)}`),
    ]),
    actionLines(draft),
    ...draft.notes.map(({ title, paragraphs }) => [
      `Note: ${title}`,
      ...paragraphs.map((text) => `  ${text}`),
    ]),
    notPlacedLines(draft),
  ];
  return parts.filter((part) => part.length > 0).flatMap((part, at) => (at > 0 ? ["", ...part] : part));
}

const FIELD = { text: "text", date: "date", "yes-no": "yes or no" } as const;
const KIND = { judgement: "judged", question: "answered", words: "answered in words" } as const;

function itemLine({ number, label, kind, evidence, impact, descriptors }: DraftItem): string {
  const parts = [
    KIND[kind],
    ...(evidence ? ["evidence"] : []),
    ...(impact ? ["impact"] : []),
    ...(descriptors.length > 0
      ? [descriptors.length === 1 ? "1 descriptor" : `${String(descriptors.length)} descriptors`]
      : []),
  ];
  return `${number === undefined ? "" : `${number}. `}${label} (${parts.join(", ")})`;
}

function actionLines({ actions }: FormDraft): readonly string[] {
  if (!actions) return ["No action table was found."];
  const limit = actions.limit === undefined ? "" : `; at most ${String(actions.limit)} actions`;
  return [`${actions.title}: ${actions.columns.map(({ label }) => label).join(" | ")}${limit}`];
}

function notPlacedLines({ notPlaced }: FormDraft): readonly string[] {
  if (notPlaced.length === 0) return ["Everything in the form has its place."];
  return ["Not placed:", ...notPlaced.map(({ text, where, why }) => `  ${text} (${where}). ${why}`)];
}
