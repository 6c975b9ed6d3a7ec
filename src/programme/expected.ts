import { daysBetween, type IsoDate } from "../audit/dates";
import { isSamePerson } from "../moderation/same-person";
import type { Allocation } from "./allocation";
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
}

/** Equal for two ids of one case, whatever the case of letters and the blanks. */
export const caseKey = (id: string): string => id.trim().toLowerCase().replace(/\s+/g, " ");

/** What there is of each case, by its {@link caseKey}. */
export function byCase<Some extends { readonly case: string }>(
  all: readonly Some[],
): ReadonlyMap<string, readonly Some[]> {
  const found = new Map<string, Some[]>();
  for (const each of all) {
    const known = found.get(caseKey(each.case));
    if (known) known.push(each);
    else found.set(caseKey(each.case), [each]);
  }
  return found;
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

/** The documents there are against a sample: an audit of a month before the sample's is another one of that child. */
export function comparedWith(expected: readonly Expected[], tracked: readonly Tracked[]): Compared {
  const documentsOf = byCase(tracked);
  const found = expected.map((each) => ({
    expected: each,
    documents: (documentsOf.get(caseKey(each.case)) ?? []).filter((document) => isOf(each, document)),
  }));
  const months = new Set(expected.map(({ month }) => month));
  const drawn = new Set(found.flatMap(({ documents }) => documents));
  return {
    missing: found.flatMap(({ expected: each, documents }) => (documents.length > 0 ? [] : [each])),
    otherAuditor: found.flatMap(({ expected: each, documents }) =>
      documents
        .filter(
          ({ auditor }) => each.auditor !== "" && auditor !== "" && !isSamePerson(auditor, each.auditor),
        )
        .map((document) => ({ tracked: document, expected: each })),
    ),
    allocated: new Map(
      found.flatMap(({ expected: each, documents }) =>
        documents.map((document) => [document, each] as const),
      ),
    ),
    notDrawn: tracked.filter((document) => !drawn.has(document) && months.has(monthOf(document))),
  };
}

function isOf({ month }: Expected, document: Tracked): boolean {
  const own = monthOf(document);
  return own === "" || own >= month;
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
  }));

/** The cases of an allocation, those that nobody may audit among them. */
export const expectedOfAllocation = ({ on, cases, unplaced }: Allocation): readonly Expected[] => [
  ...cases.map(({ id, details, auditor, moderator, received, due }) => ({
    case: id,
    month: received.slice(0, 7),
    team: teamIn(details),
    auditor,
    moderator,
    received,
    due,
  })),
  ...unplaced.map(({ id, details }) => ({
    case: id,
    month: on.slice(0, 7),
    team: teamIn(details),
    auditor: "",
    moderator: "",
  })),
];

/** Lists of cases call the column as they like. */
const TEAM = /^\s*(?:allocated )?team(?: name)?\s*$/i;

/** The team that the details of a case name; "" where no column is called so. */
export const teamIn = (details: Readonly<Record<string, string>>): string =>
  Object.entries(details)
    .find(([name]) => TEAM.test(name))?.[1]
    .trim() ?? "";
