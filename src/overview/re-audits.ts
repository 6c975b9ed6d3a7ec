import type { IsoDate } from "../audit/dates";
import type { AuditFacts } from "./audit-facts";
import type { CountedQuestion } from "./form";
import { judged } from "./grading";
import type { JoinedForm } from "./joined-form";

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
}

/** Children audited on more than one day, by the case the audits name. Audits without a day can't be put in order. */
export function reAuditsOf(form: JoinedForm, audits: readonly AuditFacts[]): ReAuditFigures | null {
  const overall = form.questions.find(({ tag }) => tag === form.overall);
  if (!overall) return null;
  const cases = new Map<string, DatedGrade[]>();
  for (const audit of audits) {
    if (audit.case === "" || !audit.date) continue;
    const grade = judged(form, audit, overall, "after moderation") ?? "";
    const dated = { file: audit.file, date: audit.date, grade };
    cases.set(audit.case, [...(cases.get(audit.case) ?? []), dated]);
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
  };
}

function stepBetween({ choices }: CountedQuestion, before: string, after: string): number | null {
  const [one, other] = [before, after].map((grade) => choices.findIndex(({ id }) => id === grade));
  return one === undefined || other === undefined || one < 0 || other < 0 ? null : other - one;
}
