import { daysBetween, type IsoDate } from "../audit/dates";
import type { AuditFacts } from "./audit-facts";
import { percentOf } from "./shares";
import { STAGES, type StageId } from "./stages";

/** How one stretch of the audits kept to its timescale, on a day. The four counts are all audits that have begun it. */
export interface StageFigures {
  readonly begun: number;
  readonly inTime: number;
  readonly late: number;
  /** Not over yet, and not due yet. */
  readonly running: number;
  /** Not over yet, though it should be. */
  readonly overdue: number;
  /** Percent in time of those that are over or should be. */
  readonly percentInTime: number | null;
  /** Days it took, the middle of those that are over; halves are of an even number of them. */
  readonly medianDays: number | null;
  /** Audits in which no date tells. */
  readonly noDate: number;
}

export type Timeliness = Readonly<Record<StageId, StageFigures>>;

export function timelinessOf(audits: readonly AuditFacts[], asOf: IsoDate): Timeliness {
  return Object.fromEntries(STAGES.map((stage) => [stage, stageFigures(audits, stage, asOf)])) as Record<
    StageId,
    StageFigures
  >;
}

function stageFigures(audits: readonly AuditFacts[], id: StageId, asOf: IsoDate): StageFigures {
  const begun = audits.flatMap(({ stages }) => stages[id] ?? []);
  const over = begun.flatMap(({ from, due, done }) => (done ? [{ from, due, done }] : []));
  const inTime = over.filter(({ due, done }) => done <= due).length;
  const overdue = begun.filter(({ due, done }) => !done && due < asOf).length;
  return {
    begun: begun.length,
    inTime,
    late: over.length - inTime,
    running: begun.length - over.length - overdue,
    overdue,
    percentInTime: percentOf(inTime, over.length + overdue),
    medianDays: medianOf(over.map(({ from, done }) => daysBetween(from, done))),
    noDate: audits.length - begun.length,
  };
}

/** The middle value; the mean of the two in the middle of an even number. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const at = Math.floor(sorted.length / 2);
  const [below, above] = [sorted[at - 1], sorted[at]];
  if (above === undefined) return null;
  return sorted.length % 2 === 0 && below !== undefined ? (below + above) / 2 : above;
}
