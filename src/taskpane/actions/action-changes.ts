import { addAction, canAddAction, moveAction, removeAction, replaceAction } from "../../audit/actions";
import type { Problem } from "../../audit/problem";
import type { Action, AuditRecord } from "../../audit/record";
import { parseTag } from "../../audit/tags";
import type { RecordChange } from "../session/change";
import type { OpenAudit } from "../session/session-state";

const CHANGED = { refused: "This action has changed in the document since. Look at it again." } as const;

/** Rows of the action table that someone typed or copied in: they have no controls, so only the document can change them. */
export function rowsByHand(problems: readonly Problem[]): ReadonlySet<number> {
  return new Set(
    problems.flatMap((problem) => {
      const target = problem.code === "action-row-typed-by-hand" ? parseTag(problem.where) : undefined;
      return target?.kind === "action" ? [target.row] : [];
    }),
  );
}

export function adding(action: Omit<Action, "row">): RecordChange {
  return ({ template, record }) => {
    const allowance = canAddAction(template, record);
    if (!allowance.allowed) return { refused: `There are ${String(allowance.count)} actions already.` };
    return { ...record, actions: addAction(record.actions, action) };
  };
}

export function replacing(seen: Action, action: Action): RecordChange {
  return changing(seen, (actions) => replaceAction(actions, { ...action, row: seen.row }));
}

export function moving(seen: Action, places: number): RecordChange {
  return changing(seen, (actions) => moveAction(actions, seen.row, places));
}

export function removing(seen: Action): RecordChange {
  return changing(seen, (actions) => removeAction(actions, seen.row));
}

/** Changes the actions that have controls, if the one meant is still what the person saw. Rows typed by hand stay. */
function changing(seen: Action, change: (actions: readonly Action[]) => readonly Action[]): RecordChange {
  return ({ record, problems }: OpenAudit): AuditRecord | typeof CHANGED => {
    const byHand = rowsByHand(problems);
    const own = record.actions.filter((action) => !byHand.has(action.row));
    if (!own.some((action) => same(action, seen))) return CHANGED;
    const others = record.actions.filter((action) => byHand.has(action.row));
    return { ...record, actions: [...change(own), ...others].sort((one, other) => one.row - other.row) };
  };
}

function same(one: Action, other: Action): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
