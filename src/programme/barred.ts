import type { IsoDate } from "../audit/dates";
import { addDays } from "../audit/dates";
import { isSamePerson } from "../moderation/same-person";
import { isWorkingDay } from "../moderation/working-days";
import type { Auditor, Barred } from "./allocation";
import { plain } from "./eligible";

/** What of a case says who may audit it. */
export interface CaseForAuditor {
  readonly id: string;
  readonly team: string;
  readonly service: string;
  /** Who worked on it. */
  readonly workers: readonly string[];
}

/** The days on which an audit is done: from when it is received until it is due. */
export interface Stretch {
  readonly received: IsoDate;
  readonly due: IsoDate;
  readonly closed: readonly IsoDate[];
}

/** Working days that somebody has to be there of those in which an audit is done, or as many as there are. */
const LEAST_DAYS = 5;

/** What bars somebody from auditing anything in these days. */
export function barredThen({ away, left, most }: Auditor, stretch: Stretch): readonly Barred[] {
  const days = workingDaysIn(stretch);
  const there = days.filter((day) => !away.some(({ from, to }) => from <= day && day <= to));
  return [
    ...(left !== undefined && left < stretch.due ? ["left" as const] : []),
    ...(there.length < Math.min(LEAST_DAYS, days.length) ? ["away" as const] : []),
    ...(most === 0 ? ["full" as const] : []),
  ];
}

function workingDaysIn({ received, due, closed }: Stretch): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = received; day <= due; day = addDays(day, 1)) if (isWorkingDay(day, closed)) days.push(day);
  return days;
}

/** What bars somebody from a case: their own service or team (R2), that they worked on it, or that they don't work with who did. */
export function barredFrom(
  { name, service, notWith }: Auditor,
  { team, service: ofCase, workers }: CaseForAuditor,
): readonly Barred[] {
  const own = new Set(service.split(/[;\n]/).map(plain).filter(Boolean));
  return [
    ...(own.has(plain(team)) || own.has(plain(ofCase)) ? ["own-service" as const] : []),
    ...(workers.some((worker) => isSamePerson(worker, name)) ? ["worked-on-it" as const] : []),
    ...(workers.some((worker) => notWith.some((other) => isSamePerson(worker, other)))
      ? ["not-with" as const]
      : []),
  ];
}

/** What bars somebody from moderating an audit of a case. */
export function barredFromModerating(
  moderator: Auditor,
  auditor: Auditor,
  theCase: CaseForAuditor,
  { received }: Pick<Stretch, "received">,
): readonly Barred[] {
  const apart =
    moderator.notWith.some((other) => isSamePerson(other, auditor.name)) ||
    auditor.notWith.some((other) => isSamePerson(other, moderator.name));
  return [
    ...(moderator.experienced ? [] : ["not-experienced" as const]),
    ...(isSamePerson(moderator.name, auditor.name) ? ["audits-it" as const] : []),
    ...(moderator.left !== undefined && moderator.left < received ? ["left" as const] : []),
    ...barredFrom(moderator, theCase).filter((why) => why !== "own-service"),
    ...(apart ? ["not-with" as const] : []),
  ];
}
