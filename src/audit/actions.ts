import { enteredActions, isActionEntered, isEntered } from "./entered";
import type { Action, AuditRecord } from "./record";
import type { Template } from "./template";

export type ActionAllowance =
  { readonly allowed: true } | { readonly allowed: false; readonly limit: number; readonly count: number };

/** Whether one more action may be agreed: below the limit, or with a reason recorded for going over it (R28). */
export function canAddAction(template: Template, record: AuditRecord): ActionAllowance {
  const { limit } = template.actions;
  const count = enteredActions(record).length;
  return limit === undefined || count < limit || isEntered(record.limitReason)
    ? { allowed: true }
    : { allowed: false, limit, count };
}

/** The actions with one more, in the first row of the action table where nothing is entered. */
export function addAction(actions: readonly Action[], values: Omit<Action, "row">): readonly Action[] {
  const taken = new Set(actions.filter(isActionEntered).map((action) => action.row));
  let row = 1;
  while (taken.has(row)) row += 1;
  return replaceAction(actions, { ...values, row });
}

/** The actions with this one in its row, in place of what that row held. */
export function replaceAction(actions: readonly Action[], action: Action): readonly Action[] {
  return inOrder([...actions.filter((each) => each.row !== action.row), action]);
}

/**
 * The actions with the one in `row` moved by that many places, up where negative, as far as there are places.
 * The rows in use stay the same; what is written in them moves.
 */
export function moveAction(actions: readonly Action[], row: number, places: number): readonly Action[] {
  const ordered = inOrder(actions);
  const from = ordered.findIndex((action) => action.row === row);
  const moved = ordered[from];
  if (!moved) return actions;
  const others = ordered.filter((action) => action !== moved);
  const to = Math.max(0, Math.min(others.length, from + places));
  return intoRows([...others.slice(0, to), moved, ...others.slice(to)], ordered);
}

/** The actions without the one in `row`; those after it move up into the row before. */
export function removeAction(actions: readonly Action[], row: number): readonly Action[] {
  const ordered = inOrder(actions);
  return intoRows(
    ordered.filter((action) => action.row !== row),
    ordered,
  );
}

function inOrder(actions: readonly Action[]): readonly Action[] {
  return [...actions].sort((one, other) => one.row - other.row);
}

/** The actions in their new order, in the rows of the old one. */
function intoRows(actions: readonly Action[], rows: readonly Action[]): readonly Action[] {
  return actions.map((action, index) => ({ ...action, row: rows[index]?.row ?? action.row }));
}
