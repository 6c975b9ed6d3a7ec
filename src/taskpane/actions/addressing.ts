import { itemsNamed } from "../../audit/addressed";
import { gradeOf } from "../../audit/grades";
import { EMPTY_ITEM, type AuditRecord } from "../../audit/record";
import { relevantItems } from "../../audit/relevance";
import { allItems, type Item, type Template } from "../../audit/template";
import { listed } from "../../report/phrases";

/** "(items 3 and 4)" at the end of an action, and nothing else in the brackets. */
const REFERENCE = /\s*\(items? (\d+[a-z]?(?:(?:, | and )\d+[a-z]?)*)\)\s*$/i;

/** The items judged below good that an action may address (R31). The overall judgement follows from the others. */
export function itemsBelowGood(template: Template, record: AuditRecord): readonly Item[] {
  return relevantItems(template, record).filter(
    (item) =>
      item.id !== template.overallItem &&
      item.number !== undefined &&
      gradeOf(template, item, record.items[item.id] ?? EMPTY_ITEM)?.standing === "below-good",
  );
}

/** Ids of the items an action ends by naming. */
export function itemsAddressed(template: Template, what: string): readonly string[] {
  const reference = ownReference(template, what);
  const { numbers } = itemsNamed(reference ?? "");
  return allItems(template).flatMap((item) =>
    item.number !== undefined && numbers.has(bare(item.number)) ? [item.id] : [],
  );
}

/** The action without the items it ends by naming. */
export function withoutItems(template: Template, what: string): string {
  return ownReference(template, what) === undefined ? what : what.replace(REFERENCE, "");
}

/** The action with the items it addresses named at its end: "... (items 3 and 4)". */
export function withItems(template: Template, what: string, ids: readonly string[]): string {
  const numbers = allItems(template).flatMap((item) =>
    ids.includes(item.id) && item.number !== undefined ? [bare(item.number)] : [],
  );
  if (numbers.length === 0) return what;
  return `${what} (${numbers.length === 1 ? "item" : "items"} ${listed(numbers, numbers.length)})`;
}

/** A reference whose every number is an item's: any other is part of what the person wrote. */
function ownReference(template: Template, what: string): string | undefined {
  const reference = REFERENCE.exec(what)?.[0];
  if (reference === undefined) return undefined;
  const known = new Set(
    allItems(template).flatMap((item) => (item.number === undefined ? [] : [bare(item.number)])),
  );
  return [...itemsNamed(reference).numbers].every((number) => known.has(number)) ? reference : undefined;
}

/** A number without what may be printed around it: "Q4", "4.", "(4)". */
function bare(number: string): string {
  return number.toLowerCase().replace(/^\D+|[^\da-z]+$/g, "");
}
