import { useState } from "react";
import type { Gap } from "../../audit/gap";
import type { ItemQuestion } from "../../audit/question";
import { itemQuestions } from "../../audit/questions";
import { EMPTY_ITEM, type ItemRecord } from "../../audit/record";
import { relevantItems, relevantSections } from "../../audit/relevance";
import { parseTag } from "../../audit/tags";
import { allItems, type Item, type Section, type Template } from "../../audit/template";
import type { OpenAudit } from "../session/session-state";
import { phrase } from "../../words/phrase";

export function entryOf({ record }: Pick<OpenAudit, "record">, item: Item): ItemRecord {
  return record.items[item.id] ?? EMPTY_ITEM;
}

/** The sections asked for and, where it is not among them, the item that is shown all the same. */
export function sectionsToPick({ template, record }: OpenAudit, shown: Item | undefined): readonly Section[] {
  const sections = relevantSections(template, record);
  if (!shown || sections.some((section) => section.items.some((item) => item.id === shown.id)))
    return sections;
  return [
    ...sections,
    { id: "elsewhere", title: phrase("Not asked for in this audit"), notes: [], items: [shown] },
  ];
}

/** The items on either side of one, of those asked for. */
export function neighboursOf({ template, record }: OpenAudit, item: Item): { previous?: Item; next?: Item } {
  const items = relevantItems(template, record);
  const at = items.findIndex((each) => each.id === item.id);
  const previous = at > 0 ? items[at - 1] : undefined;
  const next = at >= 0 ? items[at + 1] : undefined;
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** The item to begin with: the first with a required gap, else the first with any, else the first. */
export function itemToBeginWith({ template, record, gaps }: OpenAudit): Item | undefined {
  const items = relevantItems(template, record);
  const withGap = (of: readonly Gap[]) => items.find((item) => of.some((gap) => isIn(gap, item)));
  return withGap(gaps.filter((gap) => gap.severity === "required")) ?? withGap(gaps) ?? items[0];
}

function findItem(template: Template, id: string | undefined): Item | undefined {
  return allItems(template).find((item) => item.id === id);
}

/** What one item still lacks. */
export function gapsOf({ gaps }: Pick<OpenAudit, "gaps">, item: Item): readonly Gap[] {
  return gaps.filter((gap) => isIn(gap, item));
}

/** The questions of an item that what is answered in it asks. */
export function questionsAsked(
  { template, record }: Pick<OpenAudit, "template" | "record">,
  item: Item,
): readonly ItemQuestion[] {
  return itemQuestions(template, item).filter((question) => question.isAsked(record));
}

function isIn(gap: Gap, item: Item): boolean {
  const target = parseTag(gap.where);
  return target.kind === "item" && target.item === item.id;
}

interface Cursor {
  readonly item: string;
}

/** The item to show: the one under the cursor, or the one picked in the pane since the cursor last moved; and whether it is neither. */
export function useShownItem(
  audit: OpenAudit,
  cursor: Cursor | undefined,
): readonly [Item | undefined, (item: Item) => void, toBeginWith: boolean] {
  const [picked, setPicked] = useState<{ readonly item: string; readonly cursor: Cursor | undefined }>();
  const id = picked && picked.cursor === cursor ? picked.item : (cursor?.item ?? picked?.item);
  const found = findItem(audit.template, id);
  return [
    found ?? itemToBeginWith(audit),
    (item) => {
      setPicked({ item: item.id, cursor });
    },
    found === undefined,
  ];
}
