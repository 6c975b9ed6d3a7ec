import { answersNamed, type Condition } from "../../audit/condition";
import { editedTemplate } from "../template/edited-template";
import { changeField, changeItem, inEveryList, withPart } from "./edit-part";
import type { FormDraft } from "./form-draft";

/**
 * A part is asked only while something holds; always where nothing is said. What it depends on gets the id for good that
 * it has in the template now, whatever it is called later.
 */
export function setWhen(draft: FormDraft, key: string, to: Condition | undefined): FormDraft {
  const changed = inEveryList(draft, (list) =>
    withPart(list, key, (part) => {
      const { when: _, ...rest } = part as typeof part & { readonly when?: Condition };
      return { ...rest, ...(to && { when: to }) } as typeof part;
    }),
  );
  return to ? withIdsOf(changed, to) : changed;
}

/** The draft in which the fields and items that a condition names have their ids, and those of what they offer. */
function withIdsOf(draft: FormDraft, condition: Condition): FormDraft {
  if (!draft.from) return draft;
  const named = new Set(
    answersNamed(condition).map(({ answer }) => ("field" in answer ? answer.field : answer.item)),
  );
  const { fieldGroups, sections } = editedTemplate(draft, draft.from, NO_NAMES);
  const fields = draft.fieldGroups
    .filter((group) => group.fields.length > 0)
    .flatMap((group) => group.fields);
  const madeFields = fieldGroups.flatMap((group) => group.fields);
  const items = draft.sections.flatMap((section) => section.items);
  const madeItems = sections.flatMap((section) => section.items);
  const withFields = fields.reduce((now, field, at) => {
    const made = madeFields[at];
    if (!made || !named.has(made.id)) return now;
    const options = made.type === "declaration" ? undefined : made.options;
    return changeField(now, field.key, (each) => ({ ...each, id: made.id, ...(options && { options }) }));
  }, draft);
  return items.reduce((now, item, at) => {
    const made = madeItems[at];
    if (!made || !named.has(made.id)) return now;
    const options = made.answer?.options;
    return changeItem(now, item.key, ({ answering, ...each }) => ({
      ...each,
      id: made.id,
      ...(answering && { answering: { ...answering, ...(options && { options }) } }),
    }));
  }, withFields);
}

const NO_NAMES = { version: "", title: "", publisher: "" };
