import { allFields, allItems, type FieldGroup, type Template } from "../../audit/template";

/**
 * The template without what names a part that is gone: the overall judgement, the fields at the head of every page, the
 * place of what stood behind a section. Conditions stay, since nobody but a person can say what is asked then.
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
    ...(tables ? { tables: tables.map(placed) } : {}),
    fieldGroups: rest.fieldGroups.map(placed),
    sections: rest.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => {
        const of = item.answer?.featuresOf;
        if (!item.answer || of === undefined || items.has(of)) return item;
        const { featuresOf: _, ...answer } = item.answer;
        return { ...item, answer };
      }),
    })),
  };
}
