import { parseDate, type IsoDate } from "../audit/dates";
import type { StateId } from "../audit/moderation";
import type { Actor } from "../moderation/steps";
import { caseKey } from "./case-row";
import { CASE, DAYS_OVER, DUE, REMINDED, type RegisterRow, type Value } from "./register";
import { overdueActions, type OpenAction } from "./tracked";

/** Where an audit of the programme stands, by its row of the register and its document. */
export interface Standing {
  /** Its row in the register, counted from 0. */
  readonly row: number;
  readonly case: string;
  readonly month: string;
  readonly team: string;
  readonly auditor: string;
  readonly moderator: string;
  readonly state: StateId | "no-document";
  /** Who has it; nobody once it is closed. */
  readonly turn?: { readonly by: Actor; readonly name: string };
  readonly due?: IsoDate;
  /** 0 where it is not late, or is exempt. */
  readonly daysOver: number;
  readonly queries: number;
  readonly open: readonly OpenAction[];
  readonly actionsOverdue: number;
  readonly moderation?: { readonly from: IsoDate; readonly to: IsoDate };
  /** Why nobody asks for it; "" where it is asked for. */
  readonly exempt: string;
  /** Why it is late, where somebody said so. */
  readonly lateBecause: string;
  readonly reminded?: IsoDate;
  readonly file: string;
}

/** The rows of a register that are about an audit. What a person changed in the register counts. */
export function standings(rows: readonly RegisterRow[]): readonly Standing[] {
  return rows.flatMap((row, index): readonly Standing[] => {
    const { about, values } = row;
    if (!about) return [];
    const said = (column: string) => text(values[column]);
    const tracked = "tracked" in about ? about.tracked : undefined;
    const due = parseDate(said(DUE)) ?? tracked?.due?.day;
    const reminded = parseDate(said(REMINDED));
    const exempt = said("exempt");
    const open = exempt === "" ? (tracked?.open ?? []) : [];
    return [
      {
        row: index,
        case: said(CASE),
        month: said("month"),
        team: said("team"),
        auditor: said("auditor"),
        moderator: said("moderator"),
        state: tracked?.state ?? "no-document",
        ...turnOf(row),
        ...(due ? { due } : {}),
        daysOver: exempt === "" ? Math.max(0, Number(values[DAYS_OVER] ?? 0) || 0) : 0,
        queries: tracked?.queries ?? 0,
        open,
        actionsOverdue: overdueActions({ open }),
        ...(tracked?.moderation ? { moderation: tracked.moderation } : {}),
        exempt,
        lateBecause: said("late-because"),
        ...(reminded ? { reminded } : {}),
        file: tracked?.file ?? "",
      },
    ];
  });
}

function turnOf({ about, values }: RegisterRow): Pick<Standing, "turn"> {
  if (!about) return {};
  if ("expected" in about) {
    const name = text(values["auditor"]);
    // Until it is allocated it is with whoever allocates.
    return { turn: { by: name === "" ? "lead" : "auditor", name } };
  }
  const { next } = about.tracked;
  if (!next) return {};
  const name = next.by === "auditor" || next.by === "moderator" ? text(values[next.by]) : next.name;
  return { turn: { by: next.by, name } };
}

/** Of cases without a document those that nobody has set free. */
export function askedFor<Some extends Pick<Standing, "case" | "month">>(
  missing: readonly Some[],
  all: readonly Standing[],
): readonly Some[] {
  const keyOf = (each: Pick<Standing, "case" | "month">) =>
    JSON.stringify([caseKey(each.case, true), each.month]);
  const exempt = new Set(all.filter((each) => each.exempt !== "" && each.state === "no-document").map(keyOf));
  return missing.filter((each) => !exempt.has(keyOf(each)));
}

/** Something of it is late: the audit itself, or an action. */
export const isLate = ({ daysOver, actionsOverdue }: Standing): boolean => daysOver > 0 || actionsOverdue > 0;

/** The worst first: by days over, then by actions overdue, then by case. */
export const byLateness = (one: Standing, other: Standing): number =>
  other.daysOver - one.daysOver ||
  other.actionsOverdue - one.actionsOverdue ||
  one.case.localeCompare(other.case, "en", { numeric: true });

export interface StandingCounts {
  readonly audits: number;
  readonly overdue: number;
  readonly dueToday: number;
  readonly withoutDocument: number;
  readonly toModerate: number;
  readonly exempt: number;
  readonly closed: number;
  readonly actionsOpen: number;
  readonly actionsOverdue: number;
}

/** How many of each there are, on a day. */
export function standingCounts(all: readonly Standing[], today: IsoDate): StandingCounts {
  const count = (is: (standing: Standing) => boolean) => all.filter(is).length;
  const sum = (of: (standing: Standing) => number) => all.reduce((total, each) => total + of(each), 0);
  return {
    audits: all.length,
    overdue: count(isLate),
    dueToday: count(({ due, exempt }) => due === today && exempt === ""),
    withoutDocument: count(({ state, exempt }) => state === "no-document" && exempt === ""),
    toModerate: count(({ state }) => state === "in-moderation"),
    exempt: count(({ exempt }) => exempt !== ""),
    closed: count(({ state }) => state === "closed"),
    actionsOpen: sum(({ open }) => open.length),
    actionsOverdue: sum(({ actionsOverdue }) => actionsOverdue),
  };
}

const text = (value: Value | undefined): string =>
  value === null || value === undefined ? "" : String(value).trim();
