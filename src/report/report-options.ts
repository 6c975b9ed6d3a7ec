import type { Quotes } from "../overview/quotes";
import type { FigureOptions } from "../overview/template-figures";

/** What a report is to say of the audits of a summary, besides what its figures are to be of. */
export interface ReportOptions extends FigureOptions {
  /** On the title page; else the title of the template. */
  readonly title?: string;
  /** By what the audits were chosen from those that were read, as a reader is to be told; else it is all of them. */
  readonly chosenBy?: string;
  /** Passages to choose from; without them the report quotes nothing. */
  readonly quotes?: Quotes;
  /** Counts that could tell of single children are left out, and with them quotes and all that is about one audit. */
  readonly publish?: boolean;
  /** Case ids, ages and files; never of a report to publish. */
  readonly identifiers?: boolean;
}
