import type { AuditFacts } from "./audit-facts";
import { tallyOf, type Counts } from "./grading";
import type { JoinedForm } from "./joined-form";
import { IN_WORDS } from "./packed-answers";
import { shareOf } from "./shares";

/** How one question of a section was answered (R137): of the audits that ask it, `answered` are what the percent is of. */
export interface QuestionRow {
  readonly id: string;
  readonly section: string;
  readonly label: string;
  /** By the ids of its own scale, where that is another than yes, partly and no. */
  readonly counts: Counts;
  readonly yes: number;
  readonly partly: number;
  readonly no: number;
  readonly notApplicable: number;
  readonly notEntered: number;
  readonly answered: number;
  readonly total: number;
  readonly notAsked: number;
  /** Null where nothing is answered, or its scale has no yes. */
  readonly percentYes: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The questions answered by choice, in the order of the template. */
export function questionRows(form: JoinedForm, audits: readonly AuditFacts[]): readonly QuestionRow[] {
  return form.questions
    .filter(({ as, choices }) => as === "answer" && choices.length > 0)
    .map((question) => {
      const { counts, entered, notApplicable, notEntered, total, notAsked } = tallyOf(form, audits, question);
      const count = (id: string) => counts[id] ?? 0;
      const asksYes = question.choices.some(({ id }) => id === "yes");
      const { percent, low, high } = shareOf(count("yes"), entered);
      return {
        id: question.id,
        section: question.section ?? "",
        label: question.label,
        counts,
        yes: count("yes"),
        partly: count("partly"),
        no: count("no"),
        notApplicable,
        notEntered,
        answered: entered,
        total,
        notAsked,
        percentYes: asksYes ? percent : null,
        low: asksYes ? low : null,
        high: asksYes ? high : null,
      };
    });
}

/** A question answered in words, as those of a theme: only whether there is an answer. */
export interface WordsRow {
  readonly id: string;
  readonly section: string;
  readonly label: string;
  readonly answered: number;
  readonly notEntered: number;
  readonly total: number;
}

export function wordsRows(form: JoinedForm, audits: readonly AuditFacts[]): readonly WordsRow[] {
  return form.questions
    .filter(({ as, choices }) => as === "answer" && choices.length === 0)
    .map((question) => {
      const answers = audits.map((audit) => form.answer(audit, question.tag)).filter((each) => each !== null);
      const answered = answers.filter((each) => each === IN_WORDS).length;
      return {
        id: question.id,
        section: question.section ?? "",
        label: question.label,
        answered,
        notEntered: answers.length - answered,
        total: answers.length,
      };
    });
}

/** Declarations: whether somebody made them. */
export interface DeclarationRow extends Omit<WordsRow, "section"> {
  readonly notAsked: number;
}

export const declarationRows = (form: JoinedForm, audits: readonly AuditFacts[]): readonly DeclarationRow[] =>
  form.questions
    .filter(({ as }) => as === "declaration")
    .map(({ id, label, tag }) => {
      const answers = audits.map((audit) => form.answer(audit, tag));
      const count = (is: (answer: string | null) => boolean) => answers.filter(is).length;
      const [answered, notAsked] = [count((each) => each === IN_WORDS), count((each) => each === null)];
      const total = audits.length - notAsked;
      return { id, label, answered, notEntered: total - answered, total, notAsked };
    });

/** A theme that was looked into (R121): how many audits asked about it, and in which sections. */
export interface ThemeRow {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly string[];
  readonly audits: number;
}

export const themeRows = (form: JoinedForm, audits: readonly AuditFacts[]): readonly ThemeRow[] =>
  form.themes.map((theme) => {
    const { id, title, sections } = theme;
    return { id, title, sections, audits: askedAbout(form, audits, theme).length };
  });

/** The audits that asked about a theme. */
export function askedAbout(
  form: JoinedForm,
  audits: readonly AuditFacts[],
  { sections }: Pick<ThemeRow, "sections">,
): readonly AuditFacts[] {
  const tags = form.questions
    .filter(({ section }) => section !== undefined && sections.includes(section))
    .map(({ tag }) => tag);
  return audits.filter((audit) => tags.some((tag) => form.answer(audit, tag) !== null));
}
