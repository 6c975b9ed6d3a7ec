/** The items a text names by their numbers. */
export interface ItemsNamed {
  /** "All items". */
  readonly all: boolean;
  /** Numbers as printed, in lower case. */
  readonly numbers: ReadonlySet<string>;
}

const NUMBER = String.raw`\d+(?:\.\d+)*[a-z]?\b`;
const JOIN = String.raw`\s*(?:,\s*and\b|,|;|&|\+|/|\band\b|\bor\b|\bto\b|[-\u2010-\u2013])\s*`;
const LIST = String.raw`${NUMBER}(?:${JOIN}(?:items?\s*|q)?${NUMBER})*`;
const LISTS = new RegExp(
  String.raw`\b(?:items?|questions?|fields?|qs?)\.?\s*(?:(?:no|nos|numbers?)\b\.?\s*)?(${LIST})|\(\s*(${LIST})\s*\)`,
  "gi",
);
const RANGES = /(\d+)\s*(?:\bto\b|[-\u2010-\u2013])\s*(?:items?\s*|q)?(\d+)/gi;
const ALL = /\b(?:all|every|each)\s+(?:of\s+)?(?:the\s+)?(?:\w+\s+)?items?\b/i;

/** Wider ranges than any template are a slip, or mean something else: "items 1-2026". */
const WIDEST_RANGE = 200;

/** The items named in a text: "item 4", "items 3 and 4", "items 2-5", "Q4", "(4)", "all items". */
export function itemsNamed(text: string): ItemsNamed {
  const numbers = new Set<string>();
  for (const [, afterWord, inBrackets] of text.toLowerCase().matchAll(LISTS)) {
    const list = afterWord ?? inBrackets ?? "";
    for (const [number] of list.matchAll(new RegExp(NUMBER, "g"))) numbers.add(number);
    for (const [, first, last] of list.matchAll(RANGES)) addRange(numbers, Number(first), Number(last));
  }
  return { all: ALL.test(text), numbers };
}

/** A text without the places where it names items, so that their numbers count for nothing else. */
export function withoutItemsNamed(text: string): string {
  return text.replace(LISTS, " ");
}

function addRange(numbers: Set<string>, first: number, last: number): void {
  if (last - first > WIDEST_RANGE) return;
  for (let number = first; number <= last; number += 1) numbers.add(String(number));
}
