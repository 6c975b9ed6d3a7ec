import type { Field, FieldGroup } from "../audit/template";
import type { DraftField, FormDraft } from "./form-draft";
import { freeId } from "./free-id";
import { Choices } from "./template-scales";
import { labelOf, LONGEST_LINE, lineOf } from "./template-texts";

const MOST_OPTIONS = 100;

/** The header fields of the template, those behind the sections last. */
export function templateFields(draft: FormDraft): readonly FieldGroup[] {
  const groups = draft.fieldGroups.filter(({ fields }) => fields.length > 0);
  const groupIds = new Set<string>();
  const fieldIds = new Set<string>();
  return groups.map((group): FieldGroup => {
    const { label: title } = labelOf(group.title, "Details");
    return {
      id: freeId(title, groupIds, "details"),
      title,
      place: group.place ?? "start",
      fields: group.fields.map((field) => fieldFrom(field, fieldIds)),
    };
  });
}

function fieldFrom(draft: DraftField, ids: Set<string>): Field {
  const { label, whole } = labelOf(draft.label, "Field");
  const help = lineOf([whole, draft.help].filter((text) => text !== undefined).join(" "));
  const choices = new Choices();
  const options = draft.options
    .flatMap((option) => choices.add({ id: "", label: option }))
    .slice(0, MOST_OPTIONS);
  const isChoice = draft.type === "choice" && options.length > 1;
  return {
    id: freeId(label, ids, "field"),
    label,
    type: draft.type === "choice" && !isChoice ? "text" : draft.type,
    ...(isChoice ? { options } : {}),
    required: draft.required,
    ...(help === "" ? {} : { help: labelOf(help, "", LONGEST_LINE).label }),
  };
}
