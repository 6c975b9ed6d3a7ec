import { keyedHashes } from "../record/keyed-code";
import { fingerprintOf } from "../record/content-hash";
import { isSamePerson } from "../moderation/same-person";
import type { AllocatedCase, Auditor, Barred, Unplaced } from "./allocation";
import { assign } from "./assign";
import {
  barredBeside,
  barredFrom,
  barredFromModeratingCase,
  barredFromModeratingThen,
  barredThen,
  type CaseForAuditor,
  type Stretch,
} from "./barred";
import { caseKey } from "./case-row";

/** A case to be given to somebody. */
export interface CaseToAllocate
  extends CaseForAuditor, Pick<AllocatedCase, "details" | "sampled" | "overSampled"> {}

export interface Allocating {
  readonly cases: readonly CaseToAllocate[];
  readonly auditors: readonly Auditor[];
  readonly stretch: Stretch;
  /** How many audits somebody had in the months before, by name. */
  readonly before: (name: string) => number;
  /** Cases given by hand, and why. */
  readonly byHand: readonly { readonly id: string; readonly name: string; readonly because: string }[];
  /** How many audits go to a panel, chosen by lot. */
  readonly panel: number;
  /** What ties are broken by: the fingerprint of the certificate, or any text. */
  readonly lot: string;
}

/** More are not allocated at once: costs stay numbers that are exact. */
export const MOST_ALLOCATED = 1000;

/**
 * Gives each case an auditor who may have it and a moderator, another person. As many cases as can be are placed; then as
 * many as can be have somebody left who may moderate; then loads are as even as can be, those of the months before counted
 * in (the sum of their squares is least); ties go by lot.
 */
export function allocate(asked: Allocating): {
  readonly cases: readonly AllocatedCase[];
  readonly unplaced: readonly Unplaced[];
} {
  const { stretch, panel, lot } = asked;
  // In an order of their own, so that the order of the files changes nothing.
  const cases = asked.cases.toSorted((one, other) => order(caseKey(one.id), caseKey(other.id)));
  const auditors = asked.auditors.toSorted((one, other) => order(one.name, other.name));
  const hash = keyedHashes(fingerprintOf(["allocation", lot]).replace("sha256:", ""));
  const then = auditors.map((auditor) => barredThen(auditor, stretch));
  const barred = cases.map((each) =>
    auditors.map((auditor, at) => [...(then[at] ?? []), ...barredFrom(auditor, each)]),
  );
  const hands = cases.map((each) => handFor(asked, auditors, each));
  const ties = tiesBy(hash, cases, auditors);
  const mayModerate = moderating(cases, auditors, stretch);
  const holder = auditorsOf({ cases, auditors, barred, hands, asked, ties, mayModerate });
  const moderator = moderatorsOf({ cases, auditors, holder, ties, mayModerate });
  const count = countOf(holder);
  const toPanel = new Set(
    cases
      .filter((_, at) => holder[at] !== undefined)
      .map(({ id }) => ({ id, lot: hash(`panel ${caseKey(id)}`) }))
      .sort((one, other) => order(one.lot, other.lot))
      .slice(0, panel)
      .map(({ id }) => id),
  );
  const position = new Map(asked.cases.map(({ id }, at) => [id, at]));
  const inFileOrder = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] =>
    all.toSorted((one, other) => (position.get(one.id) ?? 0) - (position.get(other.id) ?? 0));
  const allocated = cases.flatMap((each, at): readonly AllocatedCase[] => {
    const person = holder[at];
    const auditor = person === undefined ? undefined : auditors[person];
    if (person === undefined || !auditor) return [];
    const { id, details, sampled, overSampled } = each;
    const hand = hands[at];
    const others = (barred[at] ?? []).filter((why, other) => why.length === 0 && other !== person).length;
    return [
      {
        id,
        details,
        sampled,
        overSampled,
        auditor: auditor.name,
        moderator: auditors[moderator[at] ?? -1]?.name ?? "",
        received: stretch.received,
        due: stretch.due,
        panel: toPanel.has(id),
        reason: {
          others,
          before: asked.before(auditor.name),
          now: count(person),
          ...(hand && { byHand: { because: hand.because, against: barred[at]?.[person] ?? [] } }),
        },
      },
    ];
  });
  const unplaced = cases.flatMap(({ id, details }, at): readonly Unplaced[] =>
    holder[at] === undefined ? [{ id, details, barred: whoIsBarred(auditors, barred[at] ?? [], count) }] : [],
  );
  return { cases: inFileOrder(allocated), unplaced: inFileOrder(unplaced) };
}

const order = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

function countOf(holder: readonly (number | undefined)[]): (person: number) => number {
  const counts = new Map<number, number>();
  for (const person of holder) if (person !== undefined) counts.set(person, (counts.get(person) ?? 0) + 1);
  return (person) => counts.get(person) ?? 0;
}

interface Hand {
  readonly person: number;
  readonly because: string;
}

