import {
  fieldsIn,
  type Condition,
  type Field,
  type Item,
  type Template,
  type Wording,
} from "../../audit/template";

import type { TableColumn } from "../../audit/own-table";

/** A part of a template and where it stands. */
export interface Placed<T> {
  readonly path: string;
  readonly value: T;
}

/** The members of a list, each with its own path. */
export function placed<T>(path: string, values: readonly T[] | undefined): readonly Placed<T>[] {
  return (values ?? []).map((value, index) => ({ path: `${path}[${index}]`, value }));
}

/** The fields with where they stand; the three of a declaration stand where it does. */
export function placedFields(template: Template): readonly Placed<Field>[] {
  return placed("fieldGroups", template.fieldGroups).flatMap((group) =>
    placed(`${group.path}.fields`, group.value.fields).flatMap(({ path, value }) =>
      fieldsIn({ fields: [value] }).map((field) => ({ path, value: field })),
    ),
  );
}

/** The columns of the template's own tables. */
export const placedColumns = (template: Template): readonly Placed<TableColumn>[] =>
  placed("tables", template.tables).flatMap((table) => placed(`${table.path}.columns`, table.value.columns));

export function placedItems(template: Template): readonly Placed<Item>[] {
  return placed("sections", template.sections).flatMap((section) =>
    placed(`${section.path}.items`, section.value.items),
  );
}

export function placedWordings(template: Template): readonly Placed<Wording>[] {
  return [
    ...placed("sections", template.sections).flatMap((section) =>
      placed(`${section.path}.notes`, section.value.notes),
    ),
    ...placedItems(template).flatMap((item) => [
      ...placed(`${item.path}.prompts`, item.value.prompts),
      ...placed(`${item.path}.descriptors`, item.value.descriptors).flatMap((descriptor) =>
        placed(`${descriptor.path}.text`, descriptor.value.text),
      ),
    ]),
    ...placed("immediateConcerns.prompts", template.immediateConcerns?.prompts),
    ...placed("actions.prompts", template.actions.prompts),
    ...placed("serviceActions.prompts", template.serviceActions?.prompts),
    ...placed("notes", template.notes).flatMap((note) =>
      placed(`${note.path}.wordings`, note.value.wordings),
    ),
    ...placed("references", template.references).flatMap((note) =>
      placed(`${note.path}.wordings`, note.value.wordings),
    ),
  ];
}

export function placedConditions(template: Template): readonly Placed<Condition>[] {
  return [
    ...placed("fieldGroups", template.fieldGroups).flatMap((group) => [
      group,
      ...placed(`${group.path}.fields`, group.value.fields),
    ]),
    ...placed("sections", template.sections),
    ...placed("tables", template.tables),
    ...placedItems(template),
    ...placedWordings(template),
  ].flatMap(({ path, value }) => (value.when ? [{ path: `${path}.when`, value: value.when }] : []));
}
