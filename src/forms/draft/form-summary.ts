import { optionText, textOf } from "./draft-text";
import { scaleChoices, type Scale } from "../../audit/template";
import type { DraftField, DraftFieldType, DraftItem, FormDraft } from "./form-draft";
import { remarkText } from "./form-remark";
import { phrase, phraseOf } from "../../words/phrase";

/** What was understood of a form, in figures. */
export interface FormSummary {
  readonly sections: number;
  readonly items: number;
  readonly descriptors: number;
  /** Labels of the scale most items are judged on, best first, then not applicable. */
  readonly scale: readonly string[];
  readonly judgements: number;
  readonly evidence: number;
  readonly impact: number;
  readonly headerFields: number;
  readonly actionColumns: readonly string[];
  readonly notPlaced: readonly string[];
  /** What to know of the form before a template is made of it, as sentences. */
  readonly remarks: readonly string[];
}

export function formSummary(draft: FormDraft): FormSummary {
  const items = draft.sections.flatMap((section) => section.items);
  const main = mainScale(draft);
  return {
    sections: draft.sections.length,
    items: items.length,
    descriptors: items.reduce((sum, { descriptors }) => sum + descriptors.length, 0),
    scale: main ? scaleChoices(main).map(({ label }) => label) : [],
    judgements: items.filter(({ kind }) => kind === "judgement").length,
    evidence: items.filter(({ evidence }) => evidence).length,
    impact: items.filter(({ impact }) => impact).length,
    headerFields: draft.fieldGroups.reduce((sum, { fields }) => sum + fields.length, 0),
    actionColumns: draft.actions?.columns.map(({ label }) => label) ?? [],
    notPlaced: draft.notPlaced.map(({ text }) => text),
    remarks: (draft.remarks ?? []).map(remarkText),
  };
}

/** The scale most items are judged on; that of most questions where nothing is judged. */
function mainScale(draft: FormDraft): Scale | undefined {
  const items = draft.sections.flatMap((section) => section.items);
  const judged = items.filter(({ kind }) => kind === "judgement");
  const asking = judged.length > 0 ? judged : items.filter(({ kind }) => kind === "question");
  const uses = ({ id }: Scale) => asking.filter(({ scale }) => scale === id).length;
  return [...draft.scales].sort((one, other) => uses(other) - uses(one)).find((scale) => uses(scale) > 0);
}

/** What was understood of a form, as lines for a person to read. */
export function formListing(draft: FormDraft): readonly string[] {
  const parts = [
    [draft.title === "" ? phrase("The form has no title.") : draft.title],
    ...draft.fieldGroups.map(({ title, fields }) => [
      title,
      ...fields.map((field) => `  ${fieldLine(field)}`),
    ]),
    ...(draft.tables ?? []).map(({ title, rows, fields }) => [
      phrase("{title} (a table of {rows} rows, or more)", { title, rows }),
      ...fields.map((field) => `  ${fieldLine(field)}`),
    ]),
    draft.scales.map((scale) =>
      phrase("Scale: {grades}", {
        grades: scaleChoices(scale)
          .map(({ label }) => label)
          .join(" / "),
      }),
    ),
    ...draft.sections.map(({ title, notes, items }) => [
      title,
      ...notes.map((note) => `  ${textOf(note)}`),
      ...items.map((item) => `  ${itemLine(item)}`),
    ]),
    actionLines(draft),
    ...draft.notes.map(({ title, paragraphs }) => [
      phrase("Note: {title}", { title }),
      ...paragraphs.map((text) => `  ${textOf(text)}`),
    ]),
    notPlacedLines(draft),
    (draft.remarks ?? []).map(remarkText),
  ];
  return parts.filter((part) => part.length > 0).flatMap((part, at) => (at > 0 ? ["", ...part] : part));
}

const fieldLine = ({ label, type, options }: DraftField): string =>
  `${label} (${type === "choice" ? options.map(optionText).join(" / ") : FIELD[type]()})`;

const FIELD: Readonly<Record<Exclude<DraftFieldType, "choice">, () => string>> = {
  text: () => phrase("text"),
  "long-text": () => phrase("longer text"),
  date: () => phrase("date"),
  "date-or-text": () => phrase("date, or roughly when"),
  "yes-no": () => phrase("yes or no"),
  number: () => phrase("number"),
  choices: () => phrase("any of several"),
  declaration: () => phrase("declaration"),
};
const KIND: Readonly<Record<Exclude<DraftItem["kind"], "narratives">, () => string>> = {
  judgement: () => phrase("judged"),
  question: () => phrase("answered"),
  choices: () => phrase("any of several"),
  words: () => phrase("answered in words"),
};

function itemLine(item: DraftItem): string {
  const {
    number,
    label,
    kind,
    answering,
    evidence,
    impact,
    evidenceLabel,
    impactLabel,
    further = [],
    descriptors,
  } = item;
  const parts = [
    ...(kind === "narratives" ? [] : [answering?.type === "number" ? phrase("number") : KIND[kind]()]),
    ...(evidence ? [evidenceLabel ?? phrase("evidence")] : []),
    ...(impact ? [impactLabel ?? phrase("impact")] : []),
    ...further,
    ...(descriptors.length > 0
      ? [phraseOf(descriptors.length, "{count} descriptor", "{count} descriptors")]
      : []),
  ];
  return `${number === undefined ? "" : `${number}. `}${label} (${parts.join(", ")})`;
}

function actionLines({ actions, serviceActions }: FormDraft): readonly string[] {
  const service = serviceActions
    ? [
        phrase("{title} (for the service)", { title: serviceActions.title }),
        ...serviceActions.paragraphs.map(textOf),
      ]
    : [];
  if (!actions) return [phrase("No action table was found."), ...service];
  const { title, limit } = actions;
  const columns = actions.columns.map(({ label }) => label).join(" | ");
  return [
    limit === undefined
      ? phrase("{title}: {columns}", { title, columns })
      : phrase("{title}: {columns}; at most {limit} actions", { title, columns, limit }),
    ...service,
  ];
}

function notPlacedLines({ notPlaced }: FormDraft): readonly string[] {
  if (notPlaced.length === 0) return [phrase("Everything in the form has its place.")];
  return [phrase("Not placed:"), ...notPlaced.map(({ text, where, why }) => `  ${text} (${where}). ${why}`)];
}