function handFor(
  { byHand }: Allocating,
  auditors: readonly Auditor[],
  { id }: CaseToAllocate,
): Hand | undefined {
  const set = byHand.findLast((each) => caseKey(each.id) === caseKey(id));
  const person = set ? auditors.findIndex(({ name }) => isSamePerson(name, set.name)) : -1;
  return set && person >= 0 ? { person, because: set.because } : undefined;
}

/** A lot of so many values, for ties. */
const TIES = 256;

interface Placing {
  readonly cases: readonly CaseToAllocate[];
  readonly auditors: readonly Auditor[];
  readonly barred: readonly (readonly (readonly Barred[])[])[];
  readonly hands: readonly (Hand | undefined)[];
  readonly asked: Pick<Allocating, "before">;
  readonly ties: (thing: number, person: number) => number;
  readonly mayModerate: MayModerate;
}

type MayModerate = (thing: number, auditor: number, moderator: number) => boolean;

/** Who may moderate which case where somebody audits it; each question is asked once. */
function moderating(
  cases: readonly CaseToAllocate[],
  auditors: readonly Auditor[],
  stretch: Stretch,
): MayModerate {
  const then = auditors.map((each) => barredFromModeratingThen(each, stretch).length === 0);
  const beside = auditors.map((auditor) =>
    auditors.map((moderator, at) => then[at] === true && barredBeside(moderator, auditor).length === 0),
  );
  const ofCase = cases.map((each) =>
    auditors.map(
      (moderator, at) => then[at] === true && barredFromModeratingCase(moderator, each).length === 0,
    ),
  );
  return (thing, auditor, moderator) =>
    (beside[auditor]?.[moderator] ?? false) && (ofCase[thing]?.[moderator] ?? false);
}

function auditorsOf({ cases, auditors, barred, hands, asked, ties, mayModerate }: Placing) {
  const loads = auditors.map(({ name }) => asked.before(name));
  const weights = weightsOf(cases.length, Math.max(0, ...loads));
  const moderated = cases.map((_, thing) =>
    auditors.map((_auditor, auditor) => auditors.some((_other, other) => mayModerate(thing, auditor, other))),
  );
  const given = countOf(hands.map((hand) => hand?.person));
  return assign({
    things: cases.length,
    people: auditors.length,
    cost: (at, person) => {
      const hand = hands[at];
      // What was set by hand costs less than all else, so that nothing moves it.
      if (hand) return hand.person === person ? -weights.unplaced : undefined;
      if ((barred[at]?.[person]?.length ?? 0) > 0) return undefined;
      return (moderated[at]?.[person] ? 0 : weights.unmoderated) + ties(at, person);
    },
    load: (person, count) => weights.load * (2 * ((loads[person] ?? 0) + count) - 1),
    most: (person) => Math.max(auditors[person]?.most ?? Infinity, given(person)),
    unplaced: weights.unplaced,
  });
}

/** What costs how much, so that nothing that counts less adds up to what counts more. */
function weightsOf(cases: number, before: number) {
  const load = TIES * (cases + 1);
  const unmoderated = load * 2 * (before + cases + 1) * (cases + 1);
  return { load, unmoderated, unplaced: unmoderated * (cases + 2) };
}

function moderatorsOf({
  cases,
  auditors,
  holder,
  ties,
  mayModerate,
}: Pick<Placing, "cases" | "auditors" | "ties" | "mayModerate"> & {
  readonly holder: readonly (number | undefined)[];
}): readonly (number | undefined)[] {
  const weights = weightsOf(cases.length, 0);
  return assign({
    things: cases.length,
    people: auditors.length,
    cost: (at, person) => {
      const auditor = holder[at];
      return auditor !== undefined && mayModerate(at, auditor, person) ? ties(at, person) : undefined;
    },
    load: (_, count) => weights.load * (2 * count - 1),
    most: () => Infinity,
    unplaced: weights.unplaced,
  });
}

/** The lot of each case with each person; drawn once. */
function tiesBy(
  hash: (text: string) => string,
  cases: readonly CaseToAllocate[],
  auditors: readonly Auditor[],
): Placing["ties"] {
  const kept = new Map<number, number>();
  return (thing, person) => {
    const key = thing * auditors.length + person;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const text = JSON.stringify([caseKey(cases[thing]?.id ?? ""), auditors[person]?.name]);
    const lot = Number.parseInt(hash(text).slice(0, 2), 16);
    kept.set(key, lot);
    return lot;
  };
}

/** Who may not audit a case, by the first reason; who could and has as much as they take is full. */
function whoIsBarred(
  auditors: readonly Auditor[],
  barred: readonly (readonly Barred[])[],
  count: (person: number) => number,
): Unplaced["barred"] {
  const names = new Map<Barred, string[]>();
  auditors.forEach(({ name }, person) => {
    const why = barred[person]?.[0] ?? (count(person) > 0 ? "full" : undefined);
    if (why === undefined) return;
    names.set(why, [...(names.get(why) ?? []), name]);
  });
  return [...names].map(([why, all]) => ({ why, names: all }));
}
