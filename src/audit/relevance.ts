import { EMPTY_ITEM, type AuditRecord } from "./record";
import type { AnswerCondition, Condition } from "./condition";
import {
  indexOf,
  fieldsIn,
  type Field,
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
  /** The field groups asked for, each with only the fields asked for. */
  readonly groups: () => readonly FieldGroup[];
  /** The sections asked for, each with only the items asked for. */
  readonly sections: () => readonly Section[];
}

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
      (item.answer !== undefined && says(condition, answer));
    return isSaid && holds(section.when) && holds(item.when);
  }

  return {
    holds,
    groups: () =>
      template.fieldGroups
        .filter((group) => holds(group.when))
        .map((group) => ({ ...group, fields: fieldsIn(group).filter((field) => holds(field.when)) })),
    sections: () =>
      template.sections
        .filter((section) => holds(section.when))
        .map((section) => ({ ...section, items: section.items.filter((item) => holds(item.when)) })),
  };
}

/** Whether an answer is one of those; several choices stand with a space between them. */
const says = ({ in: values }: AnswerCondition, answer: string): boolean =>
  answer.split(" ").some((each) => values.includes(each));

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

/** The header fields asked for (R35): those at the start of the document, then the others. */
export function relevantFields(template: Template, record: AuditRecord): readonly Field[] {
  const groups = relevanceOf(template, record).groups();
  const isFirst = ({ place }: FieldGroup): boolean => place === "start";
  return [...groups.filter(isFirst), ...groups.filter((group) => !isFirst(group))].flatMap(fieldsIn);
}

/** The sections asked for (R65), each with only the items asked for. */
export function relevantSections(template: Template, record: AuditRecord): readonly Section[] {
  return relevanceOf(template, record).sections();
}

/** The items asked for (R66), in document order. */
export function relevantItems(template: Template, record: AuditRecord): readonly Item[] {
  return relevantSections(template, record).flatMap((section) => section.items);
}
