import type { AuditFacts } from "./audit-facts";
import type { CountedAudits } from "./counted-audits";
import { problemWarnings, type ProblemWarning } from "./file-problems";
import { judged, type SectionRow } from "./grading";
import type { JoinedForm } from "./joined-form";
import { percentOf } from "./shares";
import type { Summary } from "./summary";
import { differencesOf, type TotalDifference } from "./total-differences";
import type { TemplateFigures } from "./template-figures";

/** Something that a reader of the figures has to know: a page of its own in a report. Sentences are in `report/`. */
export type Warning =
  | { readonly code: "not-read"; readonly files: readonly string[] }
  /** Somebody has these open: what is not saved yet is not in the figures. */
  | { readonly code: "open-elsewhere"; readonly files: readonly string[] }
  | { readonly code: "other-files"; readonly files: readonly string[] }
  | {
      readonly code: "read-twice";
      readonly id: string;
      readonly counted: string;
      readonly others: readonly string[];
    }
  /** One record id, but different cases: all count. */
  | { readonly code: "one-id-several-cases"; readonly id: string; readonly files: readonly string[] }
  /** Without an id nobody can tell whether an audit is there twice. */
  | { readonly code: "no-record-id"; readonly files: readonly string[] }
  | { readonly code: "expected-differs"; readonly expected: number; readonly found: number }
  | { readonly code: "outside-period"; readonly files: readonly string[] }
  | { readonly code: "no-date-for-period"; readonly files: readonly string[] }
  | ProblemWarning
  | { readonly code: "several-templates"; readonly templates: readonly string[] }
  | OfTemplate<{ readonly code: "several-versions"; readonly versions: readonly string[] }>
  /** A choice of one id has another standing or other words in another version. */
  | OfTemplate<{ readonly code: "choices-differ"; readonly tags: readonly string[] }>
  | OfTemplate<{ readonly code: "no-overall-judgement"; readonly files: readonly string[] }>
  /** The template asks for none. */
  | OfTemplate<{ readonly code: "overall-not-asked" }>
  | OfTemplate<{
      readonly code: "judgement-not-entered";
      readonly row: string;
      readonly files: readonly string[];
    }>
  /** No day of theirs can be read, so that they are never overdue. */
  | OfTemplate<{ readonly code: "open-actions-undated"; readonly files: readonly string[] }>
  /** A table is not of all audits, and why not. */
  | OfTemplate<{ readonly code: "totals-differ"; readonly difference: TotalDifference }>
  | OfTemplate<{ readonly code: "mirror-disagrees"; readonly file: string; readonly tags: readonly string[] }>
  | OfTemplate<{ readonly code: "only-in-mirror"; readonly file: string; readonly tags: readonly string[] }>
  | OfTemplate<{ readonly code: "unknown-choice"; readonly file: string; readonly tags: readonly string[] }>
  /** The auditor has judged anew since it was moderated; the moderated judgement counts. */
  | OfTemplate<{
      readonly code: "judged-since-moderated";
      readonly file: string;
      readonly tags: readonly string[];
    }>
  /** Printed as the threshold, but below it. */
  | OfTemplate<{ readonly code: "rounds-to-threshold"; readonly row: string }>;

type OfTemplate<T> = T & { readonly template: string };

/** What stands for itself: files and audits from what was found to what is counted. Each line is the one before less what is named. */
export interface Reconciliation {
  readonly found: number;
  readonly notRead: number;
  readonly read: number;
  /** Files beside the newest of an audit. */
  readonly twice: number;
  readonly outsidePeriod: number;
  readonly noDateForPeriod: number;
  readonly counted: number;
  readonly expected: number | null;
}

export function reconciliationOf(
  summary: Summary,
  audits: CountedAudits,
  expected: number | undefined,
): Reconciliation {
  const [read, notRead] = [Object.keys(summary.audits).length, Object.keys(summary.notRead).length];
  return {
    found: read + notRead,
    notRead,
    read,
    twice: audits.duplicates.reduce((all, { others }) => all + others.length, 0),
    outsidePeriod: audits.outside.length,
    noDateForPeriod: audits.undated.length,
    counted: audits.counted.length,
    expected: expected ?? null,
  };
}

