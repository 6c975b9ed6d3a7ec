import type { Declaration, Field } from "../../audit/template";
import { LONGEST, MOST } from "../../audit/template-limits";
import { optionText } from "../draft/draft-text";
import type { DraftField } from "../draft/form-draft";
import { freeId } from "../free-id";
import { Choices } from "./choices";
import { labelOf, lineOf } from "./template-texts";

/** A detail, or a column of a table: its id has as many characters at most. */
export function fieldFrom(draft: DraftField, ids: Set<string>, longest?: number): Field | Declaration {
  const { label, whole } = labelOf(draft.label, "Field");
  const help = lineOf([whole, draft.help].filter((text) => text !== undefined).join(" "));
  const choices = new Choices();
  const options = draft.options
    .flatMap((option) => choices.add({ id: "", label: optionText(option) }))
    .slice(0, MOST.options);
  const isChoosing = draft.type === "choice" || draft.type === "choices";
  const isChoice = isChoosing && options.length > 1;
  const id = freeId(label, ids, "field", longest);
  if (draft.type === "declaration") {
    const statement = help === "" ? label : labelOf(help, "", LONGEST.line).label;
    for (const part of ["role", "date"]) ids.add(`${id}-${part}`);
    return { id, label, type: "declaration", statement, required: draft.required };
  }
  return {
    id,
    label,
    type: isChoosing && !isChoice ? "text" : draft.type,
    ...(isChoice ? { options } : {}),
    ...(draft.type === "number" ? draft.bounds : {}),
    required: draft.required,
    ...(help === "" ? {} : { help: labelOf(help, "", LONGEST.line).label }),
  };
}
