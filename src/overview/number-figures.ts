import { IN_WORDS } from "./packed-answers";
import type { AuditFacts } from "./audit-facts";
import type { JoinedForm } from "./joined-form";
import { medianOf } from "./timeliness";

/** What numbers come to. Of none there is nothing to tell. */
export interface NumberFigures {
  /** With a number that counts. */
  readonly entered: number;
  /** Entered, but no number, or none within its bounds. */
  readonly notCounted: number;
  readonly notEntered: number;
  /** The middle of those entered; of an even number of them the mean of the two in the middle. */
  readonly median: number | null;
  /** To one place, halves up. */
  readonly mean: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
}

/** A question answered with a number, of the header or of an item (R129, R137). */
export interface NumberRow extends NumberFigures {
  readonly id: string;
  /** Id of its section; "" of a header field. */
  readonly section: string;
  readonly label: string;
  /** What it counts: "days"; "" where the template does not say. */
  readonly unit: string;
  /** Of the audits that ask it. */
  readonly total: number;
  readonly notAsked: number;
}

export const numberRows = (form: JoinedForm, audits: readonly AuditFacts[]): readonly NumberRow[] =>
  form.questions
    .filter(({ as }) => as === "number")
    .map(({ tag, id, section = "", label, unit = "" }) => {
      const asked = audits.filter((audit) => form.answer(audit, tag) !== null);
      const values = asked.flatMap(({ numbers }) => numbers?.[tag] ?? []);
      const words = asked.filter((audit) => form.answer(audit, tag) === IN_WORDS).length;
      return {
        id,
        section,
        label,
        unit,
        ...numberFigures(values, words - values.length, asked.length - words),
        total: asked.length,
        notAsked: audits.length - asked.length,
      };
    });

export function numberFigures(
  values: readonly number[],
  notCounted: number,
  notEntered: number,
): NumberFigures {
  const some = values.length > 0;
  const sum = values.reduce((all, value) => all + value, 0);
  return {
    entered: values.length,
    notCounted,
    notEntered,
    median: medianOf(values),
    mean: some ? Math.floor((10 * sum) / values.length + 0.5 + 1e-9) / 10 : null,
    lowest: some ? values.reduce((least, value) => Math.min(least, value)) : null,
    highest: some ? values.reduce((most, value) => Math.max(most, value)) : null,
  };
}
