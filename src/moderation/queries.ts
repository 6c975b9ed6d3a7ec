import { dayOn, daysBetween, parseDate, type IsoDate } from "../audit/dates";
import { isSamePerson } from "./same-person";

/** How it stands with a comment, in the order in which somebody is needed: `changed` where what it is about was edited after it was resolved. */
export const QUERY_STATES = ["changed", "open", "answered", "resolved"] as const;
export type QueryState = (typeof QUERY_STATES)[number];

/** Who said what when: the instant where it is known, else the time of day where its author was. */
export interface Said {
  readonly author: string;
  readonly date?: { readonly utc?: string; readonly local?: string };
}

/** A comment with its replies, as far as anybody's turn depends on it. */
export interface Query extends Said {
  readonly resolved: boolean;
  readonly replies: readonly Said[];
}

/**
 * Whether it waits for an answer: nobody replied, or whoever asked has asked again. That is told where two names take
 * turns; where everybody goes by one name, as after names were taken out of a document, any reply is an answer.
 */
export function isOpenQuery({ author, resolved, replies }: Query): boolean {
  if (resolved) return false;
  const isAsker = (said: Said | undefined): boolean =>
    said !== undefined && isSamePerson(said.author, author);
  return replies.length === 0 || (isAsker(replies.at(-1)) && !replies.every(isAsker));
}

export function queryState(query: Query, changedSince: boolean): QueryState {
  if (query.resolved) return changedSince ? "changed" : "resolved";
  return isOpenQuery(query) ? "open" : "answered";
}

/** The day on which something was said; undefined where no usable date stands with it. */
export function daySaid({ date }: Said): IsoDate | undefined {
  const { utc = "", local = "" } = date ?? {};
  const dayIn = (text: string) => parseDate(text.slice(0, "2026-03-15".length));
  // A day that is in no calendar, such as 31 February, is another day to `Date`.
  return dayIn(utc) && !Number.isNaN(Date.parse(utc)) ? dayOn(new Date(utc)) : dayIn(local);
}

/** What its age is counted from: an open one from when it was asked, any other from the last word said. */
const told = (query: Query, state: QueryState): Said =>
  state === "open" ? query : (query.replies.at(-1) ?? query);

export interface QueryAge {
  /** The day on which an open one was asked, and on which the last word of any other was said. */
  readonly day: IsoDate;
  /** From then to today; never negative, since clocks differ. */
  readonly days: number;
}

/** How long it has stood as it stands; undefined where no date tells. */
export function queryAge(query: Query, state: QueryState, today: IsoDate): QueryAge | undefined {
  const day = daySaid(told(query, state));
  return day && { day, days: Math.max(0, daysBetween(day, today)) };
}

interface Standing {
  readonly state: QueryState;
  readonly age?: QueryAge | undefined;
}

/**
 * The order to work through them: by state, those that wait longest first, resolved ones the last one first; without a
 * date last of their state.
 */
export function byUrgency(one: Standing, other: Standing): number {
  const rank = ({ state }: Standing) => QUERY_STATES.indexOf(state);
  const forward = one.state === "resolved" ? -1 : 1;
  const days = ({ age }: Standing) => age?.days ?? -Infinity * forward;
  const [a, b] = [days(one), days(other)];
  return rank(one) - rank(other) || (a === b ? 0 : (b - a) * forward);
}

/** Who looks at the comments: whether they ask, as moderators do, or answer. */
export interface Reader {
  readonly name: string;
  readonly part: "asks" | "answers" | "neither";
}

/** Whether somebody asked it who goes by that name. */
export const isOwn = ({ author }: Said, { name }: Pick<Reader, "name">): boolean =>
  isSamePerson(author, name);

/** Whether it is for this person to see to: an open one for whoever answers, any other for those who ask. */
export function waitsFor(query: Query & Pick<Standing, "state">, reader: Reader): boolean {
  switch (query.state) {
    case "open":
      return reader.part === "answers" && !isOwn(query, reader);
    case "answered":
    case "changed":
      return reader.part === "asks" || isOwn(query, reader);
    case "resolved":
      return false;
  }
}
