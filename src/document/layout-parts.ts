import { questionAt } from "../audit/questions";
import type { Tag } from "../audit/tags";
import type { Answering, Choice } from "../audit/answering";
import { isAnswerCondition, type Condition } from "../audit/condition";
import { conditionLabel, conditionSubject, conditionWords } from "../audit/condition-words";
import { sayChoice, sayWord, word, type Say } from "../audit/say";
import { scaleOf, type Item, type Template, type Wording } from "../audit/template";
import { choicesShown } from "./answers-in-language";
import { FIXED_CHOICES } from "./fixed-choices";
import { sayIn } from "./fixed-words";
import type { CellWords, LayoutCell, LayoutRow, LayoutWording, Slot } from "./layout-model";

/** Prompts that several boxes share. */
export const PROMPT = {
  choose: word("Choose"),
  judgement: word("Choose a judgement"),
  words: word("Write your answer"),
  reason: word("Only where it is not applicable"),
  gate: word("Only where it is not applicable, which settles what comes after it in this section"),
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
export function numbersTitle(
  say: Say,
  { columns }: { readonly columns: readonly { readonly label: string }[] },
  otherwise: string,
): string {
  const own = say("No.");
  return columns.some(({ label }) => label.trim().toLowerCase() === own.toLowerCase()) ? otherwise : own;
}

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
  const choices = question?.kind === "choice" ? choicesShown(template, question.choices) : [];
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
export function answerHelp(say: Say, answering: Partial<Answering>): readonly Wording[] {
  const { type, options = [] } = answering;
  if (type === "choices")
    return [
      plainWording(
        say("One or more of: {options}", { options: options.map(({ label }) => label).join("\u00A0· ") }),
      ),
    ];
  if (type !== "number") return [];
  const [least, most] = [answering.least, answering.most].map((each) => each?.toString());
  if (least === undefined) return most === undefined ? [] : [plainWording(say("At most {most}", { most }))];
  return [
    plainWording(
      most === undefined
        ? say("At least {least}", { least })
        : say("From {least} to {most}", { least, most }),
    ),
  ];
}

/** What stands in the box of an answer of that type while nothing is entered. */
export function answerPrompt(say: Say, { type = "long-text", unit }: Partial<Answering>): string {
  switch (type) {
    case "choice":
    case "yes-no":
      return sayWord(say, PROMPT.choose);
    case "choices":
      return say("Choose one or more");
    case "date":
      return say("Date, such as 5 March 2026");
    case "date-or-text":
      return say("Date, or as near as you know");
    case "number":
      return unit === undefined ? say("Number") : say("Number of {unit}", { unit });
    case "text":
      return say("Enter text");
    case "long-text":
      return sayWord(say, PROMPT.words);
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
  const say = sayIn(template);
  return wordings
    .filter((wording) => wording.promptSet === undefined || on.has(wording.promptSet))
    .map((wording) =>
      wording.when
        ? {
            ...wording,
            text: say("If {condition}: {text}", {
              condition: conditionWords(template, wording.when, say),
              text: wording.text,
            }),
          }
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
            text: sayIn(template)(
              "“{label}” here, with a reason, settles what comes after it in this section.",
              {
                label: away,
              },
            ),
            condition: true,
          },
        ]),
  ];
}

/** A condition as a sentence: "Only if “Audited previously?” is Yes." */
export function onlyIf(template: Template, condition: Condition): string {
  const say = sayIn(template);
  return say("Only if {condition}.", { condition: conditionWords(template, condition, say) });
}

/** That something is not asked, and because of which answer; where several are looked at, because of how they stand. */
export function notAsked(template: Template, condition: Condition, answer: Choice): string {
  const say = sayIn(template);
  if (!isAnswerCondition(condition)) return notAskedAsItStands(template);
  return say("Not asked while “{label}” is {answer}", {
    label: conditionLabel(template, condition),
    answer: sayChoice(say, FIXED_CHOICES)(answer),
  });
}

export const notAskedAsItStands = (template: Template): string =>
  sayIn(template)("Not asked, as the audit stands");

/** The same for every answer that keeps it from being asked. */
function notAskedTexts(template: Template, condition: Condition): readonly string[] {
  if (!isAnswerCondition(condition)) return [notAskedAsItStands(template)];
  return (conditionSubject(template, condition)?.choices ?? [])
    .filter(({ id }) => !condition.in.includes(id))
    .map((choice) => notAsked(template, condition, choice));
}
