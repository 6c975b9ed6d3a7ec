import { questionAt } from "../audit/questions";
import type { Tag } from "../audit/tags";
import {
  allFields,
  allItems,
  fieldChoices,
  scaleChoices,
  scaleOf,
  type Condition,
  type Item,
  type Template,
  type Wording,
} from "../audit/template";
import type { CellWords, LayoutCell, LayoutRow, LayoutWording, Slot } from "./layout-model";

/** Prompts that several boxes share. */
export const PROMPT = {
  choose: "Choose",
  judgement: "Choose a judgement",
  words: "Write your answer",
  reason: "Only where it is not applicable",
} as const;

export const plainWording = (text: string): Wording => ({ text });

/** A cell with words of ours: a label, and what stands small under it. */
export function labelCell(
  text: string,
  { under = [], tint = "label", span, small = false }: Labelled = {},
): LayoutCell {
  return {
    ...(span === undefined ? {} : { span }),
    tint,
    holds: [{ type: "label", text, ...(small ? { small } : {}) }, ...wordsPart("prompt", under)],
  };
}

interface Labelled {
  readonly under?: readonly LayoutWording[];
  readonly tint?: "label" | "judgement";
  readonly span?: number;
  readonly small?: boolean;
}

/** A cell with nothing but small words of ours. */
export function wordsCell(
  style: CellWords["style"],
  wordings: readonly LayoutWording[],
  span?: number,
): LayoutCell {
  return { ...(span === undefined ? {} : { span }), tint: "label", holds: wordsPart(style, wordings) };
}

export const wordsPart = (
  style: CellWords["style"],
  wordings: readonly LayoutWording[],
): readonly CellWords[] => (wordings.length === 0 ? [] : [{ type: "words", style, wordings }]);

/** A cell to answer in, with help under the box where there is any. */
export function boxCell(
  slot: Slot,
  { span, help = [] }: { readonly span?: number; readonly help?: readonly LayoutWording[] } = {},
): LayoutCell {
  return {
    ...(span === undefined || span === 1 ? {} : { span }),
    holds: [{ type: "slot", slot }, ...wordsPart("prompt", help)],
  };
}

/** A row that names the columns. */
export const headingRow = (titles: readonly string[], spans: readonly number[] = []): LayoutRow => ({
  heading: true,
  cells: titles.map((text, at) => ({
    ...((spans[at] ?? 1) > 1 ? { span: spans[at] } : {}),
    holds: [{ type: "label", text }],
  })),
});

/** The answer box of the question with that tag, and what it says of itself: a list within a paragraph, or whole paragraphs. */
export function slotFor(
  template: Template,
  tag: Tag,
  alias: string,
  prompt: string,
  more: Partial<Pick<Slot, "initial" | "level" | "look">> = {},
): Slot {
  const choices = questionAt(template, tag)?.choices ?? [];
  return {
    tag,
    alias,
    prompt,
    choices,
    level: choices.length > 0 ? "run" : "block",
    look: "answer",
    ...more,
  };
}

/** A label set into the middle of a sentence; names and abbreviations keep their capitals. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/**
 * The wordings a document shows. It is made before anything is answered, so a
 * condition is said and not applied; only switched-off prompt sets drop out.
 */
export function wordingsInDocument(template: Template, wordings: readonly Wording[]): readonly Wording[] {
  const on = new Set(template.promptSets.filter((set) => set.on).map((set) => set.id));
  return wordings
    .filter((wording) => wording.promptSet === undefined || on.has(wording.promptSet))
    .map((wording) =>
      wording.when
        ? { ...wording, text: `If ${conditionText(template, wording.when)}: ${wording.text}` }
        : wording,
    );
}

/** Wordings with their points run in, as "one · two"; a list of sentences stays a list. */
export function runIn(wordings: readonly Wording[]): readonly Wording[] {
  return wordings.map(({ bullets, ...wording }) => {
    if (!bullets) return wording;
    if (bullets.some((bullet) => bullet.endsWith("."))) return { ...wording, bullets };
    return { ...wording, text: `${wording.text} ${bullets.join("\u00A0· ")}` };
  });
}

/** Everything that wordings say, as one paragraph. */
export function asOneText(wordings: readonly Wording[]): string {
  return wordings.flatMap(({ text, bullets = [] }) => [text, ...bullets]).join(" ");
}

/** When something is asked, as a wording of its own. */
export const conditionWordings = (
  template: Template,
  when: Condition | undefined,
): readonly LayoutWording[] => (when ? [{ text: onlyIf(template, when), condition: true }] : []);

/** When an item is asked, and what it settles, as wordings of their own. */
export function askedWordings(
  template: Template,
  { when, gate = false, judgement, answer }: Item,
): readonly LayoutWording[] {
  const scale = (judgement ?? answer)?.scale;
  const away = gate && scale !== undefined ? scaleOf(template, scale).notApplicable?.label : undefined;
  return [
    ...conditionWordings(template, when),
    ...(away === undefined
      ? []
      : [
          {
            text: `“${away}” here, with a reason, settles what comes after it in this section.`,
            condition: true,
          },
        ]),
  ];
}

/** A condition as a sentence: "Only if “Audited previously?” is Yes." */
export function onlyIf(template: Template, condition: Condition): string {
  return `Only if ${conditionText(template, condition)}.`;
}

function conditionText(template: Template, condition: Condition): string {
  const { label, choices } = conditionSubject(template, condition);
  const answers = condition.in.map((id) => choices.find((choice) => choice.id === id)?.label ?? id);
  return `“${label}” is ${answers.join(" or ")}`;
}

/** That something is not asked, and because of which answer. */
export const notAsked = (template: Template, condition: Condition, answer: string): string =>
  `Not asked while “${conditionSubject(template, condition).label}” is ${answer}`;

/** The same for every answer that keeps it from being asked. */
export function notAskedTexts(template: Template, condition: Condition): readonly string[] {
  const { choices } = conditionSubject(template, condition);
  return choices
    .filter(({ id }) => !condition.in.includes(id))
    .map(({ label }) => notAsked(template, condition, label));
}

/** What a condition asks about: its label and the choices it offers. */
export function conditionSubject(template: Template, condition: Condition) {
  if ("field" in condition) {
    const field = allFields(template).find((each) => each.id === condition.field);
    return { label: field?.label ?? condition.field, choices: field ? fieldChoices(field) : [] };
  }
  const item = allItems(template).find((each) => each.id === condition.item);
  return { label: item?.label ?? condition.item, choices: template.scales.flatMap(scaleChoices) };
}
