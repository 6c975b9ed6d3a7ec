import type { Field, FieldGroup, Item, Section, Template } from "./template";

/** The fields and items of a template by id, each with what it stands in. */
export interface TemplateIndex {
  readonly fields: ReadonlyMap<string, { readonly field: Field; readonly group: FieldGroup }>;
  readonly items: ReadonlyMap<string, { readonly item: Item; readonly section: Section }>;
}

const indexes = new WeakMap<Template, TemplateIndex>();

/** The index of a template. Made once for each: templates never change. */
export function indexOf(template: Template): TemplateIndex {
  const made = indexes.get(template) ?? makeIndex(template);
  indexes.set(template, made);
  return made;
}

function makeIndex(template: Template): TemplateIndex {
  const fields = template.fieldGroups.flatMap((group) => group.fields.map((field) => ({ field, group })));
  const items = template.sections.flatMap((section) => section.items.map((item) => ({ item, section })));
  return {
    fields: new Map(fields.map((found) => [found.field.id, found])),
    items: new Map(items.map((found) => [found.item.id, found])),
  };
}
