import { allFields, allItems, scaleChoices, type Choice, type Template } from "./template";

interface Named {
  readonly id: string;
  readonly options?: readonly Choice[];
}

/**
 * The ids of a template, each as the way to it: `item.risk`, `field.case-type`, and what is chosen there,
 * `field.case-type.cp`. A version keeps those of its parts, and never gives one that an earlier version had to something else.
 */
export function idWays(template: Template): readonly string[] {
  const { scales, tables = [], narratives = [], actions } = template;
  const answers = allItems(template).map(({ id, answer }) => ({
    id,
    ...(answer?.options && { options: answer.options }),
  }));
  return [
    ...waysOf("group", template.fieldGroups),
    ...waysOf("field", allFields(template)),
    ...waysOf("section", template.sections),
    ...waysOf("item", answers),
    ...waysOf(
      "scale",
      scales.map((scale) => ({ id: scale.id, options: scaleChoices(scale) })),
    ),
    ...waysOf("narrative", narratives),
    ...waysOf("column", actions.columns),
    ...waysOf("table", tables),
    ...tables.flatMap((table) => waysOf(`table.${table.id}`, table.columns)),
    ...waysOf("note", template.notes),
    ...waysOf("reference", template.references),
  ];
}

const waysOf = (kind: string, parts: readonly Named[]): readonly string[] =>
  parts.flatMap(({ id, options = [] }) => [
    `${kind}.${id}`,
    ...options.map((option) => `${kind}.${id}.${option.id}`),
  ]);

/** The ids of one kind that a template has or had: those one step behind `kind`. */
export function knownIds(template: Template, kind: string): Set<string> {
  return new Set(
    [...idWays(template), ...(template.retired ?? [])].flatMap((way) => {
      const id = way.startsWith(`${kind}.`) ? way.slice(kind.length + 1) : "";
      return id === "" || id.includes(".") ? [] : [id];
    }),
  );
}

/** What is retired in the version after another: what was before, and what is gone now. */
export function retiredAfter(before: Template, after: Template): readonly string[] {
  const left = new Set(idWays(after));
  return [...new Set([...(before.retired ?? []), ...idWays(before)])].filter((way) => !left.has(way));
}
