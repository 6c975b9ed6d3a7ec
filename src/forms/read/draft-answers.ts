import { scaleChoices } from "../../audit/template";
import { optionText, textOf } from "../draft/draft-text";
import type { DraftField, DraftItem, FormDraft } from "../draft/form-draft";
import { numberedLabel } from "../draft/move-text";
import { withoutPoints } from "./bands-told";

/** A part of a draft that somebody answers, and what it gives room for. */
export interface AnsweredPart {
  readonly is: "item" | "detail";
  /** That of the item or the detail. */
  readonly key: string;
  readonly label: string;
  /** The same without its number. */
  readonly bare: string;
  /** What it offers; undefined where nothing is chosen. */
  readonly choices?: readonly string[];
  /** The names of its boxes; "" of one that has none of its own. */
  readonly boxes: readonly string[];
  /** It is answered in words, apart from its boxes. */
  readonly written: boolean;
  /** What stands beside it to think of, or tells what its grades mean. */
  readonly told: readonly string[];
  readonly section: string;
}

/** Every part of a draft that is answered once, in its order. */
export function answeredParts(draft: FormDraft): readonly AnsweredPart[] {
  const labels = new Map(
    draft.scales.map((scale) => [scale.id, scaleChoices(scale).map(({ label }) => label)]),
  );
  return [
    ...draft.sections.flatMap(({ title, items }) => items.map((item) => partOfItem(item, title, labels))),
    ...draft.fieldGroups.flatMap(({ title, fields }) => fields.map((field) => partOfField(field, title))),
  ];
}

function partOfItem(
  item: DraftItem,
  section: string,
  labels: ReadonlyMap<string, readonly string[]>,
): AnsweredPart {
  const {
    evidence,
    evidenceLabel = "",
    impact,
    impactLabel = "",
    further = [],
    answering,
    scale = "",
  } = item;
  const own = answering?.type === "number" ? ["0", "1"] : (answering?.options.map(optionText) ?? []);
  const choices = own.length > 0 ? own : labels.get(scale);
  return {
    is: "item",
    key: item.key,
    label: numberedLabel(item),
    bare: item.label,
    ...(choices ? { choices } : {}),
    boxes: [...(evidence ? [evidenceLabel] : []), ...(impact ? [impactLabel] : []), ...further],
    written: item.kind === "words",
    told: [...item.prompts, ...item.descriptors.flatMap(({ text }) => text)].map((text) =>
      plainLabel(textOf(text)),
    ),
    section,
  };
}

function partOfField({ key, label, type, options }: DraftField, section: string): AnsweredPart {
  const choices = type === "yes-no" ? ["Yes", "No"] : options.map(optionText);
  return {
    is: "detail",
    key,
    label,
    bare: label,
    ...(choices.length > 0 ? { choices } : {}),
    boxes: [],
    written: true,
    told: [],
    section,
  };
}

/** The columns of its tables: of the actions and of those with as many rows as are needed. */
export const columnsIn = ({ actions, tables = [] }: FormDraft): readonly string[] => [
  ...(actions?.columns ?? []).map(({ label }) => label),
  ...tables.flatMap(({ fields }) => fields.map(({ label }) => label)),
];

/** The scales that items are answered from. */
export function scalesUsed({ scales, sections }: FormDraft): FormDraft["scales"] {
  const used = new Set(sections.flatMap(({ items }) => items.map(({ scale }) => scale)));
  return scales.filter(({ id }) => used.has(id));
}

/** The lists that a template offers, each as its choices. */
export const listsIn = (draft: FormDraft): readonly (readonly string[])[] => [
  ...answeredParts(draft).flatMap(({ choices }) => (choices ? [choices] : [])),
  ...(draft.tables ?? []).flatMap(({ fields }) => fields.map(({ options }) => options.map(optionText))),
  ...(draft.actions?.columns ?? []).map(({ options = [] }) => options),
  // Things to check off stand side by side as items.
  draft.sections.flatMap(({ items }) => items.map(({ label }) => label)),
];

/** Whether a list offers all of these: "1 = Poor" offers "1" and "Poor", and "RI" stands for "Requires improvement". */
export function offers(choices: readonly string[], labels: readonly string[]): boolean {
  const known = choicesKnown(choices);
  return labels.every((label) => isKnown(known, label));
}

/** Those of the labels that a list does not offer. */
export function notOffered(choices: readonly string[], labels: readonly string[]): readonly string[] {
  const known = choicesKnown(choices);
  return labels.filter((label) => !isKnown(known, label));
}

/** "Met (tick)", "Up to date No √", "Good 2" are offered as "Met", as "No" and as "Good". */
const saidIn = (label: string): readonly string[] =>
  [/^(.+?)\s?\([^()]*\)$/u, /(\S+)\s?[√✓✔]$/u, /^(\D{2,40}) (\d{1,2})$/u].flatMap(
    (shape) => shape.exec(label)?.slice(1) ?? [],
  );

const isKnown = (known: ReadonlySet<string>, label: string): boolean =>
  [label, ...saidIn(label), ...codeIn(label), withoutPoints(label)].some((said) =>
    known.has(plainLabel(said)),
  );

const KNOWN = new WeakMap<readonly string[], ReadonlySet<string>>();

function choicesKnown(choices: readonly string[]): ReadonlySet<string> {
  const before = KNOWN.get(choices);
  if (before) return before;
  const known = new Set(
    choices.flatMap((label) => [label, ...codeOf(label), ...lettersOf(label)]).map(plainLabel),
  );
  KNOWN.set(choices, known);
  return known;
}

/** "1 = Poor" is offered for "1" and for "Poor". */
const codeOf = (label: string): readonly string[] =>
  /^(\S{1,3})(?: [=–—-]|:) (.+)$/u.exec(label)?.slice(1) ?? [];

/** "R" or "RI" stands for "Requires improvement". */
const lettersOf = (label: string): readonly string[] => {
  const letters = label.split(/\s+/u).map((word) => word.charAt(0));
  return [letters[0] ?? "", letters.join("")];
};

/** "O – Outstanding" and "Outstanding (O)" tell what "O" means. */
const codeIn = (label: string): readonly string[] =>
  (/^(\S{1,3})\s?[=:–—-]\s/u.exec(label) ?? /\((\p{Lu}{1,3}|\d{1,2})\)$/u.exec(label))?.slice(1) ?? [];

export const plainLabel = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:level|grade|score|rating) (?=\d)/u, "");

/** "Evidence:" and "Evidence (what was seen)" are one box. */
export function isSameName(box: string, name: string): boolean {
  const [one, other] = [plainLabel(box), plainLabel(name)];
  return (
    one !== "" &&
    other !== "" &&
    (one === other || other.startsWith(`${one} `) || one.startsWith(`${other} `))
  );
}
