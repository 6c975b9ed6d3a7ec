import { daysBetween, type IsoDate } from "../audit/dates";
import { caseKey, type AuditFacts } from "./audit-facts";
import type { CountedQuestion } from "./form";
import { goodOrBetter, judged, tallyOf } from "./grading";
import type { JoinedForm } from "./joined-form";
import { askedAbout } from "./question-rows";
import { shareOf, type Share } from "./shares";

/** The overall judgement of one audit of a child. */
export interface DatedGrade {
  readonly file: string;
  readonly date: IsoDate;
  /** Id of the grade; "" where none is entered. */
  readonly grade: string;
}

/** A child audited more than once: the first audit and the last. */
export interface ReAudit {
  readonly before: DatedGrade;
  readonly after: DatedGrade;
}

export interface ReAuditFigures {
  readonly children: number;
  readonly better: number;
  readonly same: number;
  readonly worse: number;
  /** One of the two has no grade. */
  readonly notTold: number;
  readonly each: readonly ReAudit[];
  readonly themes: readonly ReAuditedTheme[];
}

/** Audits of one theme that were done at one time: the overall judgements that are good or better, of those entered. */
export interface ThemeRound {
  /** The months of its first and its last audit, as 2026-03. */
  readonly from: string;
  readonly to: string;
  readonly audits: number;
  readonly entered: number;
  readonly goodOrBetter: Share;
}

/** A theme that was looked into more than once: the first time and the last. */
export interface ReAuditedTheme {
  readonly id: string;
  readonly title: string;
  readonly before: ThemeRound;
  readonly after: ThemeRound;
}

/** Days without an audit of a theme, after which the next is of another time. */
export const ROUND_GAP = 90;

/** Children and themes audited again. Children audited on more than one day, by the case the audits name. Audits without a day can't be put in order. */
export function reAuditsOf(form: JoinedForm, audits: readonly AuditFacts[]): ReAuditFigures | null {
  const overall = form.questions.find(({ tag }) => tag === form.overall);
  if (!overall) return null;
  const cases = new Map<string, DatedGrade[]>();
  for (const audit of audits) {
    if (audit.case === "" || !audit.date) continue;
    const grade = judged(form, audit, overall, "after moderation") ?? "";
    const dated = { file: audit.file, date: audit.date, grade };
    const key = caseKey(audit);
    cases.set(key, [...(cases.get(key) ?? []), dated]);
  }
  const each = [...cases.values()].flatMap((of): readonly ReAudit[] => {
    const sorted = [...of].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
    const [before, after] = [sorted[0], sorted.at(-1)];
    return before && after && before.date < after.date ? [{ before, after }] : [];
  });
  const steps = each.map(({ before, after }) => stepBetween(overall, before.grade, after.grade));
  return {
    children: each.length,
    better: steps.filter((step) => step !== null && step < 0).length,
    same: steps.filter((step) => step === 0).length,
    worse: steps.filter((step) => step !== null && step > 0).length,
    notTold: steps.filter((step) => step === null).length,
    each,
    themes: form.themes.flatMap((theme) => themeAgain(form, audits, overall, theme)),
  };
}

function themeAgain(
  form: JoinedForm,
  audits: readonly AuditFacts[],
  overall: CountedQuestion,
  theme: JoinedForm["themes"][number],
): readonly ReAuditedTheme[] {
  const dated = askedAbout(form, audits, theme)
    .flatMap((audit) => (audit.date ? [{ audit, date: audit.date }] : []))
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  const rounds: (typeof dated)[] = [];
  for (const each of dated) {
    const last = rounds.at(-1);
    const latest = last?.at(-1)?.date;
    if (last && latest && daysBetween(latest, each.date) <= ROUND_GAP) last.push(each);
    else rounds.push([each]);
  }
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (!first || !last || rounds.length < 2) return [];
  const round = (of: typeof dated): ThemeRound => {
    const tally = tallyOf(
      form,
      of.map(({ audit }) => audit),
      overall,
    );
    return {
      from: of[0]?.date.slice(0, 7) ?? "",
      to: of.at(-1)?.date.slice(0, 7) ?? "",
      audits: of.length,
      entered: tally.entered,
      goodOrBetter: shareOf(goodOrBetter(overall, tally) ?? 0, tally.entered),
    };
  };
  return [{ id: theme.id, title: theme.title, before: round(first), after: round(last) }];
}

function stepBetween({ choices }: CountedQuestion, before: string, after: string): number | null {
  const [one, other] = [before, after].map((grade) => choices.findIndex(({ id }) => id === grade));
  return one === undefined || other === undefined || one < 0 || other < 0 ? null : other - one;
}
