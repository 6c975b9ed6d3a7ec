import { isEntered } from "./entered";
import { isFiller } from "./filler";
import { gradeOf, needsPlan } from "./grades";
import { isLettered, itemsInCell } from "./items-in-cell";
import { bareNumber, endings, itemsNamed, itemsReferredTo } from "./items-named";
import { EMPTY_ITEM, type Action, type AuditRecord } from "./record";
import { relevantItems } from "./relevance";
import {
  addressesColumn,
  allItems,
  isOverallItem,
  scaleOf,
  type Grade,
  type Item,
  type Template,
} from "./template";

/** Whether an action says what is to be done, and not only that something is. */
export const isRealAction = ({ what }: Action): boolean => isEntered(what) && !isFiller(what);

/**
 * Which items the actions address, by what they state (R31): "item 4" in any of their words, a reference in brackets at
 * their end, and in the columns for it the number or label of an item, or the title of its section. Any action that
 * says what to do addresses the overall judgement.
 */
export function addressedBy(template: Template, actions: readonly Action[]): (item: Item) => boolean {
  const real = actions.filter(isRealAction);
  const { all, numbers } = itemsNamed(
    real.flatMap(({ what, more }) => [what, ...Object.values(more)]).join("\n"),
  );
  const named = new Set(
    real.flatMap(({ what, more }) => [
      ...itemsReferredTo(template, what),
      ...Object.entries(more).flatMap(
        ([column, cell]) =>
          itemsInCell(template, cell, column === addressesColumn(template)?.id ? "parts" : "names").items,
      ),
      ...endings(what).flatMap(({ inside }) => {
        const { items, rest } = itemsInCell(template, inside, "numbers");
        return rest.length === 0 ? items : [];
      }),
      ...itemsByLetter(template, [what, ...Object.values(more)].join("\n")),
    ]),
  );
  return (item) =>
    all ||
    (isOverallItem(template, item.id) && real.length > 0) ||
    (item.number !== undefined && numbers.has(bareNumber(item.number))) ||
    named.has(item.id);
}

/** The items whose number begins with letters, where it stands in a text: "S4". */
const itemsByLetter = (template: Template, text: string): readonly string[] =>
  allItems(template).flatMap(({ id, number = "" }) =>
    isLettered(number) &&
    text.split(/[^\p{L}\p{N}.-]+/u).some((word) => word.replace(/[.-]+$/, "") === number)
      ? [id]
      : [],
  );

/** A judgement below good. */
export interface LowJudgement {
  readonly item: Item;
  readonly grade: Grade;
  /** It has to have an action, and not only should have: it, or the features named beside it, are of such a grade (R116). */
  readonly plan: boolean;
}

/** The judgements below good among these items, the overall one with them. */
export function lowJudgements(
  template: Template,
  record: AuditRecord,
  items: readonly Item[],
): readonly LowJudgement[] {
  return items.flatMap((item): readonly LowJudgement[] => {
    const grade = gradeOf(template, item, record.items[item.id] ?? EMPTY_ITEM);
    if (!item.judgement || grade?.standing !== "below-good") return [];
    const scale = scaleOf(template, item.judgement.scale);
    const features = items
      .filter(({ answer }) => answer?.featuresOf === item.id)
      .map(({ id }) => scale.grades.find((each) => each.id === record.items[id]?.answer));
    return [{ item, grade, plan: [grade, ...features].some((each) => each && needsPlan(scale, each)) }];
  });
}

/** The items judged below good that an action may address (R31). The overall judgement follows from the others. */
export function itemsBelowGood(template: Template, record: AuditRecord): readonly Item[] {
  return lowJudgements(template, record, relevantItems(template, record))
    .map(({ item }) => item)
    .filter(({ id }) => !isOverallItem(template, id));
}
