import { daysBetween, type IsoDate } from "../audit/dates";
import type { Actor } from "../moderation/steps";
import { personNamed, teamManagerOf, type Person } from "./people";
import { byLateness, type Standing } from "./standing";

/** What one person is reminded of. */
export interface Reminder {
  readonly to: {
    /** "" where nobody is named; then `role` and `team` say who. */
    readonly name: string;
    readonly mail: string;
    readonly role: Actor;
    readonly team: string;
  };
  /** Audits that are late and wait for them, the worst first. */
  readonly late: readonly Standing[];
  /** Audits with actions that nobody has signed off, late or not (R109). */
  readonly actions: readonly Standing[];
}

/** Days between two reminders of one audit (R109). */
export const WEEK = 7;

/** Whom to remind of what on a day: of each audit at most once a week, and of none that is exempt. */
export function remindersOf(
  all: readonly Standing[],
  people: readonly Person[],
  today: IsoDate,
): readonly Reminder[] {
  const found = new Map<string, { to: Reminder["to"]; late: Standing[]; actions: Standing[] }>();
  for (const standing of [...all].sort(byLateness)) {
    if (!isToRemind(standing, today)) continue;
    const to = whoIsAsked(standing, people);
    const key = JSON.stringify(to.name === "" ? [to.role, to.team] : [to.name.toLowerCase()]);
    const known = found.get(key) ?? { to, late: [], actions: [] };
    found.set(key, known);
    (hasOpenActions(standing) ? known.actions : known.late).push(standing);
  }
  return [...found.values()].sort((one, other) => (nameOf(one.to) < nameOf(other.to) ? -1 : 1));
}

/** Whether somebody is to be reminded of an audit on a day. */
export function isToRemind(standing: Standing, today: IsoDate): boolean {
  const { exempt, daysOver, reminded, turn } = standing;
  if (exempt !== "" || !turn) return false;
  if (reminded !== undefined && daysBetween(reminded, today) < WEEK) return false;
  return daysOver > 0 || hasOpenActions(standing);
}

/** Until an audit is final its actions may still change, and nobody is asked to sign them off. */
const hasOpenActions = ({ state, open }: Standing): boolean => AFTER.has(state) && open.length > 0;
const AFTER: ReadonlySet<Standing["state"]> = new Set(["shared", "actions-open"]);

function whoIsAsked(standing: Standing, people: readonly Person[]): Reminder["to"] {
  const { turn, team, open } = standing;
  const role = turn?.by ?? "lead";
  const lineManager = open.find((action) => action.lineManager !== "")?.lineManager ?? "";
  const named =
    role === "manager" ? lineManager || (teamManagerOf(people, team)?.name ?? "") : (turn?.name ?? "");
  const known = personNamed(people, named);
  return { name: known?.name ?? named, mail: known?.mail ?? "", role, team: named === "" ? team : "" };
}

const nameOf = ({ name, role, team }: Reminder["to"]): string => name || `${role} ${team}`;

/** What somebody above has to be told of: late by more than so many days, or with an action that is; the worst first. */
export function toEscalate(all: readonly Standing[], afterDays: number): readonly Standing[] {
  return all
    .filter(
      ({ exempt, daysOver, open }) =>
        exempt === "" && (daysOver > afterDays || open.some((action) => action.daysOver > afterDays)),
    )
    .sort(byLateness);
}
