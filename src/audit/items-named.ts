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
  String.raw`\b(?:items?|questions?|fields?|judgements?|standards?|criteri(?:on|a)|qs?)\.?\s*(?:(?:no|nos|numbers?)\b\.?\s*)?(${ITEM_LIST})|\(\s*(${ITEM_LIST})\s*\)`,
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

const LISTED = new RegExp(
  String.raw`^(?:(?:items?|questions?|fields?|judgements?|standards?|criteri(?:on|a)|nos?|numbers?|q)\.?\s*)?(${ITEM_LIST})$`,
  "i",
);

/** Numbers in a cell that holds nothing else: "4", "3 and 4", "Q2; 7". */
export function itemsListed(cell: string): readonly string[] {
  return cell
    .split(/[;\n]/)
    .flatMap((part) => [...itemsNamed(`item ${LISTED.exec(part.trim())?.[1] ?? ""}`).numbers]);
}

/** What stands in brackets at the end of an action. Labels may hold brackets of their own. */
export function endings(what: string): readonly { readonly start: number; readonly inside: string }[] {
  const end = /\)\s*$/.exec(what)?.index;
  if (end === undefined) return [];
  return [...what.slice(0, end).matchAll(/\s*\(/g)].map(({ index, 0: opening }) => ({
    start: index,
    inside: what.slice(index + opening.length, end),
  }));
}

interface Reference {
  readonly start: number;
  readonly items: readonly string[];
}

const NUMBERED = /^items? \d+[a-z]?(?:(?:, | and )\d+[a-z]?)*$/i;

/** The reference at an action's end: numbers of items or their whole labels, all known. Any other words are what the person wrote. */
function referenceIn(template: Template, what: string): Reference | undefined {
  for (const { start, inside } of endings(what)) {
    const parts = inside.split("; ").map((part) => itemsOf(template, part));
    const found = parts.filter((ids) => ids.length > 0);
    if (found.length === parts.length) return { start, items: found.flat() };
  }
  return undefined;
}

/** Ids of the items that one part of a reference means; none where it is no reference. */
function itemsOf(template: Template, part: string): readonly string[] {
  const items = allItems(template);
  if (!NUMBERED.test(part)) return items.flatMap(({ id, label }) => (nameFor(label) === part ? [id] : []));
  const found = [...itemsNamed(part).numbers].map((number) =>
    items.flatMap((item) =>
      item.number !== undefined && bareNumber(item.number) === number ? [item.id] : [],
    ),
  );
  return found.every((ids) => ids.length > 0) ? found.flat() : [];
}

/** A label as it stands in a reference, where a semicolon would part it in two. */
const nameFor = (label: string): string => label.trim().replace(/;/g, ",").replace(/\s+/g, " ");

/** Ids of the items an action refers to at its end, in the order of the template. */
export function itemsReferredTo(template: Template, what: string): readonly string[] {
  const items = new Set(referenceIn(template, what)?.items);
  return allItems(template).flatMap(({ id }) => (items.has(id) ? [id] : []));
}

/** The action without its reference to items. */
export function withoutReference(template: Template, what: string): string {
  return what.slice(0, referenceIn(template, what)?.start);
}

/** The action with a reference to these items at its end: "... (items 3 and 4; Living arrangements)". */
export function withReference(template: Template, what: string, ids: readonly string[]): string {
  const items = allItems(template).filter(({ id }) => ids.includes(id));
  const numbers = items.flatMap(({ number }) => (isPlain(number) ? [bareNumber(number)] : []));
  const last = numbers.pop();
  const parts = [
    ...(last === undefined
      ? []
      : [numbers.length === 0 ? `item ${last}` : `items ${numbers.join(", ")} and ${last}`]),
    ...items.flatMap(({ number, label }) => (isPlain(number) ? [] : [nameFor(label)])),
  ];
  return parts.length === 0 ? what : `${what} (${parts.join("; ")})`;
}

/** A number that can stand in a list of numbers. */
const isPlain = (number: string | undefined): number is string =>
  number !== undefined && /^\d+[a-z]?$/.test(bareNumber(number));
