import { narrativeOf } from "../audit/narratives";
import { narrativeIn, type AnyPart, type ItemPart } from "../audit/parts";
import { itemQuestions } from "../audit/questions";
import type { Item, Template } from "../audit/template";
import type { Slot } from "./layout-model";
import { answerPrompt, PROMPT, slotFor } from "./layout-parts";

/** Leaves room for the name of the part in a control's title, which has 64 characters at most. */
const MAX_KEY_LENGTH = 40;
export const MAX_ALIAS_LENGTH = 23;

interface PartWords {
  /** Behind the item's own name. */
  readonly alias: string;
  readonly prompt: string;
  /** Where there is little room. */
  readonly small?: string;
}

/** What the box of each part says of itself. */
const PART_WORDS: Readonly<Record<ItemPart, PartWords>> = {
  judgement: { alias: "Judgement", prompt: PROMPT.judgement, small: PROMPT.choose },
  answer: { alias: "Answer", prompt: PROMPT.words },
  reason: { alias: "Reason not applicable", prompt: PROMPT.reason, small: "If n/a, why" },
  evidence: { alias: "Evidence", prompt: "Write the evidence" },
  impact: { alias: "Impact", prompt: "Write the impact" },
};

/** The same where the template calls a narrative otherwise, or has its own. */
function partWords(template: Template, part: AnyPart): PartWords {
  const own = narrativeOf(template, part);
  const known = narrativeIn(part) === undefined ? PART_WORDS[part as ItemPart] : undefined;
  if (!own) return known ?? { alias: part, prompt: PROMPT.words };
  return { alias: own.label.slice(0, MAX_ALIAS_LENGTH), prompt: own.prompt ?? PROMPT.words };
}

/** The boxes of an item by its parts; `small` where they stand in a grid, `answer` where a table has a row for each question. */
export function itemSlots(
  template: Template,
  item: Item,
  room: "item" | "small" | "answer",
): ReadonlyMap<AnyPart, Slot> {
  const key = item.number ?? item.label.slice(0, MAX_KEY_LENGTH);
  return new Map(
    itemQuestions(template, item).map(({ tag, owner: { part }, kind }) => {
      const words = partWords(template, part);
      const chooses = kind === "choice";
      const small = room === "small";
      const prompt =
        part === "answer"
          ? chooses
            ? PROMPT.choose
            : answerPrompt(item.answer ?? {})
          : room === "answer" && part === "reason"
            ? "Reason"
            : small
              ? (words.small ?? words.prompt)
              : part === "reason" && item.gate === true
                ? PROMPT.gate
                : words.prompt;
      const look = chooses
        ? small
          ? "small-grade"
          : "grade"
        : part === "reason" && room === "small"
          ? "reason"
          : small || (room === "answer" && part === "reason")
            ? "small"
            : "answer";
      const formerPrompt = prompt === PROMPT.gate ? { formerPrompt: PROMPT.reason } : {};
      return [part, slotFor(template, tag, `${key} ${words.alias}`, prompt, { look, ...formerPrompt })];
    }),
  );
}
