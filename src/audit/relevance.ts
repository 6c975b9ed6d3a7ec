import { chosenIn } from "./answering";
import { EMPTY_ITEM, type AuditRecord } from "./record";
import type { AnswerCondition, Condition } from "./condition";
import {
  indexOf,
  fieldsIn,
  scaleOf,
  type FieldGroup,
  type Item,
  type Section,
  type Template,
  type Wording,
} from "./template";

/** What of a template is asked for, given what is answered so far. Reads the record once, answers many times. */
export interface Relevance {
  /** Whether a condition holds; no condition always does. */
  readonly holds: (condition: Condition | undefined) => boolean;
  /** Whether an item of a section is asked for: their conditions hold, and no gate before it has settled it. */
  readonly asks: (section: Section, item: Item) => boolean;
  /** The field groups asked for (R35), each with only the fields asked for. */
  readonly groups: () => readonly FieldGroup[];
  /** The sections asked for, each with only the items asked for. */
  readonly sections: () => readonly Section[];
}

const NONE: ReadonlySet<string> = new Set();

/** A condition on a field or an item that is itself not asked for does not hold, whatever that still says. */
export function relevanceOf(template: Template, record: AuditRecord): Relevance {
  const settled = new Map<Condition, boolean>();

  function holds(condition: Condition | undefined): boolean {
    if (!condition) return true;
    const known = settled.get(condition);
    if (known !== undefined) return known;
    // Conditions that wait for each other in a circle do not hold.
    settled.set(condition, false);
    const held = isSo(condition);
    settled.set(condition, held);
    return held;
  }

  function isSo(condition: Condition): boolean {
    if ("all" in condition) return condition.all.every(holds);
    if ("any" in condition) return condition.any.some(holds);
    if ("not" in condition) return !holds(condition.not);
    return "field" in condition ? fieldHolds(condition) : itemHolds(condition);
  }

  function fieldHolds(condition: AnswerCondition & { readonly field: string }): boolean {
    const found = indexOf(template).fields.get(condition.field);
    if (!found) return false;
    const { field, group } = found;
    return says(condition, record.header[field.id] ?? "") && holds(group.when) && holds(field.when);
  }

  function itemHolds(condition: AnswerCondition & { readonly item: string }): boolean {
    const found = indexOf(template).items.get(condition.item);
    if (!found) return false;
    const { item, section } = found;
    const { judgement, answer } = record.items[item.id] ?? EMPTY_ITEM;
    const isSaid =
      (item.judgement !== undefined && says(condition, judgement)) ||
      (item.answer !== undefined && !isJudgedAway(item) && says(condition, answer));
    return isSaid && asks(section, item);
  }

  const asks = (section: Section, item: Item): boolean =>
    holds(section.when) && holds(item.when) && !settledBy(section).has(item.id);

  const settledIn = new Map<Section, ReadonlySet<string>>();

  /** Ids of the items that a gate of their section has settled. */
  function settledBy(section: Section): ReadonlySet<string> {
    const known = settledIn.get(section);
    if (known) return known;
    settledIn.set(section, NONE);
    const at = section.items.findIndex((item) => item.gate === true && isAway(item) && holds(item.when));
    const after = at < 0 ? NONE : new Set(section.items.slice(at + 1).map(({ id }) => id));
    settledIn.set(section, after);
    return after;
  }

  /** Whether an item is not applicable: by its judgement, or by its answer where it is not judged. */
  function isAway(item: Item): boolean {
    const { judgement, answer } = record.items[item.id] ?? EMPTY_ITEM;
    const [scale, choice] = item.judgement ? [item.judgement.scale, judgement] : [item.answer?.scale, answer];
    return scale !== undefined && scaleOf(template, scale).notApplicable?.id === choice;
  }

  /** Whether its judgement asks for no answer beside it. */
  const isJudgedAway = (item: Item): boolean => item.judgement !== undefined && isAway(item);

  return {
    holds,
    asks,
    groups: () =>
      template.fieldGroups
        .filter((group) => holds(group.when))
        .map((group) => ({ ...group, fields: fieldsIn(group).filter((field) => holds(field.when)) })),
    sections: () =>
      template.sections
        .filter((section) => holds(section.when))
        .map((section) => ({ ...section, items: section.items.filter((item) => asks(section, item)) })),
  };
}

/** Whether an answer is one of those; several choices stand with a space between them. */
const says = ({ in: values }: AnswerCondition, answer: string): boolean =>
  chosenIn(answer).some((each) => values.includes(each));

/** The wordings to show: those whose prompt set is on (R41) and whose condition holds (R64, R66). */
export function shownWordings(
  template: Template,
  record: AuditRecord,
  wordings: readonly Wording[],
): readonly Wording[] {
  const relevance = relevanceOf(template, record);
  const off = new Set<string | undefined>(template.promptSets.filter((set) => !set.on).map((set) => set.id));
  return wordings.filter(({ promptSet, when }) => !off.has(promptSet) && relevance.holds(when));
}

/** The sections asked for (R65), each with only the items asked for. */
export function relevantSections(template: Template, record: AuditRecord): readonly Section[] {
  return relevanceOf(template, record).sections();
}

/** The items asked for (R66), in document order. */
export function relevantItems(template: Template, record: AuditRecord): readonly Item[] {
  return relevantSections(template, record).flatMap((section) => section.items);
}
