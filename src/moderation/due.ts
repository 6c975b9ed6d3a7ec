import { addDays, daysBetween, parseDate, type IsoDate } from "../audit/dates";
import { enteredActions } from "../audit/entered";
import { signOffKey, type StateId } from "../audit/moderation";
import type { AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import type { OrganisationDates, Spans } from "../audit/timescales";
import { isFinal, type Lifecycle } from "./lifecycle";
import type { StepId } from "./steps";
import { workingDayOfNextMonth } from "./working-days";
import { openActions } from "./open-actions";

/** What is usual: two weeks, the first ten working days of the next month, two weeks (R1, R80, R114). */
export const USUAL = { complete: 14, moderate: 10, followUp: 14 } as const satisfies Spans;

/** When the stretch an audit is in should be over. */
export interface Due {
  readonly what: "complete" | "moderate" | "follow-up";
  readonly day: IsoDate;
  /** The bank holidays of that time are not known yet. */
  readonly estimate: boolean;
  /** By how many days it is late; 0 or less where it is not. */
  readonly daysOver: number;
}

/**
 * What is due of an audit on a day, and since when; nothing where no date tells. An overdue audit lacks nothing for that.
 * What the organisation says goes before what the template says, and that before what is usual.
 */
export function dueOf(
  template: Template,
  record: AuditRecord,
  { state, steps }: Lifecycle,
  today: IsoDate,
  organisation: OrganisationDates = {},
): Due | undefined {
  const { complete, moderate, followUp, closed } = {
    ...USUAL,
    closed: [],
    ...template.timescales,
    ...organisation,
  };
  const dated = (kind: StepId): IsoDate | undefined => daysOf(steps, kind).at(-1);
  const due = (what: Due["what"], day: IsoDate, estimate = false): Due => ({
    what,
    day,
    estimate,
    daysOver: daysBetween(day, today),
  });
  if (BEFORE.has(state)) {
    const from = receivedOn(template, record, steps);
    return from && due("complete", addDays(from, complete));
  }
  if (state === "in-moderation") {
    const sent = dated("send");
    if (sent === undefined) return undefined;
    const { day, estimate } = workingDayOfNextMonth(sent, moderate, closed);
    return due("moderate", day, estimate);
  }
  if (state === "final" || state === "shared" || state === "actions-open") {
    const final = dated("finalise");
    return final && openActions(record).length > 0 ? due("follow-up", addDays(final, followUp)) : undefined;
  }
  return undefined;
}

/** When the auditor received an audit: as its header says, else on the day it was allocated (R1). */
export function receivedOn(
  { timescales = {} }: Template,
  { header }: AuditRecord,
  steps: Lifecycle["steps"],
): IsoDate | undefined {
  return parseDate(header[timescales.received ?? ""] ?? "") ?? daysOf(steps, "allocate").at(-1);
}

/** The days on which steps of these kinds were taken, in the order of the history. */
export const daysOf = (steps: Lifecycle["steps"], ...kinds: readonly StepId[]): readonly IsoDate[] =>
  steps.flatMap(({ kind, date }) => (kind && kinds.includes(kind) ? (parseDate(date) ?? []) : []));

const BEFORE: ReadonlySet<StateId> = new Set(["allocated", "in-progress", "ready"]);

/** An agreed action as a manager sees it (R107-R110). */
export interface FollowedAction {
  readonly row: number;
  readonly what: string;
  readonly person: string;
  readonly lineManager: string;
  /** ISO where it is a date, else as typed. */
  readonly due: string;
  readonly outcome: "open" | "done" | "superseded";
  /** ISO where it is a date; "" while nobody has signed it off. */
  readonly signedOff: string;
  readonly note: string;
  /** By how many days it is late; 0 where it is not, or is signed off. */
  readonly daysOver: number;
  /** Until the audit is final an action may still change. */
  readonly provisional: boolean;
}

/** The agreed actions with what became of them, on a day. */
export function followedActions(
  record: AuditRecord,
  { state }: Pick<Lifecycle, "state">,
  today: IsoDate,
): readonly FollowedAction[] {
  const { moderation = {} } = record;
  const open = new Set(openActions(record));
  const provisional = !isFinal(state);
  return enteredActions(record).map((action) => {
    const { row, what, person, due } = action;
    const outcome = moderation[signOffKey(row, "outcome")];
    const day = parseDate(due);
    const signedOff = moderation[signOffKey(row, "signed-off")] ?? action.signedOff;
    return {
      row,
      what,
      person,
      due,
      lineManager: moderation[signOffKey(row, "line-manager")] ?? "",
      outcome: outcome === "done" || outcome === "superseded" ? outcome : open.has(row) ? "open" : "done",
      signedOff,
      note: moderation[signOffKey(row, "note")] ?? "",
      daysOver: day && day < today && open.has(row) ? daysBetween(day, today) : 0,
      provisional,
    };
  });
}
