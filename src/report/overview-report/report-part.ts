import type { AuditFacts } from "../../overview/audit-facts";
import { CONFIDENTIAL } from "../../overview/published";
import { percentOf } from "../../overview/shares";
import type { ReportOptions } from "../report-options";
import { isTold, numberText, percentText, type Shown, type ShownTemplate } from "../shown-figures";

/** The audits of one template, and what a report says of them. */
export interface ReportPart {
  readonly figures: ShownTemplate;
  /** Each audit of it that counts. None in a report to publish. */
  readonly audits: readonly AuditFacts[];
  readonly options: ReportOptions;
  /** What the report calls an audit in place of its file: "7". */
  readonly numberOf: (file: string) => string;
  /** Makes an id of a table or figure unique among the templates. */
  readonly id: (name: string) => string;
}

/** "24 (83%)". A count of nothing, and one that is left out, stand alone. */
export function countOf(value: Shown, of: Shown): string {
  if (!isTold(value) || value === 0 || !isTold(of)) return numberText(value);
  return `${String(value)} (${percentText(percentOf(value, of))})`;
}

/** The percent of two printed counts; what follows from them tells nothing new. */
export const percentShown = (value: Shown, of: Shown): string =>
  value === CONFIDENTIAL || of === CONFIDENTIAL
    ? CONFIDENTIAL
    : isTold(value) && isTold(of)
      ? percentText(percentOf(value, of))
      : "–";

/** The sum of printed counts, or that it is left out where one of them is. */
export const sumShown = (values: readonly Shown[]): Shown =>
  values.every(isTold) ? values.reduce((all, value) => all + value, 0) : CONFIDENTIAL;

/** A value as a chart draws it. Nothing is drawn of nothing. */
export const drawn = (value: Shown): number | null => (isTold(value) && value > 0 ? value : null);

/** Whether anything of a report is left out. */
export const isPublished = ({ options }: Pick<ReportPart, "options">): boolean => options.publish === true;
