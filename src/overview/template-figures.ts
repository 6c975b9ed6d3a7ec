import type { IsoDate } from "../audit/dates";
import { actionFigures, type ActionFigures } from "./action-figures";
import type { AuditFacts } from "./audit-facts";
import { completenessOf, type TeamRow } from "./completeness";
import type { Form } from "./form";
import {
  featureCounts,
  goodOrBetter,
  percents,
  sectionRows,
  tallyOf,
  type Counts,
  type FinalGrading,
  type SectionRow,
  type Tally,
} from "./grading";
import type { JoinedForm } from "./joined-form";
import { moderationFigures, type ModerationFigures } from "./moderation-figures";
import { numberRows, type NumberRow } from "./number-figures";
import { ageBandsOf, profileOf, type AgeCounts } from "./profile";
import {
  declarationRows,
  questionRows,
  themeRows,
  wordsRows,
  type DeclarationRow,
  type QuestionRow,
  type ThemeRow,
  type WordsRow,
} from "./question-rows";
import { reAuditsOf, type ReAuditFigures } from "./re-audits";
import { notToldApart, shareOf, type Share } from "./shares";
import { tableFigures, type TableFigures } from "./table-figures";
import { timelinessOf, type Timeliness } from "./timeliness";
import { trendOf, type Trend } from "./trend";

/** What figures are to be of. */
export interface FigureOptions {
  /** The day that open and overdue are counted to. */
  readonly asOf: IsoDate;
  /** Only audits of these days, both included. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** The percent good or better from which a section is a strength (R134); 75 where nothing is said. */
  readonly strength?: number;
  /** How many audits there should be. */
  readonly expected?: number;
}

/** The figures of the audits of one template, over all its versions. Counts are of audits, keyed by the template's ids. */
export interface TemplateFigures {
  readonly template: {
    readonly id: string;
    readonly title: string;
    readonly versions: readonly { readonly version: string; readonly audits: number }[];
  };
  /** The words for every id. */
  readonly form: JoinedForm;
  readonly audits: number;
  /** Overall judgements after moderation (R104, R132); null where the template asks for none. */
  readonly final: FinalGrading | null;
  readonly finalEntered: number;
  readonly finalNotApplicable: number;
  readonly finalNotAsked: number;
  readonly finalPercent: Readonly<Record<string, number | null>>;
  readonly finalGoodOrBetter: Share;
  readonly finalFeatures: Readonly<Record<string, Counts>>;
  /** The same as the auditors judged. */
  readonly finalBefore: FinalGrading | null;
  /** The percent from which a row is a strength, and what a sample of all audits can't tell from it. */
  readonly strength: {
    readonly threshold: number;
    readonly notToldApart: { from: number; to: number } | null;
  };
  readonly sections: readonly SectionRow[];
  readonly questions: readonly QuestionRow[];
  readonly words: readonly WordsRow[];
  readonly numbers: readonly NumberRow[];
  readonly declarations: readonly DeclarationRow[];
  readonly tables: readonly TableFigures[];
  readonly themes: readonly ThemeRow[];
  readonly profile: ReturnType<typeof profileOf>;
  /** Null where the template asks for no day of birth. */
  readonly ageBands: AgeCounts | null;
  readonly moderation: ModerationFigures;
  readonly actions: ActionFigures;
  readonly timeliness: Timeliness;
  readonly completeness: readonly TeamRow[];
  readonly reAudits: ReAuditFigures | null;
  readonly trend: Trend | null;
  readonly comments: { readonly total: number; readonly open: number };
}

/** The percent that a themed report takes for a strength (R134). */
export const USUAL_STRENGTH = 75;

export function templateFigures(
  form: JoinedForm,
  forms: Readonly<Record<string, Form>>,
  audits: readonly AuditFacts[],
  { asOf, strength = USUAL_STRENGTH }: FigureOptions,
): TemplateFigures {
  const overall = form.questions.find(({ tag }) => tag === form.overall);
  const after = overall && tallyOf(form, audits, overall, "after moderation");
  const before = overall && tallyOf(form, audits, overall, "before moderation");
  return {
    template: { id: form.id, title: form.title, versions: versionsOf(forms, audits) },
    form,
    audits: audits.length,
    final: after ? gradingOf(after) : null,
    finalEntered: after?.entered ?? 0,
    finalNotApplicable: after?.notApplicable ?? 0,
    finalNotAsked: after?.notAsked ?? 0,
    finalPercent: after ? percents(after) : {},
    finalGoodOrBetter: shareOf((overall && after && goodOrBetter(overall, after)) ?? 0, after?.entered ?? 0),
    finalFeatures: overall ? featureCounts(form, audits, overall) : {},
    finalBefore: before ? gradingOf(before) : null,
    strength: { threshold: strength, notToldApart: notToldApart(audits.length, strength) },
    sections: sectionRows(form, audits, strength),
    questions: questionRows(form, audits),
    words: wordsRows(form, audits),
    numbers: numberRows(form, audits),
    declarations: declarationRows(form, audits),
    tables: tableFigures(form, audits),
    themes: themeRows(form, audits),
    profile: profileOf(form, audits),
    ageBands: form.asksBirth ? ageBandsOf(form, audits) : null,
    moderation: moderationFigures(form, audits),
    actions: actionFigures(audits, asOf),
    timeliness: timelinessOf(audits, asOf),
    completeness: completenessOf(audits),
    reAudits: reAuditsOf(form, audits),
    trend: trendOf(form, audits),
    comments: {
      total: audits.reduce((all, { comments }) => all + comments.total, 0),
      open: audits.reduce((all, { comments }) => all + comments.open, 0),
    },
  };
}

const gradingOf = ({ counts, notEntered }: Tally): FinalGrading => ({ ...counts, notEntered });

function versionsOf(
  forms: Readonly<Record<string, Form>>,
  audits: readonly AuditFacts[],
): TemplateFigures["template"]["versions"] {
  const counts = new Map<string, number>();
  for (const { form } of audits) {
    const version = forms[form]?.template.version ?? "";
    counts.set(version, (counts.get(version) ?? 0) + 1);
  }
  return [...counts]
    .map(([version, of]) => ({ version, audits: of }))
    .sort((one, other) => (one.version < other.version ? -1 : 1));
}
