import { daysBetween, type IsoDate } from "../audit/dates";
import { isSamePerson } from "../moderation/same-person";
import type { Allocation } from "./allocation";
import { caseKey } from "./case-row";
import { sampleOf, type Certificate } from "./certificate";
import { monthOf, type Tracked } from "./tracked";

/** A case whose audit is waited for, as the sample or the allocation of a month has it. */
export interface Expected {
  readonly case: string;
  /** As 2026-11; "" where nothing tells. */
  readonly month: string;
  readonly team: string;
  readonly auditor: string;
  readonly moderator: string;
  readonly received?: IsoDate;
  readonly due?: IsoDate;
  /** Fingerprint of the certificate it comes of, where that is known. */
  readonly sample?: string;
  /** It is waited for by a register alone, which does not say who else was drawn. */
  readonly ofRegister?: true;
}

/** What makes an id that of one case. */
export type KeyOf = (id: string) => string;

/** What tells cases from each other where these are among them: noughts in front do, if two of them differ by those alone. */
export function caseKeys(ids: readonly string[]): KeyOf {
  const written = new Map<string, string>();
  for (const id of ids) {
    const exact = caseKey(id, true);
    const before = written.get(caseKey(id));
    if (before !== undefined && before !== exact) return (each) => caseKey(each, true);
    written.set(caseKey(id), exact);
  }
  return (id) => caseKey(id);
}

/** What there is of each case, by its key. */
export function byCase<Some extends { readonly case: string }>(
  all: readonly Some[],
  keyOf: KeyOf,
): ReadonlyMap<string, readonly Some[]> {
  const found = new Map<string, Some[]>();
  for (const each of all) {
    const known = found.get(keyOf(each.case));
    if (known) known.push(each);
    else found.set(keyOf(each.case), [each]);
  }
  return found;
}

/** By what the cases that are waited for are told apart: a register that was edited by hand says it only where no sample does. */
function keysOf(all: readonly Expected[]): KeyOf {
  const named = all.filter(({ ofRegister }) => ofRegister === undefined);
  return caseKeys((named.length > 0 ? named : all).map((each) => each.case));
}

export interface Compared {
  /** Those of which no document came back. */
  readonly missing: readonly Expected[];
  /** Documents of a case that was drawn, with who else should have it. */
  readonly otherAuditor: readonly { readonly tracked: Tracked; readonly expected: Expected }[];
  /** By document, what was allocated. */
  readonly allocated: ReadonlyMap<Tracked, Expected>;
  /** Documents of the months of the sample whose case is not in it. */
  readonly notDrawn: readonly Tracked[];
}

/**
 * What is waited for, each audit once: a sample and the allocation that was made of it wait for the same, and so do two that
 * name a case for one month. What says who has it counts, and of those the last.
 */
export function expectedOnce(all: readonly Expected[]): readonly Expected[] {
  const keyOf = keysOf(all);
  const of = byCase(all, keyOf);
  return all.filter((each) => {
    const same = (of.get(keyOf(each.case)) ?? []).filter(
      ({ month, sample }) => month === each.month || (sample !== undefined && sample === each.sample),
    );
    return (same.findLast(({ received }) => received !== undefined) ?? same[0]) === each;
  });
}

/**
 * The documents there are against a sample, each for one month: that of its own, else the last before it, else one that still
 * has none. An audit of a month before the sample's is another one of that child.
 */
export function comparedWith(waited: readonly Expected[], tracked: readonly Tracked[]): Compared {
  const expected = expectedOnce(waited);
  const keyOf = keysOf(waited);
  const [documents, waits] = [byCase(tracked, keyOf), byCase(expected, keyOf)];
  const found = new Map<Expected, readonly Tracked[]>();
  for (const [key, ofCase] of waits)
    for (const [each, theirs] of shared(ofCase, documents.get(key) ?? [])) found.set(each, theirs);
  const pairs = expected.flatMap((each) =>
    (found.get(each) ?? []).map((document) => ({ tracked: document, expected: each })),
  );
  const months = new Set(expected.flatMap(({ month, ofRegister }) => (ofRegister ? [] : [month])));
  const drawn = new Set(pairs.map((pair) => pair.tracked));
  return {
    missing: expected.filter((each) => (found.get(each) ?? []).length === 0),
    otherAuditor: pairs.filter(
      ({ tracked: { auditor }, expected: each }) =>
        each.auditor !== "" && auditor !== "" && !isSamePerson(auditor, each.auditor),
    ),
    allocated: new Map(pairs.map((pair) => [pair.tracked, pair.expected])),
    notDrawn: tracked.filter((document) => !drawn.has(document) && months.has(monthOf(document))),
  };
}

