import { questionAt } from "../audit/questions";
import type { Tag } from "../audit/tags";
import type { Answering } from "../audit/answering";
import { isAnswerCondition, type Condition } from "../audit/condition";
import { conditionLabel, conditionSubject, conditionWords } from "../audit/condition-words";
import { scaleOf, type Item, type Template, type Wording } from "../audit/template";
import type { CellWords, LayoutCell, LayoutRow, LayoutWording, Slot } from "./layout-model";

/** Prompts that several boxes share. */
export const PROMPT = {
  choose: "Choose",
  judgement: "Choose a judgement",
  words: "Write your answer",
  reason: "Only where it is not applicable",
  gate: "Only where it is not applicable, which settles what comes after it in this section",
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

/** What stands over the numbers of the rows of a table, unlike any column's own label. */
export const numbersTitle = (
  { columns }: { readonly columns: readonly { readonly label: string }[] },
  otherwise: string,
): string => (columns.some(({ label }) => label.trim().toLowerCase() === "no.") ? otherwise : "No.");

/** The answer box of the question with that tag, and what it says of itself: a list within a paragraph, or whole paragraphs. */
export function slotFor(
  template: Template,
  tag: Tag,
  alias: string,
  prompt: string,
  more: Partial<Pick<Slot, "initial" | "level" | "look" | "formerPrompt">> = {},
): Slot {
  const question = questionAt(template, tag);
  // Several choices are words: a list of Word's takes one.
  const choices = question?.kind === "choice" ? question.choices : [];
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

/** What is offered where several may be chosen, and within what a number has to lie. */
export function answerHelp(answering: Partial<Answering>): readonly Wording[] {
  const { type, options = [] } = answering;
  if (type === "choices")
    return [plainWording(`One or more of: ${options.map(({ label }) => label).join("\u00A0· ")}`)];
  const { least, most } = answering;
  if (type !== "number" || (least === undefined && most === undefined)) return [];
  const from =
    least === undefined ? "" : most === undefined ? `At least ${String(least)}` : `From ${String(least)}`;
  const to =
    most === undefined ? "" : least === undefined ? `At most ${String(most)}` : ` to ${String(most)}`;
  return [plainWording(`${from}${to}`)];
}

/** What stands in the box of an answer of that type while nothing is entered. */
export function answerPrompt({ type = "long-text", unit }: Partial<Answering>): string {
  switch (type) {
    case "choice":
    case "yes-no":
      return PROMPT.choose;
    case "choices":
      return "Choose one or more";
    case "date":
      return "Date, such as 5 March 2026";
    case "date-or-text":
      return "Date, or as near as you know";
    case "number":
      return unit === undefined ? "Number" : `Number of ${unit}`;
    case "text":
      return "Enter text";
    case "long-text":
      return PROMPT.words;
  }
}

/** When what stands under a heading is asked, where it is not always. */
export const headingOnly = (template: Template, when: Condition | undefined) =>
  when && {
    only: {
      when,
      text: onlyIf(template, when).replace(/\.$/, ""),
      closed: notAskedTexts(template, when),
    },
  };

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
        ? { ...wording, text: `If ${conditionWords(template, wording.when)}: ${wording.text}` }
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

/** Everything that wordings say, as one paragraph; points that are no sentences as one list of them. */
export function asOneText(wordings: readonly Wording[]): string {
  return wordings
    .map(({ text, bullets = [] }) => {
      const areSentences = bullets.every((bullet) => bullet.endsWith("."));
      return [text, areSentences ? bullets.join(" ") : `${bullets.join("; ")}.`].filter(Boolean).join(" ");
    })
    .join(" ");
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
  return `Only if ${conditionWords(template, condition)}.`;
}

/** That something is not asked, and because of which answer; where several are looked at, because of how they stand. */
export const notAsked = (template: Template, condition: Condition, answer: string): string =>
  isAnswerCondition(condition)
    ? `Not asked while “${conditionLabel(template, condition)}” is ${answer}`
    : NOT_ASKED_AS_IT_STANDS;

export const NOT_ASKED_AS_IT_STANDS = "Not asked, as the audit stands";

/** The same for every answer that keeps it from being asked. */
function notAskedTexts(template: Template, condition: Condition): readonly string[] {
  if (!isAnswerCondition(condition)) return [NOT_ASKED_AS_IT_STANDS];
  return (conditionSubject(template, condition)?.choices ?? [])
    .filter(({ id }) => !condition.in.includes(id))
    .map(({ label }) => notAsked(template, condition, label));
}
