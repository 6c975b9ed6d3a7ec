import { isFollowUp } from "../../audit/actions";
import { answeredAs } from "../../audit/answering";
import { isEntered } from "../../audit/entered";
import { cellNaming, itemsInCell } from "../../audit/items-in-cell";
import { itemsReferredTo, withReference, withoutReference } from "../../audit/items-named";
import { notTakenAs } from "../../audit/question";
import { actionValue, blankAction, withActionValue, type Action } from "../../audit/record";
import { addressesColumn, type ActionColumn, type Template } from "../../audit/template";
import { takesText } from "../../report/takes-text";
import { keptAnswer, typedAnswer } from "../parts/typed-answer";
import { phrase } from "../../words/phrase";

/** An action as it stands in the form. */
export interface ActionDraft {
  /** The action being edited, as it was then; a new one has none. */
  readonly seen?: Action;
  /** Another that is rolled into it, and goes once it is saved. */
  readonly other?: Action;
  /** By column id: as typed, or the id of the choice, of several with a space between them. */
  readonly values: Readonly<Record<string, string>>;
  /** Ids of the items named at its end; those in the column for them stand in its text. */
  readonly items: readonly string[];
}

/** Whether an auditor is asked for a column. */
export const isAuditors = (column: ActionColumn): boolean => !isFollowUp(column);

export function newDraft(template: Template): ActionDraft {
  return { values: Object.fromEntries(template.actions.columns.map((column) => [column.id, ""])), items: [] };
}

export function draftOf(template: Template, seen: Action): ActionDraft {
  const column = addressesColumn(template);
  const values = Object.fromEntries(
    template.actions.columns.map((each) => {
      return [each.id, typedAnswer(each, actionValue(seen, each.id))];
    }),
  );
  return {
    seen,
    values: { ...values, what: column ? seen.what : withoutReference(template, seen.what) },
    items: column ? [] : itemsReferredTo(template, seen.what),
  };
}

/** Whether somebody wrote in the form: two actions as one are written already. */
export function isWrittenDraft(template: Template, draft: ActionDraft): boolean {
  if (draft.other) return true;
  const { values, items } = draft.seen ? draftOf(template, draft.seen) : newDraft(template);
  const isChanged = Object.entries(draft.values).some(([id, value]) => value !== (values[id] ?? ""));
  return isChanged || draft.items.join() !== items.join();
}

/** Two actions as one to edit: their words one below the other, what only one of them says, and of two dates the first. */
export function rolledDraft(template: Template, seen: Action, other: Action): ActionDraft {
  const [first, second] = [draftOf(template, seen), draftOf(template, other)];
  const values = Object.fromEntries(
    template.actions.columns.map((column) => {
      const [one = "", two = ""] = [first.values[column.id], second.values[column.id]];
      if (!isEntered(one) || !isEntered(two) || one === two) return [column.id, isEntered(one) ? one : two];
      if (column.id === "what") return [column.id, `${one}\n${two}`];
      const joins = column.type === "text" || column.type === "long-text";
      return [column.id, joins && column.addresses !== true ? `${one}; ${two}` : one];
    }),
  );
  const items = [...new Set([...itemsOf(template, first), ...itemsOf(template, second)])];
  return withItems(template, { seen, other, values, items: first.items }, items);
}

/** Ids of the items that the action is about, as far as it names them. */
export function itemsOf(template: Template, { values, items }: ActionDraft): readonly string[] {
  const column = addressesColumn(template);
  return column ? itemsInCell(template, values[column.id] ?? "").items : items;
}

/** The draft about these items: in the column for them, where what else was typed stays, or else at the action's end. */
export function withItems(template: Template, draft: ActionDraft, items: readonly string[]): ActionDraft {
  const column = addressesColumn(template);
  if (!column) return { ...draft, items };
  const { rest } = itemsInCell(template, draft.values[column.id] ?? "");
  return { ...draft, values: { ...draft.values, [column.id]: cellNaming(template, items, rest) } };
}

/** Why a column can't be written as it stands, as a sentence. Others may stay empty until they are known. */
export function columnFault(column: ActionColumn, value: string): string | undefined {
  if (column.id === "what" && !isEntered(value)) return phrase("Say what is to be done.");
  const answered = answeredAs(column);
  return isEntered(value) && notTakenAs(answered, value) !== undefined
    ? takesText(answered, value)
    : undefined;
}

/** The action a draft makes. */
export function actionFrom(template: Template, draft: ActionDraft): Action {
  return template.actions.columns.reduce(
    (action, column) => {
      const value = keptAnswer(column, draft.values[column.id] ?? "");
      return withActionValue(
        action,
        column.id,
        column.id === "what" ? withReference(template, value, draft.items) : value,
      );
    },
    draft.seen ?? blankAction(0),
  );
}
