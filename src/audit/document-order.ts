import type { Question } from "./question";
import { questionsIn } from "./questions";
import type { AuditRecord } from "./record";
import { indexOf, type Place, type Template } from "./template";

/** Every question of an audit in the order in which a reader of the document comes upon it. */
export function inDocumentOrder(template: Template, record: AuditRecord): readonly Question[] {
  const sections = new Map(template.sections.map(({ id }, at) => [id, at]));
  return questionsIn(template, record)
    .map((question) => ({ question, place: placeOf(question, template, sections) }))
    .sort((one, other) => one.place - other.place)
    .map(({ question }) => question);
}

/** Where the parts of a document stand that come after its sections. */
const AFTER = { concern: 1, actions: 2, tables: 3, end: 4, moderation: 5 } as const;

function placeOf({ owner }: Question, template: Template, sections: ReadonlyMap<string, number>): number {
  const after = (part: keyof typeof AFTER) => 2 * sections.size + AFTER[part];
  // A section stands at an odd place, with room for what stands behind it.
  const section = (id: string | undefined) => 2 * (sections.get(id ?? "") ?? sections.size) + 1;
  const at = (place: Place, end: keyof typeof AFTER) => {
    if (place === "start") return 0;
    return place === "end" ? after(end) : section(place.after) + 1;
  };
  switch (owner.kind) {
    case "status":
      return 0;
    case "header":
      return at(owner.place, "end");
    case "item":
      return section(indexOf(template).items.get(owner.item.id)?.section.id);
    case "concern":
      return after("concern");
    case "action":
    case "limit-reason":
    case "service-actions":
      return after("actions");
    case "row":
      return at(owner.table.place, "tables");
    case "moderation":
      return after("moderation");
  }
}
