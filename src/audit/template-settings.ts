/** The languages that documents have their fixed words in, by their tags (BCP 47). */
export const DOCUMENT_LANGUAGES = ["en-GB", "cy-GB"] as const;
export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number];

/** How far back an audit looks, and the header fields that tell how far it did. */
export interface LookBack {
  readonly months: number;
  /** Header field: the first day looked at. */
  readonly from: string;
  /** Header field: the day of the audit. */
  readonly until: string;
  /** Header field: why the audit looked back further. */
  readonly reason: string;
}

/** Where a template asks when the person was audited before. */
export interface PreviousAudit {
  readonly months: number;
  /** Header field: the day of the audit before. */
  readonly when?: string;
  /** Header field, yes or no: whether there was one within those months. */
  readonly recent?: string;
}

/** How much of a moderation a document has room for: what stands in its moderation section. */
export interface ModerationRoom {
  /** Ids of the items whose judgement was looked at, in the order of their rows. */
  readonly items: readonly string[];
  /** Rows of the action table that were followed up, in the order of their rows. */
  readonly actions: readonly number[];
  /** Rows of the history: the steps of the audit. */
  readonly steps: number;
  /** Where there is no row of an item or an action: it is the whole section, and not the history alone. */
  readonly whole?: true;
}
