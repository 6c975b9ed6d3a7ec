import { gradeOf } from "./grades";
import { bareNumber, itemsNamed } from "./items-named";
import { EMPTY_ITEM, type Action, type AuditRecord } from "./record";
import { relevantItems } from "./relevance";
import type { Item, Template } from "./template";

/** Words so common in the field, or in actions, that sharing one says nothing. */
const COMMON_WORDS = new Set(
  (
    "about action actions after agree agreed all also and any appropriate assess audit before between both care " +
    "case cases child childs childrens children clear could develop does effective effectively ensure " +
    "every experience families family from good have help identified identifies identify improve improved into " +
    "item items made make making manager managers meet meets more must need needs next other outcome outcomes " +
    "over parent parents people person practice quality record recorded records service services should social " +
    "staff standard support take team that their them there these they this those through time timely until " +
    "upon used well were what when where which while whose will with within work worker workers working would " +
    "young youth"
  ).split(" "),
);
const SHORTEST_WORD = 4;
const STEM = 6;

/**
 * Which items the actions address, as a rule of thumb (R31): those they name by number, and those whose label shares
 * a significant word with them, compared by its first six letters.
 */
export function addressedBy(actions: readonly Action[]): (item: Item) => boolean {
  const text = actions.map((action) => [action.what, ...Object.values(action.more)].join("\n")).join("\n");
  const named = itemsNamed(text);
  const stems = new Set(stemsOf(text));
  return (item) =>
    named.all ||
    (item.number !== undefined && named.numbers.has(bareNumber(item.number))) ||
    stemsOf(item.label).some((stem) => stems.has(stem));
}

function stemsOf(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replace(/['’]/g, "")
      .match(/\p{L}+/gu) ?? [];
  return words
    .filter((word) => word.length >= SHORTEST_WORD && !COMMON_WORDS.has(word))
    .map((word) => word.replace(/s$/, "").slice(0, STEM));
}

/** The items judged below good that an action may address (R31). The overall judgement follows from the others. */
export function itemsBelowGood(template: Template, record: AuditRecord): readonly Item[] {
  return relevantItems(template, record).filter(
    (item) =>
      item.id !== template.overallItem &&
      item.number !== undefined &&
      gradeOf(template, item, record.items[item.id] ?? EMPTY_ITEM)?.standing === "below-good",
  );
}
