import type { AgeBand } from "../audit/ages";
import type { AuditFacts } from "./audit-facts";
import { tallyOf, type Counts } from "./grading";
import type { JoinedForm } from "./joined-form";

/** The seven bands of a themed report (R130): what is counted where a template says no others. */
export const AGE_BANDS: readonly AgeBand[] = [
  { id: "under-1", label: "Under 1", from: 0, to: 0 },
  { id: "1-4", label: "1 to 4", from: 1, to: 4 },
  { id: "5-9", label: "5 to 9", from: 5, to: 9 },
  { id: "10-15", label: "10 to 15", from: 10, to: 15 },
  { id: "16-17", label: "16 to 17", from: 16, to: 17 },
  { id: "18-21", label: "18 to 21", from: 18, to: 21 },
  { id: "22-25", label: "22 to 25", from: 22, to: 25 },
];

/** The bands that ages are counted by: those of the template where it says any. */
export const bandsIn = ({ ages }: Pick<JoinedForm, "ages">): readonly AgeBand[] => ages?.bands ?? AGE_BANDS;

/** The id of the band of an age; `older` where it is in none, undefined where it is not known. */
export const bandOf = (age: number | undefined, bands: readonly AgeBand[] = AGE_BANDS): string | undefined =>
  age === undefined ? undefined : (bands.find(({ from, to }) => age >= from && age <= to)?.id ?? "older");

/** How the sample is made up (R129): of each header field with choices, how many audits have which. */
export function profileOf(
  form: JoinedForm,
  audits: readonly AuditFacts[],
): Readonly<Record<string, Counts & { readonly notEntered: number; readonly notAsked: number }>> {
  return Object.fromEntries(
    form.questions
      .filter(({ as }) => as === "field")
      .map((question) => {
        const { counts, notEntered, notAsked } = tallyOf(form, audits, question);
        return [question.id, { ...counts, notEntered, notAsked }];
      }),
  );
}

/**
 * How old the children were on the day of their audit, or on that the template names, by band; `older` where an age is in no
 * band, `notKnown` where one of the two dates is missing.
 */
export type AgeCounts = Counts & { readonly older: number; readonly notKnown: number };

export function ageBandsOf(form: JoinedForm, audits: readonly AuditFacts[]): AgeCounts {
  const bands = bandsIn(form);
  const of = audits.map(({ age }) => bandOf(age, bands));
  const counts = Object.fromEntries(bands.map(({ id }) => [id, of.filter((band) => band === id).length]));
  const notKnown = audits.filter(({ age }) => age === undefined).length;
  const banded = Object.values(counts).reduce((all, count) => all + count, 0);
  return { ...counts, older: audits.length - notKnown - banded, notKnown };
}
