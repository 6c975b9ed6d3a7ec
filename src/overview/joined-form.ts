import { compareVersions } from "../audit/versions";
import type { AuditFacts } from "./audit-facts";
import type { CountedTable } from "./counted-tables";
import { formKey, type CountedChoice, type CountedQuestion, type Form, type FormAges } from "./form";
import { answerAt, widthOf } from "./packed-answers";

/**
 * All versions of one template as one form, joined by ids: what a later version says counts, and what only an earlier
 * one asks is still there.
 */
export interface JoinedForm {
  readonly id: string;
  readonly title: string;
  /** As the newest version says them. */
  readonly about: Pick<Form, "purpose" | "person" | "lookBackMonths" | "marking">;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly questions: readonly CountedQuestion[];
  readonly tables: readonly CountedTable[];
  readonly overall?: string;
  /** Whether any version has an action plan. */
  readonly plans: boolean;
  /** Tags of questions of which versions mean a choice of one id otherwise; each counts under the words of the newest. */
  readonly otherwise: readonly string[];
  readonly asksBirth: boolean;
  readonly ages?: FormAges;
  readonly themes: readonly NonNullable<Form["theme"]>[];
  /** The answer of an audit to a question: null where the audit does not ask it. */
  readonly answer: (audit: AuditFacts, tag: string) => string | null;
}

/** The choices of the question with a tag; none where there is no such question. */
export const choicesOf = (
  { questions }: Pick<JoinedForm, "questions">,
  tag: string | undefined,
): readonly CountedChoice[] => questions.find((question) => question.tag === tag)?.choices ?? [];

/** The forms of one template, joined. There is at least one. */
export function joinForms(forms: readonly [Form, ...Form[]]): JoinedForm {
  const newestFirst = [...forms].sort(
    (one, other) =>
      compareVersions(other.template.version, one.template.version) ||
      (formKey(one) < formKey(other) ? -1 : 1),
  );
  const questions = new Map<string, CountedQuestion>();
  const sections = new Map<string, Form["sections"][number]>();
  const themes = new Map<string, NonNullable<Form["theme"]>>();
  const tables = new Map<string, CountedTable>();
  for (const form of newestFirst) {
    for (const section of form.sections) if (!sections.has(section.id)) sections.set(section.id, section);
    if (form.theme && !themes.has(form.theme.id)) themes.set(form.theme.id, form.theme);
    for (const table of form.tables ?? []) tables.set(table.id, withMoreColumns(tables.get(table.id), table));
    for (const question of form.questions) {
      const known = questions.get(question.tag);
      questions.set(question.tag, known ? withMoreChoices(known, question.choices) : question);
    }
  }
  const places = new Map(
    forms.map((form) => {
      let next = 0;
      const byTag = form.questions.map((question) => {
        const at = next;
        next += widthOf(question);
        return [question.tag, { question, at }] as const;
      });
      return [formKey(form), new Map(byTag)] as const;
    }),
  );
  const newest = newestFirst[0] ?? forms[0];
  const overall = newestFirst.find((form) => form.overall !== undefined)?.overall;
  const ages = newestFirst.find((form) => form.ages)?.ages;
  return {
    id: newest.template.id,
    title: newest.template.title,
    about: newest,
    sections: [...sections.values()],
    questions: [...questions.values()],
    tables: [...tables.values()],
    ...(overall === undefined ? {} : { overall }),
    plans: forms.some(({ withoutPlan = false }) => !withoutPlan),
    otherwise: otherwiseIn(newestFirst, questions),
    asksBirth: forms.some(({ born }) => born !== undefined),
    ...(ages ? { ages } : {}),
    themes: [...themes.values()],
    answer: (audit, tag) => {
      const place = places.get(audit.form)?.get(tag);
      return place ? answerAt(place.question, audit.answers, place.at) : null;
    },
  };
}

/** Tags of questions with a choice that a version means otherwise: another standing, or other words. */
function otherwiseIn(
  forms: readonly Form[],
  joined: ReadonlyMap<string, CountedQuestion>,
): readonly string[] {
  const differs = ({ tag, choices }: CountedQuestion) =>
    choices.some((choice) => {
      const known = joined.get(tag)?.choices.find(({ id }) => id === choice.id);
      return known && (known.standing !== choice.standing || letters(known.label) !== letters(choice.label));
    });
  return [...new Set(forms.flatMap(({ questions }) => questions.filter(differs).map(({ tag }) => tag)))];
}

const letters = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** A table with the columns that only an earlier version has, and with its choices. */
function withMoreColumns(known: CountedTable | undefined, earlier: CountedTable): CountedTable {
  if (!known) return earlier;
  const before = new Map(earlier.columns.map((column) => [column.id, column]));
  const ids = new Set(known.columns.map(({ id }) => id));
  return {
    ...known,
    columns: [
      ...known.columns.map((column) => withMoreChoices(column, before.get(column.id)?.choices ?? [])),
      ...earlier.columns.filter(({ id }) => !ids.has(id)),
    ],
  };
}

function withMoreChoices<
  T extends { readonly choices: readonly CountedChoice[]; readonly notApplicable?: string },
>(question: T, more: readonly CountedChoice[]): T {
  const known = new Set(question.choices.map(({ id }) => id));
  const added = more.filter(({ id }) => !known.has(id) && id !== question.notApplicable);
  return added.length === 0 ? question : { ...question, choices: [...question.choices, ...added] };
}
