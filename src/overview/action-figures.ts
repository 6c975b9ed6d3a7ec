import type { IsoDate } from "../audit/dates";
import type { ActionFact, AuditFacts } from "./audit-facts";
import type { PersonRole } from "./person-role";
import { percentOf } from "./shares";

/** Where agreed actions stand on a day (R107-R110, R125). Open, done and superseded are all of them. */
export interface ActionCounts {
  readonly total: number;
  readonly open: number;
  /** Of the open ones. */
  readonly overdue: number;
  readonly done: number;
  readonly superseded: number;
  /** With the day a manager signed it off. */
  readonly signedOff: number;
}

export interface ActionFigures extends ActionCounts {
  readonly asOf: IsoDate;
  readonly perAudit: {
    /** How many audits agreed so many actions, by that number. */
    readonly counts: Readonly<Record<string, number>>;
    /** Mean of all audits, to one place. */
    readonly mean: number | null;
  };
  /** Of audits that are not final, and may change. */
  readonly provisional: number;
  /** Of those that are not open any more, the percent with a day of sign-off. */
  readonly percentSignedOff: number | null;
  readonly byRole: Readonly<Partial<Record<PersonRole, ActionCounts>>>;
}

export function actionFigures(audits: readonly AuditFacts[], asOf: IsoDate): ActionFigures {
  const all = audits.flatMap(({ actions }) => actions);
  const counts = countActions(all, asOf);
  const perAudit = new Map<number, number>();
  for (const { actions } of audits) perAudit.set(actions.length, (perAudit.get(actions.length) ?? 0) + 1);
  const roles = [...new Set(all.map(({ role }) => role))].sort();
  return {
    asOf,
    ...counts,
    perAudit: {
      counts: Object.fromEntries([...perAudit].sort(([one], [other]) => one - other)),
      mean: audits.length === 0 ? null : Math.floor((10 * all.length) / audits.length + 0.5) / 10,
    },
    provisional: audits.filter(({ final }) => !final).reduce((sum, { actions }) => sum + actions.length, 0),
    percentSignedOff: percentOf(
      all.filter(({ outcome, signedOff }) => outcome !== "open" && signedOff !== undefined).length,
      counts.done + counts.superseded,
    ),
    byRole: Object.fromEntries(
      roles.map((role) => [
        role,
        countActions(
          all.filter((action) => action.role === role),
          asOf,
        ),
      ]),
    ),
  };
}

/** Where one action stands on a day. */
export type ActionState = "overdue" | "in-time" | "done" | "superseded";

export function actionState({ outcome, due }: ActionFact, asOf: IsoDate): ActionState {
  if (outcome !== "open") return outcome;
  return due !== undefined && due < asOf ? "overdue" : "in-time";
}

function countActions(actions: readonly ActionFact[], asOf: IsoDate): ActionCounts {
  const count = (is: (action: ActionFact) => boolean) => actions.filter(is).length;
  return {
    total: actions.length,
    open: count(({ outcome }) => outcome === "open"),
    overdue: count((action) => actionState(action, asOf) === "overdue"),
    done: count(({ outcome }) => outcome === "done"),
    superseded: count(({ outcome }) => outcome === "superseded"),
    signedOff: count(({ signedOff }) => signedOff !== undefined),
  };
}
