import { isFollowUp } from "../../audit/actions";
import { formatDate, parseDate, recordedDate } from "../../audit/dates";
import { isEntered } from "../../audit/entered";
import { cellNaming, itemsInCell } from "../../audit/items-in-cell";
import { itemsReferredTo, withReference, withoutReference } from "../../audit/items-named";
import { actionValue, blankAction, withActionValue, type Action } from "../../audit/record";
import { addressesColumn, type ActionColumn, type Template } from "../../audit/template";

/** An action as it stands in the form. */
export interface ActionDraft {
  /** The action being edited, as it was then; a new one has none. */
  readonly seen?: Action;
  /** By column id, as typed. */
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
    template.actions.columns.map(({ id, type }) => {
      const value = actionValue(seen, id);
      return [id, type === "date" ? formatDate(value) : value];
    }),
  );
  return {
    seen,
    values: { ...values, what: column ? seen.what : withoutReference(template, seen.what) },
    items: column ? [] : itemsReferredTo(template, seen.what),
  };
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
  if (column.id === "what" && !isEntered(value)) return "Say what is to be done.";
  return column.type === "date" && isEntered(value) && parseDate(value) === undefined
    ? "Write day, month and year, for example 15 March 2026."
    : undefined;
}

/** The action a draft makes. */
export function actionFrom(template: Template, draft: ActionDraft): Action {
  return template.actions.columns.reduce(
    (action, column) => {
      const typed = (draft.values[column.id] ?? "").trim();
      const value = column.type === "date" ? recordedDate(typed) : typed;
      return withActionValue(
        action,
        column.id,
        column.id === "what" ? withReference(template, value, draft.items) : value,
      );
    },
    draft.seen ?? blankAction(0),
  );
}
