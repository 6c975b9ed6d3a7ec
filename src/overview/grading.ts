import { chosenIn } from "../audit/answering";
import { isGood } from "../audit/grades";
import type { AuditFacts } from "./audit-facts";
import type { CountedQuestion } from "./form";
import type { JoinedForm } from "./joined-form";
import { clearly, percentOf, shareOf, verdictOf, type Share, type Verdict } from "./shares";

/** How many audits have each grade, or each choice, by its id. */
export type Counts = Readonly<Record<string, number>>;

/** How one question was answered over the audits. Every audit that asks it is in one of the counts. */
export interface Tally {
  readonly counts: Counts;
  readonly notEntered: number;
  readonly notApplicable: number;
  /** With a grade or choice: what percents are of (R131). */
  readonly entered: number;
  /** Of the audits that ask it. */
  readonly total: number;
  /** Audits that do not ask it: of another version, or since a condition does not hold. */
  readonly notAsked: number;
}

/** Whether judgements count as the auditor entered them, or as they stand after moderation (R104). */
export type Stand = "before moderation" | "after moderation";

/**
 * The judgement of an audit: after moderation what was decided there, before it what the auditor had judged when it
 * was; else what the audit says. Null where it is not asked.
 */
export function judged(
  form: JoinedForm,
  audit: AuditFacts,
  question: CountedQuestion,
  stand: Stand,
): string | null {
  const says = form.answer(audit, question.tag);
  const moderated = audit.moderated[question.tag];
  if (says === null || !moderated) return says;
  return stand === "after moderation" ? moderated.moderated : moderated.auditor;
}

/** The tally of a question. A choice that is none of those offered is not entered; reconciliation names it. */
export function tallyOf(
  form: JoinedForm,
  audits: readonly AuditFacts[],
  question: CountedQuestion,
  stand: Stand = "after moderation",
): Tally {
  const counts = new Map(question.choices.map(({ id }) => [id, 0]));
  let [entered, notEntered, notApplicable, notAsked] = [0, 0, 0, 0];
  for (const audit of audits) {
    const answer = judged(form, audit, question, stand);
    const chosen = chosenIn(answer ?? "").filter((id) => counts.has(id));
    for (const id of chosen) counts.set(id, (counts.get(id) ?? 0) + 1);
    if (answer === null) notAsked += 1;
    else if (chosen.length > 0) entered += 1;
    else if (answer === question.notApplicable) notApplicable += 1;
    else notEntered += 1;
  }
  return {
    counts: Object.fromEntries(counts),
    notEntered,
    notApplicable,
    entered,
    total: entered + notEntered + notApplicable,
    notAsked,
  };
}

/** Each grade's percent of those entered, by id. */
export function percents({
  counts,
  entered,
}: Pick<Tally, "counts" | "entered">): Readonly<Record<string, number | null>> {
  return Object.fromEntries(Object.entries(counts).map(([id, n]) => [id, percentOf(n, entered)]));
}

/** How many are good or better; none where the scale has no grade that is good. */
export function goodOrBetter(
  { choices }: CountedQuestion,
  { counts }: Pick<Tally, "counts">,
): number | undefined {
  const good = choices.filter(isGood);
  return good.length === 0 ? undefined : good.reduce((all, { id }) => all + (counts[id] ?? 0), 0);
}

/** The overall judgements: how many of each grade, and how many are not entered (R132). */
export type FinalGrading = Counts & { readonly notEntered: number };

/** The row of a judged part of the audit (R133): a section with one judgement goes by its own id, others by that of each item. */
export interface SectionRow extends Tally {
  readonly id: string;
  readonly section: string;
  readonly item: string;
  readonly label: string;
  readonly percent: Readonly<Record<string, number | null>>;
  /** Of each grade, how many audits name features of which other (R103). */
  readonly features: Readonly<Record<string, Counts>>;
  readonly goodOrBetter: Share;
  readonly verdict: Verdict;
  /** Only where the sample can tell it from the threshold. */
  readonly clearly: "above" | "below" | null;
}

/** The judgements that are rows of a table, the overall one apart. */
const rowsOf = (form: JoinedForm): readonly CountedQuestion[] =>
  form.questions.filter(
    ({ as, tag, choices }) => as === "judgement" && tag !== form.overall && choices.some(isGood),
  );

/** What a row is called: by its section where that has no other judgement. */
export function rowLabel(form: JoinedForm, question: CountedQuestion): string {
  const alone = isAlone(form, question);
  return (
    (alone ? form.sections.find(({ id }) => id === question.section)?.title : undefined) ?? question.label
  );
}

const isAlone = (form: JoinedForm, { section = "" }: CountedQuestion): boolean =>
  rowsOf(form).filter((other) => other.section === section).length === 1;

/** The judged rows of a template, after moderation, the overall judgement apart. */
export function sectionRows(
  form: JoinedForm,
  audits: readonly AuditFacts[],
  threshold: number,
): readonly SectionRow[] {
  return rowsOf(form).map((question): SectionRow => {
    const { section = "" } = question;
    const tally = tallyOf(form, audits, question);
    const good = goodOrBetter(question, tally) ?? 0;
    return {
      id: isAlone(form, question) ? section : question.id,
      section,
      item: question.id,
      label: rowLabel(form, question),
      ...tally,
      percent: percents(tally),
      features: featureCounts(form, audits, question),
      goodOrBetter: shareOf(good, tally.entered),
      verdict: verdictOf(good, tally.entered, threshold),
      clearly: clearly(good, tally.entered, threshold),
    };
  });
}

/** The features named beside a judgement (R103); those beside a grade that moderation replaced are gone with it. "" where there are none. */
export function featureOf(
  form: JoinedForm,
  audit: AuditFacts,
  judgement: CountedQuestion,
  stand: Stand,
): string {
  const features = form.questions.find(
    ({ as, featuresOf }) => as === "features" && featuresOf === judgement.tag,
  );
  if (!features) return "";
  const fact = audit.moderated[judgement.tag];
  const replaced = fact !== undefined && fact.auditor !== fact.moderated && !audit.moderated[features.tag];
  return stand === "after moderation" && replaced ? "" : (judged(form, audit, features, stand) ?? "");
}

/** Of each grade, how many audits name features of which other (R103). */
export function featureCounts(
  form: JoinedForm,
  audits: readonly AuditFacts[],
  judgement: CountedQuestion,
): Readonly<Record<string, Counts>> {
  const found = new Map<string, Map<string, number>>();
  for (const audit of audits) {
    const grade = judged(form, audit, judgement, "after moderation");
    const feature = featureOf(form, audit, judgement, "after moderation");
    if (feature === "" || !grade || !judgement.choices.some(({ id }) => id === grade)) continue;
    const row = found.get(grade) ?? new Map<string, number>();
    found.set(grade, row.set(feature, (row.get(feature) ?? 0) + 1));
  }
  return Object.fromEntries([...found].map(([grade, row]) => [grade, Object.fromEntries(row)]));
}