/** What is to be known of the files as a whole. */
export function fileWarnings(
  summary: Summary,
  { counted, duplicates, outside, undated, copies }: CountedAudits,
  { expected }: { readonly expected?: number },
): readonly Warning[] {
  const files = (of: readonly AuditFacts[]) => of.map(({ file }) => file);
  const listed = (
    code: "not-read" | "open-elsewhere" | "other-files" | "no-record-id",
    names: readonly string[],
  ) => (names.length === 0 ? [] : [{ code, files: names } as const]);
  return [
    ...listed("not-read", Object.keys(summary.notRead).sort()),
    ...listed("open-elsewhere", summary.lockFiles),
    ...listed("other-files", summary.otherFiles),
    ...duplicates.map((each) => ({ code: "read-twice", ...each }) as const),
    ...copies.map((each) => ({ code: "one-id-several-cases", ...each }) as const),
    ...listed("no-record-id", files(counted.filter(({ id }) => id === ""))),
    ...(expected === undefined || expected === counted.length
      ? []
      : [{ code: "expected-differs", expected, found: counted.length } as const]),
    ...(outside.length > 0 ? [{ code: "outside-period", files: files(outside) } as const] : []),
    ...(undated.length > 0 ? [{ code: "no-date-for-period", files: files(undated) } as const] : []),
    ...problemWarnings(counted),
  ];
}

/** What is to be known of the audits of one template. */
export function templateWarnings(
  form: JoinedForm,
  audits: readonly AuditFacts[],
  figures: Omit<TemplateFigures, "form">,
  threshold: number,
): readonly Warning[] {
  const template = form.id;
  const overall = form.questions.find(({ tag }) => tag === form.overall);
  const without = (tag: string) => {
    const question = form.questions.find((each) => each.tag === tag);
    return question
      ? audits.filter((audit) => {
          const grade = judged(form, audit, question, "after moderation");
          return (
            grade !== null &&
            grade !== question.notApplicable &&
            !question.choices.some(({ id }) => id === grade)
          );
        })
      : [];
  };
  const files = (of: readonly AuditFacts[]) => of.map(({ file }) => file);
  const perFile = (
    code: "mirror-disagrees" | "only-in-mirror" | "unknown-choice" | "judged-since-moderated",
    tagsOf: (audit: AuditFacts) => readonly string[],
  ): readonly Warning[] =>
    audits.flatMap((audit) => {
      const tags = tagsOf(audit);
      return tags.length === 0 ? [] : [{ code, template, file: audit.file, tags }];
    });
  const versions = figures.template.versions.map(({ version }) => version);
  const undated = audits.filter(({ actions }) =>
    actions.some(({ outcome, due }) => outcome === "open" && due === undefined),
  );
  const noOverall = overall ? without(overall.tag) : [];
  return [
    ...(versions.length > 1 ? [{ code: "several-versions", template, versions } as const] : []),
    ...(form.otherwise.length > 0
      ? [{ code: "choices-differ", template, tags: form.otherwise } as const]
      : []),
    ...(overall ? [] : [{ code: "overall-not-asked", template } as const]),
    ...(noOverall.length > 0
      ? [{ code: "no-overall-judgement", template, files: files(noOverall) } as const]
      : []),
    ...figures.sections.flatMap((row) => {
      const missing = row.notEntered === 0 ? [] : without(`item.${row.item}.judgement`);
      return missing.length === 0
        ? []
        : [{ code: "judgement-not-entered", template, row: row.id, files: files(missing) } as const];
    }),
    ...(undated.length > 0
      ? [{ code: "open-actions-undated", template, files: files(undated) } as const]
      : []),
    ...differencesOf(figures).map((difference) => ({ code: "totals-differ", template, difference }) as const),
    ...perFile("mirror-disagrees", ({ disagree }) => disagree),
    ...perFile("only-in-mirror", ({ fromMirror }) => fromMirror),
    ...perFile("unknown-choice", (audit) => [...audit.unknown, ...unknownModerated(form, audit)]),
    ...perFile("judged-since-moderated", (audit) => judgedSince(form, audit)),
    ...figures.sections
      .filter((row) => isRounded(row, threshold))
      .map((row) => ({ code: "rounds-to-threshold", template, row: row.id }) as const),
  ];
}

const isRounded = ({ verdict, goodOrBetter: { n }, entered }: SectionRow, threshold: number): boolean =>
  verdict === "development" && percentOf(n, entered) === threshold;

function unknownModerated(form: JoinedForm, { moderated }: AuditFacts): readonly string[] {
  return Object.entries(moderated).flatMap(([tag, fact]) => {
    const question = form.questions.find((each) => each.tag === tag);
    const known = [...(question?.choices.map(({ id }) => id) ?? []), question?.notApplicable, ""];
    return question && !known.includes(fact.moderated) ? [tag] : [];
  });
}

/** Judgements that say neither what they said when they were moderated, nor what was decided. */
function judgedSince(form: JoinedForm, audit: AuditFacts): readonly string[] {
  return Object.entries(audit.moderated).flatMap(([tag, { auditor, moderated }]) => {
    const now = form.answer(audit, tag);
    return now !== null && now !== auditor && now !== moderated ? [tag] : [];
  });
}
