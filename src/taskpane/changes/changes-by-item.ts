import { parseTag } from "../../audit/tags";
import { hasActionPlan, indexOf, type Template } from "../../audit/template";
import type { Difference } from "../../document/compare-audits";
import { itemName } from "../../report/place-text";
import { phrase } from "../../words/phrase";

/** More changes than these are folded, item by item. */
const MOST_SHOWN = 200;

/** The changes of each item, and of what is no item together, in the order of the document; undefined where they are few. */
export function changesByItem(
  template: Template,
  changes: readonly Difference[],
): readonly (readonly [string, readonly Difference[]])[] | undefined {
  if (changes.length <= MOST_SHOWN) return undefined;
  const parts = new Map<string, Difference[]>();
  for (const change of changes) {
    const target = parseTag(change.tag);
    const item = target.kind === "item" ? indexOf(template).items.get(target.item)?.item : undefined;
    const key = item
      ? itemName(template, item.id)
      : hasActionPlan(template)
        ? phrase("Details and actions")
        : phrase("Details");
    parts.set(key, [...(parts.get(key) ?? []), change]);
  }
  return [...parts];
}
