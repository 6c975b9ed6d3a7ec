import { narrativeOf } from "../audit/narratives";
import { narrativeIn, type AnyPart, type ItemPart } from "../audit/parts";
import { itemQuestions } from "../audit/questions";
import type { Item, Template } from "../audit/template";
import { sayWord } from "../audit/say";
import { sayIn } from "./fixed-words";
import type { Slot } from "./layout-model";
import { answerPrompt, PROMPT, slotFor } from "./layout-parts";
import { cutTitle } from "./layout-titles";
import { PART_WORDS } from "./part-labels";

/** Leaves room for the name of the part in a control's title, which has 64 characters at most. */
const MAX_KEY_LENGTH = 40;
export const MAX_ALIAS_LENGTH = 23;

interface BoxWords {
  readonly alias: string;
  readonly prompt: string;
  readonly small?: string;
}

/** What the box of a part says of itself, in the words of a template that has its own. */
function partWords(template: Template, part: AnyPart): BoxWords {
  const own = narrativeOf(template, part);
  const say = sayIn(template);
  const inWords = sayWord(say, PROMPT.words);
  if (own) return { alias: cutTitle(own.label, MAX_ALIAS_LENGTH), prompt: own.prompt ?? inWords };
  if (narrativeIn(part) !== undefined) return { alias: part, prompt: inWords };
  const { label, alias = label, prompt, small } = PART_WORDS[part as ItemPart];
  return {
    alias: sayWord(say, alias),
    prompt: sayWord(say, prompt),
    ...(small === undefined ? {} : { small: sayWord(say, small) }),
  };
}

/** The boxes of an item by its parts; `small` where they stand in a grid, `answer` where a table has a row for each question. */
export function itemSlots(
  template: Template,
  item: Item,
  room: "item" | "small" | "answer",
): ReadonlyMap<AnyPart, Slot> {
  const key = item.number ?? cutTitle(item.label, MAX_KEY_LENGTH);
  const say = sayIn(template);
  return new Map(
    itemQuestions(template, item).map(({ tag, owner: { part }, kind }) => {
      const words = partWords(template, part);
      const chooses = kind === "choice";
      const small = room === "small";
      const prompt =
        part === "answer"
          ? chooses
            ? sayWord(say, PROMPT.choose)
            : answerPrompt(say, item.answer ?? {})
          : room === "answer" && part === "reason"
            ? say("Reason")
            : small
              ? (words.small ?? words.prompt)
              : part === "reason" && item.gate === true
                ? sayWord(say, PROMPT.gate)
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
      const formerPrompt =
        prompt === sayWord(say, PROMPT.gate) ? { formerPrompt: sayWord(say, PROMPT.reason) } : {};
      return [part, slotFor(template, tag, `${key} ${words.alias}`, prompt, { look, ...formerPrompt })];
    }),
  );
}
