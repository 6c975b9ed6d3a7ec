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
  /** The first and last day on which it is moderated (R80); undefined where that is not asked. */
  readonly moderation?: { readonly from: IsoDate; readonly to: IsoDate };
}

/** Working days that somebody has to be there of those in which an audit is done or moderated, or as many as there are. */
const LEAST_DAYS = 5;

/** What bars somebody from auditing anything in these days. */
export function barredThen({ away, left, most }: Auditor, stretch: Stretch): readonly Barred[] {
  const { received: from, due: to, closed } = stretch;
  return [
    ...(left !== undefined && left < stretch.due ? ["left" as const] : []),
    ...(isAway(away, { from, to, closed }) ? ["away" as const] : []),
    ...(most === 0 ? ["full" as const] : []),
  ];
}

interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly closed: readonly IsoDate[];
}

/** Whether too few of the working days of these are left to somebody. */
function isAway(away: Auditor["away"], { from, to, closed }: Days): boolean {
  const days: IsoDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day, closed)) days.push(day);
  const there = days.filter((day) => !away.some((gone) => gone.from <= day && day <= gone.to));
  return there.length < Math.min(LEAST_DAYS, days.length);
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

/** What bars somebody from moderating anything then: that they don't, have left, or are away while it is done. */
export function barredFromModeratingThen(
  { experienced, left, away }: Auditor,
  { received, moderation, closed }: Stretch,
): readonly Barred[] {
  const until = moderation?.to ?? received;
  return [
    ...(experienced ? [] : ["not-experienced" as const]),
    ...(left !== undefined && left < until ? ["left" as const] : []),
    ...(moderation && isAway(away, { ...moderation, closed }) ? ["away" as const] : []),
  ];
}

/** What bars somebody from moderating what somebody else audits. */
export function barredBeside(moderator: Auditor, auditor: Auditor): readonly Barred[] {
  const apart =
    moderator.notWith.some((other) => isSamePerson(other, auditor.name)) ||
    auditor.notWith.some((other) => isSamePerson(other, moderator.name));
  return [
    ...(isSamePerson(moderator.name, auditor.name) ? ["audits-it" as const] : []),
    ...(apart ? ["not-with" as const] : []),
  ];
}

/** What bars somebody from moderating an audit of a case; its team may be their own. */
export const barredFromModeratingCase = (moderator: Auditor, theCase: CaseForAuditor): readonly Barred[] =>
  barredFrom(moderator, theCase).filter((why) => why !== "own-service");
