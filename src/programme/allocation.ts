import type { IsoDate } from "../audit/dates";
import type { SampledCase } from "./certificate";

/** Somebody who audits or moderates, as the list of auditors has them. */
export interface Auditor {
  readonly name: string;
  /** Service or team they belong to: they audit none of its cases (R2). */
  readonly service: string;
  readonly role: string;
  /** Most audits in a month; undefined where nothing limits them. */
  readonly most?: number;
  /** Days on which they are not at work, both ends included. */
  readonly away: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
  /** Whether they may moderate. */
  readonly experienced: boolean;
  /** Names of those whose cases they don't audit and whose audits they don't moderate. */
  readonly notWith: readonly string[];
  /** Their last day, where they have left or are to leave. */
  readonly left?: IsoDate;
}

/** Why somebody may not audit a case, or moderate it. */
export type Barred =
  "own-service" | "worked-on-it" | "not-with" | "away" | "left" | "full" | "not-experienced" | "audits-it";

/** Why a case went to whom it went. */
export interface AllocationReason {
  /** How many others may audit it as well. */
  readonly others: number;
  /** What they have: before this month, by the register, and in this allocation with this case. */
  readonly before: number;
  readonly now: number;
  /** Set by hand, with why; and what that goes against. */
  readonly byHand?: { readonly because: string; readonly against: readonly Barred[] };
}

/** A case with who audits it and who moderates it. */
export interface AllocatedCase {
  readonly id: string;
  /** What the list of cases says of it, by the name of the column. */
  readonly details: Readonly<Record<string, string>>;
  readonly sampled: SampledCase["how"];
  readonly overSampled: boolean;
  readonly auditor: string;
  /** "" where nobody may. */
  readonly moderator: string;
  /** When its auditor receives it, and when it is due. */
  readonly received: IsoDate;
  readonly due: IsoDate;
  /** Chosen for a panel, by lot. */
  readonly panel: boolean;
  readonly reason: AllocationReason;
}

/** A case that nobody may audit, with how many are barred by what. */
export interface Unplaced {
  readonly id: string;
  readonly details: Readonly<Record<string, string>>;
  readonly barred: readonly { readonly why: Barred; readonly names: readonly string[] }[];
}

/** Who audits what. The file that `case-audit allocate` writes holds this as JSON. */
export interface Allocation {
  readonly kind: "case-audit-allocation";
  readonly version: 1;
  /** The day it was made for. */
  readonly on: IsoDate;
  /** Fingerprint of the certificate whose cases they are; "" where they come from a list alone. */
  readonly certificate: string;
  readonly cases: readonly AllocatedCase[];
  readonly unplaced: readonly Unplaced[];
}
