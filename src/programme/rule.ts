import type { IsoDate } from "../audit/dates";

/** What a column of a list of cases says, by the name that the list gives the column. */
export interface CaseColumns {
  /** The number or code that tells a child from every other. */
  readonly id: string;
  readonly opened?: string;
  readonly closed?: string;
  readonly lastAudited?: string;
  readonly birth?: string;
  readonly age?: string;
  readonly team?: string;
  readonly service?: string;
  readonly caseType?: string;
  /** Columns that name people who worked on the case: none of them may audit it. */
  readonly workers?: readonly string[];
}

/** Days, both of them included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Which cases are meant; what is not said does not narrow them. */
export interface Narrowing {
  /** Whole years, both ends included. */
  readonly ages?: { readonly least?: number; readonly most?: number };
  /** Names as the list has them, whatever the case and spaces. */
  readonly teams?: readonly string[];
  readonly services?: readonly string[];
  readonly caseTypes?: readonly string[];
}

/** Cases that are drawn by a number of their own. A case belongs to the first group it fits, and else to the rest. */
export interface SampleGroup extends Narrowing {
  readonly name: string;
  readonly number: number;
}

/** How cases are taken: by lot, every so-manieth in the order of their ids, or all of them. */
export type DrawMethod = "random" | "every-nth" | "full-list";

/** What a sample is to be: fixed before the list is read (R119, R120, R128). */
export interface SampleRule extends Narrowing {
  readonly name: string;
  readonly method: DrawMethod;
  /** How many in all; those of the groups are among them. */
  readonly number: number;
  /** How many more stand ready, in order, to replace those that can't be audited; in each group. */
  readonly replacements: number;
  /** When a case was open to be eligible; without it being open is not asked. */
  readonly period?: Period;
  /** Whether a case that was open in the period and closed since is eligible. */
  readonly closedSinceCounts: boolean;
  /** Months before the draw in which the child was not audited; 0 where that is not asked. */
  readonly notAuditedMonths: number;
  readonly groups: readonly SampleGroup[];
  /** Whether noughts in front of an id tell two children apart; spreadsheets take them away. */
  readonly noughtsTell: boolean;
  readonly columns: CaseColumns;
}
