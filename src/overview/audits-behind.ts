import type { IsoDate } from "../audit/dates";
import { actionState, type ActionState } from "./action-figures";
import type { AuditFacts } from "./audit-facts";
import { judged } from "./grading";
import type { AuditsOfTemplate } from "./by-template";

/** What a figure is of, so that the audits behind it can be shown. */
export type Behind =
  | { readonly figure: "judgement"; readonly tag: string }
  | { readonly figure: "actions"; readonly state: ActionState }
  | { readonly figure: "team"; readonly team: string }
  | { readonly figure: "month"; readonly month: string }
  | { readonly figure: "moderation" };

/** Audits that are alike in it. */
export interface BehindGroup {
  /** Of a judgement what they have: a grade by its id, none, or that it does not apply. */
  readonly alike: { readonly grade: string } | "not entered" | "not applicable" | "all";
  readonly audits: readonly AuditFacts[];
}

/** The audits behind a figure, in groups where it tells audits apart; a judgement's best first. */
export function auditsBehind(
  { form, audits }: AuditsOfTemplate,
  behind: Behind,
  asOf: IsoDate,
): readonly BehindGroup[] {
  if (behind.figure === "judgement") return byGrade({ form, audits }, behind.tag);
  const is = (audit: AuditFacts): boolean => {
    switch (behind.figure) {
      case "actions":
        return audit.actions.some((action) => actionState(action, asOf) === behind.state);
      case "team":
        return audit.team.toLowerCase() === behind.team.toLowerCase();
      case "month":
        return audit.date?.slice(0, 7) === behind.month;
      case "moderation":
        return form.overall !== undefined && audit.moderated[form.overall] !== undefined;
    }
  };
  const found = audits.filter(is);
  return found.length === 0 ? [] : [{ alike: "all", audits: found }];
}

function byGrade({ form, audits }: AuditsOfTemplate, tag: string): readonly BehindGroup[] {
  const question = form.questions.find((each) => each.tag === tag);
  if (!question) return [];
  const grades = new Map(question.choices.map(({ id }) => [id, [] as AuditFacts[]]));
  const [notEntered, notApplicable]: [AuditFacts[], AuditFacts[]] = [[], []];
  for (const audit of audits) {
    const grade = judged(form, audit, question, "after moderation");
    if (grade === null) continue;
    const group = grades.get(grade) ?? (grade === question.notApplicable ? notApplicable : notEntered);
    group.push(audit);
  }
  const groups: readonly BehindGroup[] = [
    ...[...grades].map(([grade, of]) => ({ alike: { grade }, audits: of })),
    { alike: "not entered", audits: notEntered },
    { alike: "not applicable", audits: notApplicable },
  ];
  return groups.filter((group) => group.audits.length > 0);
}