/** Which of the documents of a case is for which of the months it is waited for in. */
function shared(
  waits: readonly Expected[],
  documents: readonly Tracked[],
): ReadonlyMap<Expected, readonly Tracked[]> {
  const months = waits.toSorted((one, other) => (one.month < other.month ? -1 : 1));
  const found = new Map(months.map((each) => [each, [] as Tracked[]]));
  for (const document of documents) {
    const own = monthOf(document);
    const of = own === "" ? months[0] : months.findLast(({ month }) => month <= own);
    if (of) found.get(of)?.push(document);
  }
  // A document may come back in the month after, beside that of the month.
  months.forEach((each, at) => {
    const spare = months.slice(at + 1).find((later) => (found.get(later) ?? []).length > 1);
    const first = found.get(each)?.length === 0 && spare ? found.get(spare)?.shift() : undefined;
    if (first) found.get(each)?.push(first);
  });
  // Beside the document of the month itself, one of a later month is another audit of that child.
  for (const [each, theirs] of found)
    if (theirs.some((document) => monthOf(document) === each.month))
      found.set(
        each,
        theirs.filter((document) => monthOf(document) <= each.month),
      );
  return found;
}

/**
 * An audit with what was allocated and its document does not say: who is to moderate it, and until it is sent the day it was
 * given to be done by.
 */
export function withAllocated(tracked: Tracked, expected: Expected | undefined, today: IsoDate): Tracked {
  if (!expected) return tracked;
  const moderator = tracked.moderator || expected.moderator;
  const { due, next } = tracked;
  return {
    ...tracked,
    moderator,
    ...(due?.what === "complete" && expected.due
      ? { due: { ...due, day: expected.due, daysOver: daysBetween(expected.due, today) } }
      : {}),
    ...(next?.by === "moderator" && next.name === "" ? { next: { ...next, name: moderator } } : {}),
  };
}

/** By how many days an audit that has no document is late; 0 where it is not, or where no day is known. */
export const daysLate = ({ due }: Expected, today: IsoDate): number =>
  due === undefined ? 0 : Math.max(0, daysBetween(due, today));

/** The cases of a sample as it stands: who has them is not known yet. */
export const expectedOfSample = (certificate: Certificate): readonly Expected[] =>
  sampleOf(certificate).map(({ id, team }) => ({
    case: id,
    month: certificate.drawnAt.slice(0, 7),
    team,
    auditor: "",
    moderator: "",
    sample: certificate.fingerprint,
  }));

/** The cases of an allocation, those that nobody may audit among them. */
export const expectedOfAllocation = ({
  on,
  certificate: sample,
  cases,
  unplaced,
}: Allocation): readonly Expected[] => [
  ...cases.map(({ id, details, auditor, moderator, received, due }) => ({
    case: id,
    month: received.slice(0, 7),
    team: teamIn(details),
    auditor,
    moderator,
    received,
    due,
    ...(sample === "" ? {} : { sample }),
  })),
  ...unplaced.map(({ id, details }) => ({
    case: id,
    month: on.slice(0, 7),
    team: teamIn(details),
    auditor: "",
    moderator: "",
    ...(sample === "" ? {} : { sample }),
  })),
];

/** Lists of cases call the column as they like. */
const TEAM = /^\s*(?:allocated )?team(?: name)?\s*$/i;

/** The team that the details of a case name; "" where no column is called so. */
export const teamIn = (details: Readonly<Record<string, string>>): string =>
  Object.entries(details)
    .find(([name]) => TEAM.test(name))?.[1]
    .trim() ?? "";
