import { parseTag } from "../audit/tags";
import type { Template } from "../audit/template";
import { layoutOf } from "./layout";
import { slotsOf } from "./layout-model";

/** What another version of a template asks and this one does not: the first tag of each question. */
export function newQuestions(template: Template, other: Template): readonly string[] {
  const asked = new Set(tagsOf(template));
  const first = new Map<string, string>();
  for (const tag of tagsOf(other)) {
    const question = questionOf(tag);
    if (!asked.has(tag) && question !== undefined && !first.has(question)) first.set(question, tag);
  }
  return [...first.values()];
}

const tagsOf = (template: Template): readonly string[] => slotsOf(layoutOf(template)).map(({ tag }) => tag);

/** An item is one question however many parts it has, and so is a column of the action table. */
function questionOf(tag: string): string | undefined {
  const target = parseTag(tag);
  switch (target.kind) {
    case "item":
      // Asked for only by an answer that is none.
      return target.part === "reason" ? undefined : `item ${target.item}`;
    case "action":
      return `column ${target.column}`;
    case "concern":
      return "concern";
    default:
      return tag;
  }
}
