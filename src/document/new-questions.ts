import type { Owner } from "../audit/question";
import { questionsOf } from "../audit/questions";
import type { Template } from "../audit/template";

/** What another version of a template asks and this one does not: the first tag of each question. */
export function newQuestions(template: Template, other: Template): readonly string[] {
  const asked = new Set<string>(questionsOf(template).map(({ tag }) => tag));
  const first = new Map<string, string>();
  for (const { tag, owner } of questionsOf(other)) {
    const name = nameOf(owner);
    if (!asked.has(tag) && name !== undefined && !first.has(name)) first.set(name, tag);
  }
  return [...first.values()];
}

/** An item is one question however many parts it has, and so is a column of the action table. */
function nameOf(owner: Owner): string | undefined {
  switch (owner.kind) {
    case "header":
      return `header ${owner.field.id}`;
    case "item":
      // Asked for only by an answer that is none.
      return owner.part === "reason" ? undefined : `item ${owner.item.id}`;
    case "action":
      return `column ${owner.column.id}`;
    default:
      return owner.kind;
  }
}
