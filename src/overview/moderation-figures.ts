import { agreementOf, type Agreement } from "./agreement";
import type { AuditFacts } from "./audit-facts";
import type { CountedQuestion } from "./form";
import { featureOf, judged, type Counts, type Stand } from "./grading";
import type { JoinedForm } from "./joined-form";

/** The auditors' judgements beside what moderation made of them. */
export interface JudgementChanges {
  /** Judgements with a grade of the scale on both sides. */
  readonly pairs: number;
  /** By the auditor's grade, then by the moderated one. */
  readonly table: Readonly<Record<string, Counts>>;
  readonly unchanged: number;
  /** Judged better in moderation, and worse. */
  readonly up: number;
  readonly down: number;
  /** Moderated where the auditor had entered no grade, or decided as no grade. */
  readonly withoutPair: number;
  /** From twenty pairs on. */
  readonly agreement: Agreement | null;
}

/** What moderation was of the audits (R98-R104). */
export interface ModerationFigures {
  /** Audits with any moderated judgement, of all. */
  readonly moderated: number;
  readonly of: number;
  /** Not every audit was moderated, so somebody chose which: agreement in such a sample is not that of all. */
  readonly chosen: boolean;
  /** Audits whose practice goes to the director (R105). */
  readonly exceptional: number;
  readonly overall: JudgementChanges | null;
  /** Of each other item that was moderated, by its id. */
  readonly items: Readonly<Record<string, JudgementChanges>>;
  /** The outcome of each moderated audit (R102). */
  readonly outcomes: readonly ModerationOutcome[];
}

export interface ModerationOutcome {
  readonly file: string;
  readonly auditor: string;
  readonly auditorFeatures: string;
  readonly moderated: string;
  readonly moderatedFeatures: string;
}

export function moderationFigures(form: JoinedForm, audits: readonly AuditFacts[]): ModerationFigures {
  const moderated = audits.filter((audit) => Object.keys(audit.moderated).length > 0);
  const judgements = form.questions.filter(({ as }) => as === "judgement");
  const overall = judgements.find(({ tag }) => tag === form.overall);
  const grade = (audit: AuditFacts, stand: Stand) => (overall && judged(form, audit, overall, stand)) ?? "";
  const feature = (audit: AuditFacts, stand: Stand) =>
    overall ? featureOf(form, audit, overall, stand) : "";
  return {
    moderated: moderated.length,
    of: audits.length,
    chosen: moderated.length > 0 && moderated.length < audits.length,
    exceptional: audits.filter(({ exceptional }) => exceptional).length,
    overall: overall ? changesOf(audits, overall) : null,
    items: Object.fromEntries(
      judgements
        .filter((question) => question !== overall && audits.some((audit) => audit.moderated[question.tag]))
        .map((question) => [question.id, changesOf(audits, question)]),
    ),
    outcomes: moderated.map((audit) => ({
      file: audit.file,
      auditor: grade(audit, "before moderation"),
      auditorFeatures: feature(audit, "before moderation"),
      moderated: grade(audit, "after moderation"),
      moderatedFeatures: feature(audit, "after moderation"),
    })),
  };
}

function changesOf(audits: readonly AuditFacts[], { tag, choices }: CountedQuestion): JudgementChanges {
  const places = new Map(choices.map(({ id }, at) => [id, at]));
  const pairs: (readonly [number, number])[] = [];
  let withoutPair = 0;
  for (const { moderated } of audits) {
    const fact = moderated[tag];
    if (!fact) continue;
    const [one, other] = [places.get(fact.auditor), places.get(fact.moderated)];
    if (one === undefined || other === undefined) withoutPair += 1;
    else pairs.push([one, other]);
  }
  const count = (is: (one: number, other: number) => boolean) =>
    pairs.filter(([one, other]) => is(one, other)).length;
  return {
    pairs: pairs.length,
    table: Object.fromEntries(
      choices.map(({ id }, one) => [
        id,
        Object.fromEntries(
          choices.map((choice, other) => [choice.id, count((a, b) => a === one && b === other)]),
        ),
      ]),
    ),
    unchanged: count((one, other) => one === other),
    up: count((one, other) => other < one),
    down: count((one, other) => other > one),
    withoutPair,
    agreement: agreementOf(pairs, choices.length) ?? null,
  };
}
