import { isAnswerCondition, type AnswerCondition, type Condition } from "../../audit/condition";
import { allFields, allItems, type FieldGroup, type Template } from "../../audit/template";

/**
 * The template without what names a part that is gone: the overall judgement, the fields at the head of every page, the
 * place of what stood behind a section, and what can't hold any more among conditions of which any will do. Other conditions
 * stay, since nobody but a person can say what is asked then.
 */
export function withoutStrayReferences(template: Template): Template {
  const { overallItem, furtherOverall, pageHeader, lookBack, previousAudit, theme, tables, ...rest } =
    template;
  const items = new Set(allItems(template).map(({ id }) => id));
  const fields = new Set(allFields(template).map(({ id }) => id));
  const sections = new Set(template.sections.map(({ id }) => id));
  const isField = (id: string | undefined): boolean => id === undefined || fields.has(id);
  const placed = <T extends { readonly place: FieldGroup["place"] }>(part: T): T =>
    typeof part.place === "object" && !sections.has(part.place.after) ? { ...part, place: "end" } : part;
  const isThere = (named: AnswerCondition): boolean =>
    "field" in named ? fields.has(named.field) : items.has(named.item);
  const when = <T extends { readonly when?: Condition }>(part: T): T =>
    part.when ? { ...part, when: withoutStrays(part.when, isThere) } : part;
  const further = furtherOverall?.filter((id) => items.has(id)) ?? [];
  const themed = theme?.sections.filter((id) => sections.has(id)) ?? [];
  const head = pageHeader && {
    ...(pageHeader.case !== undefined && fields.has(pageHeader.case) ? { case: pageHeader.case } : {}),
    ...(pageHeader.date !== undefined && fields.has(pageHeader.date) ? { date: pageHeader.date } : {}),
  };
  const allThere = (named: object): boolean =>
    Object.values(named).every((value) => typeof value !== "string" || isField(value));
  return {
    ...rest,
    ...(overallItem !== undefined && items.has(overallItem) ? { overallItem } : {}),
    ...(further.length > 0 ? { furtherOverall: further } : {}),
    ...(head && Object.keys(head).length > 0 ? { pageHeader: head } : {}),
    ...(lookBack && allThere(lookBack) ? { lookBack } : {}),
    ...(previousAudit && allThere(previousAudit) ? { previousAudit } : {}),
    ...(theme && themed.length > 0 ? { theme: { ...theme, sections: themed } } : {}),
    ...(tables ? { tables: tables.map((table) => when(placed(table))) } : {}),
    fieldGroups: rest.fieldGroups.map((group) => ({
      ...when(placed(group)),
      fields: group.fields.map(when),
    })),
    sections: rest.sections.map((section) => ({
      ...when(section),
      notes: section.notes.map(when),
      items: section.items.map((item) => {
        const texts = {
          prompts: item.prompts.map(when),
          descriptors: item.descriptors.map((each) => ({ ...each, text: each.text.map(when) })),
        };
        const of = item.answer?.featuresOf;
        if (!item.answer || of === undefined || items.has(of)) return { ...when(item), ...texts };
        const { featuresOf: _, ...answer } = item.answer;
        return { ...when(item), ...texts, answer };
      }),
    })),
  };
}

/** A condition without those of "any" that name something that is gone: they never hold. */
function withoutStrays(condition: Condition, isThere: (named: AnswerCondition) => boolean): Condition {
  const inner = (each: Condition) => withoutStrays(each, isThere);
  if (isAnswerCondition(condition)) return condition;
  if ("not" in condition) return { not: inner(condition.not) };
  if ("all" in condition) return { all: condition.all.map(inner) };
  const left = condition.any.filter((each) => !isAnswerCondition(each) || isThere(each)).map(inner);
  return left.length === 0 ? condition : { any: left };
}
