import type { IsoDate } from "./dates";

/** How long each stretch of an audit may take. */
export interface Spans {
  /** Days from when its auditor received it until it is complete (R1). */
  readonly complete?: number;
  /** Within how many working days of the month after its completion it is moderated (R80). */
  readonly moderate?: number;
  /** Days from the audit being final until its actions are followed up (R114). */
  readonly followUp?: number;
}

/** What a template says of it. */
export interface Timescales extends Spans {
  /** Header field: the day the auditor received the audit. */
  readonly received?: string;
}

/** What an organisation says of dates, whatever the template. */
export interface OrganisationDates extends Spans {
  /** Days it is closed besides weekends and bank holidays. */
  readonly closed?: readonly IsoDate[];
}
