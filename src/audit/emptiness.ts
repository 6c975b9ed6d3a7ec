import { isFiller } from "./filler";
import type { Gap } from "./gap";
import { narrativesOf } from "./narratives";
import { EMPTY_ITEM, partValue, type AuditRecord } from "./record";
import { itemTag, type Tag } from "./tags";
import { isOverallItem, scaleOf, type Item, type Template } from "./template";

/** Shorter texts may well be the same by chance, in a few items. */
const FEWEST_WORDS = 4;
const FEWEST_PLACES = { long: 2, short: 4 } as const;
const FEWEST_ITEMS = 2;

/** What shows that an audit was filled in and not done: one text in several items, everything not applicable. */
export function emptinessGaps(
  template: Template,
  record: AuditRecord,
  items: readonly Item[],
): readonly Gap[] {
  return [...sameTexts(record, items), ...notApplicable(template, record, items)];
}

/** Narratives that stand word for word in more than one item, each text once. */
function sameTexts(record: AuditRecord, items: readonly Item[]): readonly Gap[] {
  const places = new Map<string, { readonly text: string; readonly byItem: Map<string, Tag> }>();
  for (const item of items) {
    for (const part of narrativesOf(item)) {
      const text = partValue(record.items[item.id] ?? EMPTY_ITEM, part).trim();
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length === 0 || isFiller(text)) continue;
      const key = words.join(" ");
      const found = places.get(key) ?? { text, byItem: new Map<string, Tag>() };
      if (!found.byItem.has(item.id)) found.byItem.set(item.id, itemTag(item.id, part));
      places.set(key, found);
    }
  }
  return [...places].flatMap(([key, { text, byItem }]): readonly Gap[] => {
    const tags = [...byItem.values()];
    const fewest = FEWEST_PLACES[key.split(" ").length < FEWEST_WORDS ? "short" : "long"];
    const where = tags[1];
    return where === undefined || tags.length < fewest
      ? []
      : [{ code: "same-text", severity: "advice", where, text, places: tags }];
  });
}

function notApplicable(template: Template, record: AuditRecord, items: readonly Item[]): readonly Gap[] {
  const judged = items.filter(({ judgement }) => judgement);
  const isApart = ({ id, judgement }: Item): boolean =>
    judgement !== undefined &&
    scaleOf(template, judgement.scale).notApplicable?.id === (record.items[id] ?? EMPTY_ITEM).judgement;
  const first = judged[0];
  if (first && judged.length >= FEWEST_ITEMS && judged.every(isApart)) {
    return [{ code: "nothing-applicable", severity: "advice", where: itemTag(first.id, "judgement") }];
  }
  return judged
    .filter((item) => isOverallItem(template, item.id) && isApart(item))
    .map(({ id }) => ({
      code: "overall-not-applicable",
      severity: "advice",
      where: itemTag(id, "judgement"),
      item: id,
    }));
}

/** The gaps without advice on the filler of each item that holds a text which is said once to stand in several. */
export function saidOnce(gaps: readonly Gap[]): readonly Gap[] {
  const told = new Set(gaps.flatMap((gap) => (gap.code === "same-text" ? gap.places : [])));
  return gaps.filter((gap) => gap.code !== "filler" || gap.severity === "required" || !told.has(gap.where));
}
