import { enteredActions, isActionEntered, isEntered } from "./entered";
import type { ActionPart } from "./parts";
import type { Problem } from "./problem";
import type { Action, AuditRecord } from "./record";
import { parseTag } from "./tags";
import type { ActionColumn, Template } from "./template";
import { unreadRows } from "./unread-rows";

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

/** Whether a column of the action table is for whoever follows the action up, and no answer of the audit (R108). */
export const isFollowUp = ({ id, followUp }: Pick<ActionColumn, "id" | "followUp">): boolean =>
  followUp === true || id === MANAGERS_COLUMN;

const MANAGERS_COLUMN: ActionPart = "signed-off";

/** The actions with one more, in the first row of the action table where nothing is entered, and none of those `alsoTaken`. */
export function addAction(
  actions: readonly Action[],
  values: Omit<Action, "row">,
  alsoTaken: readonly number[] = [],
): readonly Action[] {
  const taken = new Set([...actions.filter(isActionEntered).map((action) => action.row), ...alsoTaken]);
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

/** What a change makes of an audit's record as the document now holds it, or why it can't be made. */
export type RecordChange = (audit: {
  readonly template: Template;
  readonly record: AuditRecord;
  readonly problems: readonly Problem[];
}) => AuditRecord | { readonly refused: ChangeRefusal };

export type ChangeRefusal =
  | { readonly code: "too-many-actions"; readonly count: number }
  /** The action meant is no longer what the person saw. */
  | { readonly code: "action-changed" }
  /** An answer is no longer what the person saw. */
  | { readonly code: "answer-changed" }
  /** What stands in a row is none of the choices, and would be left behind or written over. */
  | { readonly code: "choice-unread"; readonly row: number; readonly text: string };

/** Rows of the action table that someone typed or copied in: they have no controls, so only the document can change them. */
export function rowsByHand(problems: readonly Problem[]): ReadonlySet<number> {
  return new Set(
    problems.flatMap((problem) => {
      const target = problem.code === "action-row-typed-by-hand" ? parseTag(problem.where) : undefined;
      return target?.kind === "action" ? [target.row] : [];
    }),
  );
}

/** One action more. */
export function adding(action: Omit<Action, "row">): RecordChange {
  return ({ template, record, problems }) => {
    const allowance = canAddAction(template, record);
    if (!allowance.allowed) return { refused: { code: "too-many-actions", count: allowance.count } };
    const unread = unreadRows(problems).map(({ row }) => row);
    return { ...record, actions: addAction(record.actions, action, unread) };
  };
}

/** This action in place of the one seen, in its row. */
export function replacing(seen: Action, action: Action): RecordChange {
  return changing(seen, (actions) => replaceAction(actions, { ...action, row: seen.row }));
}

/** The action seen, moved by that many places, up where negative. */
export function moving(seen: Action, places: number): RecordChange {
  return whereAllGoesAlong(
    actionsIn,
    undefined,
    changing(seen, (actions) => moveAction(actions, seen.row, places)),
  );
}

/** The actions without the one seen. */
export function removing(seen: Action): RecordChange {
  return whereAllGoesAlong(
    actionsIn,
    undefined,
    changing(seen, (actions) => removeAction(actions, seen.row)),
  );
}

/** One action in place of two that were seen, in the row of the first. */
export const rolling = (seen: Action, other: Action, action: Action): RecordChange =>
  inTurn(replacing(seen, action), removing(other));

/** Both changes, the second of what the first made; neither where one is refused. */
export const inTurn =
  (first: RecordChange, second: RecordChange): RecordChange =>
  (audit) => {
    const record = first(audit);
    return "refused" in record ? record : second({ ...audit, record });
  };

/**
 * A change that may give rows the words of others, in the action plan or the table of that id: refused where a row would get
 * others than it has, and something stands in it that would not go along.
 */
export function whereAllGoesAlong(
  rowsIn: (record: AuditRecord) => readonly { readonly row: number }[],
  table: string | undefined,
  change: RecordChange,
): RecordChange {
  return (audit) => {
    const after = change(audit);
    if ("refused" in after) return after;
    const says = (record: AuditRecord, at: number) =>
      JSON.stringify(rowsIn(record).find(({ row }) => row === at));
    const left = unreadRows(audit.problems, table).find(
      ({ row }) => says(audit.record, row) !== says(after, row),
    );
    return left ? { refused: { code: "choice-unread", row: left.row, text: left.text } } : after;
  };
}

const actionsIn = ({ actions }: AuditRecord): readonly Action[] => actions;

/** Changes the actions that have controls, if the one meant is still what the person saw. Rows typed by hand stay. */
function changing(seen: Action, change: (actions: readonly Action[]) => readonly Action[]): RecordChange {
  return ({ record, problems }) => {
    const byHand = rowsByHand(problems);
    const own = record.actions.filter((action) => !byHand.has(action.row));
    if (!own.some((action) => same(action, seen))) return { refused: { code: "action-changed" } };
    const others = record.actions.filter((action) => byHand.has(action.row));
    return { ...record, actions: [...change(own), ...others].sort((one, other) => one.row - other.row) };
  };
}

function same(one: Action, other: Action): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
