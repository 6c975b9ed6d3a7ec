import type { Action } from "./record";
import type { Item } from "./template";

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

/** A number without what may be printed around it: "Q4", "4.", "(4)". */
function bareNumber(number: string): string {
  return number.toLowerCase().replace(/^\D+|[^\da-z]+$/g, "");
}

/** The items a text names by their numbers. */
export interface ItemsNamed {
  /** "All items". */
  readonly all: boolean;
  /** Numbers as printed, in lower case. */
  readonly numbers: ReadonlySet<string>;
}

const ITEM_NUMBER = String.raw`\d+(?:\.\d+)*[a-z]?\b`;
const JOIN = String.raw`\s*(?:,\s*and\b|,|;|&|\+|/|\band\b|\bor\b|\bto\b|[-\u2010-\u2013])\s*`;
const ITEM_LIST = String.raw`${ITEM_NUMBER}(?:${JOIN}(?:items?\s*|q)?${ITEM_NUMBER})*`;
const ITEM_LISTS = new RegExp(
  String.raw`\b(?:items?|questions?|fields?|qs?)\.?\s*(?:(?:no|nos|numbers?)\b\.?\s*)?(${ITEM_LIST})|\(\s*(${ITEM_LIST})\s*\)`,
  "gi",
);
const ITEM_RANGES = /(\d+)\s*(?:\bto\b|[-\u2010-\u2013])\s*(?:items?\s*|q)?(\d+)/gi;
const ALL_ITEMS = /\b(?:all|every|each)\s+(?:of\s+)?(?:the\s+)?(?:\w+\s+)?items?\b/i;

/** Wider ranges than any template are a slip, or mean something else: "items 1-2026". */
const WIDEST_RANGE = 200;

/** The items named in a text: "item 4", "items 3 and 4", "items 2-5", "Q4", "(4)", "all items". */
export function itemsNamed(text: string): ItemsNamed {
  const numbers = new Set<string>();
  for (const [, afterWord, inBrackets] of text.toLowerCase().matchAll(ITEM_LISTS)) {
    const list = afterWord ?? inBrackets ?? "";
    for (const [number] of list.matchAll(new RegExp(ITEM_NUMBER, "g"))) numbers.add(number);
    for (const [, first, last] of list.matchAll(ITEM_RANGES)) addRange(numbers, Number(first), Number(last));
  }
  return { all: ALL_ITEMS.test(text), numbers };
}

/** A text without the places where it names items, so that their numbers count for nothing else. */
export function withoutItemsNamed(text: string): string {
  return text.replace(ITEM_LISTS, " ");
}

function addRange(numbers: Set<string>, first: number, last: number): void {
  if (last - first > WIDEST_RANGE) return;
  for (let number = first; number <= last; number += 1) numbers.add(String(number));
}
