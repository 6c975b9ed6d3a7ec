import { allItems, type Template } from "./template";

/** A number without what may be printed around it: "Q4", "4.", "(4)". */
export function bareNumber(number: string): string {
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

/** The items an action addresses, named in brackets at its end, with nothing else there. */
const REFERENCE = /\s*\(items? (\d+[a-z]?(?:(?:, | and )\d+[a-z]?)*)\)\s*$/i;

/** Ids of the items an action refers to at its end. */
export function itemsReferredTo(template: Template, what: string): readonly string[] {
  const { numbers } = itemsNamed(referenceIn(template, what) ?? "");
  return numbered(template).flatMap(({ id, number }) => (numbers.has(number) ? [id] : []));
}

/** The action without its reference to items. */
export function withoutReference(template: Template, what: string): string {
  return referenceIn(template, what) === undefined ? what : what.replace(REFERENCE, "");
}

/** The action with a reference to these items at its end: "... (items 3 and 4)". */
export function withReference(template: Template, what: string, ids: readonly string[]): string {
  const numbers = numbered(template).flatMap(({ id, number }) => (ids.includes(id) ? [number] : []));
  const last = numbers.pop();
  if (last === undefined) return what;
  return `${what} ${numbers.length === 0 ? `(item ${last})` : `(items ${numbers.join(", ")} and ${last})`}`;
}

/** A reference whose every number is an item's: any other is part of what the person wrote. */
function referenceIn(template: Template, what: string): string | undefined {
  const reference = REFERENCE.exec(what)?.[0];
  if (reference === undefined) return undefined;
  const known = new Set(numbered(template).map(({ number }) => number));
  return [...itemsNamed(reference).numbers].every((number) => known.has(number)) ? reference : undefined;
}

function numbered(template: Template): { readonly id: string; readonly number: string }[] {
  return allItems(template).flatMap(({ id, number }) =>
    number === undefined ? [] : [{ id, number: bareNumber(number) }],
  );
}
