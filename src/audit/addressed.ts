import { isEntered } from "./entered";
import { isFiller } from "./filler";
import { gradeOf, needsPlan } from "./grades";
import { bareNumber, itemsListed, itemsNamed, itemsReferredTo } from "./items-named";
import { EMPTY_ITEM, type Action, type AuditRecord } from "./record";
import { relevantItems } from "./relevance";
import { indexOf, isOverallItem, scaleOf, type Grade, type Item, type Template } from "./template";

/** Whether an action says what is to be done, and not only that something is. */
export const isRealAction = ({ what }: Action): boolean => isEntered(what) && !isFiller(what);

/**
 * Which items the actions address, by what they state (R31): "item 4" in any of their words, a reference in brackets at
 * their end, and in the columns for it the number or label of an item, or the title of its section. Any action that
 * says what to do addresses the overall judgement.
 */
export function addressedBy(template: Template, actions: readonly Action[]): (item: Item) => boolean {
  const real = actions.filter(isRealAction);
  const texts = real.flatMap(({ what, more }) => [what, ...Object.values(more)]);
  const cells = real.flatMap(({ more }) => Object.values(more)).map(asLine);
  const listed = template.actions.columns.flatMap(({ id, addresses = false }) =>
    addresses ? real.flatMap(({ more }) => itemsListed(more[id] ?? "")) : [],
  );
  const named = itemsNamed(texts.join("\n"));
  const numbers = new Set([...named.numbers, ...listed]);
  const referred = new Set(real.flatMap(({ what }) => itemsReferredTo(template, what)));
  return (item) =>
    named.all ||
    (isOverallItem(template, item.id) && real.length > 0) ||
    (item.number !== undefined && numbers.has(bareNumber(item.number))) ||
    referred.has(item.id) ||
    [item.label, indexOf(template).items.get(item.id)?.section.title ?? ""].some((name) =>
      cells.some((cell) => cell.includes(asLine(name))),
    );
}

/** Words between semicolons, so that a name is found whole and not within another. */
function asLine(text: string): string {
  const parts = text
    .toLowerCase()
    .split(/[;,/\n]/)
    .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, " ").trim());
  return `;${parts.filter((part) => part !== "").join(";")};`;
}

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
