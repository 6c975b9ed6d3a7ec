import type { AgeBand } from "../audit/ages";
import { questionsOf } from "../audit/questions";
import type { Question } from "../audit/question";
import { knownFields } from "../audit/known-fields";
import {
  allFields,
  hasActionPlan,
  indexOf,
  scaleOf,
  type Choice,
  type Grade,
  type Standing,
  type Template,
} from "../audit/template";
import { countedTablesOf, type CountedTable } from "./counted-tables";
import { fingerprintOf } from "../record/content-hash";

/** A choice as it is counted; a grade has its standing (R132). */
export interface CountedChoice extends Choice {
  readonly standing?: Standing;
}

/** What a question is counted as: a judgement, the features named beside one, an answer, or a header field, a number of either, or who made a declaration (R129-R137). */
export type CountedAs = "judgement" | "features" | "answer" | "field" | "number" | "declaration";

/** A question as it is counted. Only what is chosen is counted by choice; of words only whether there are any. */
export interface CountedQuestion {
  /** The tag of its answer: what joins it with the same question of another version. */
  readonly tag: string;
  readonly as: CountedAs;
  /** Id of the item or of the header field. */
  readonly id: string;
  readonly number?: string;
  readonly label: string;
  /** Id of its section; none of a header field. */
  readonly section?: string;
  /** Without not applicable, best first; none where it is answered in words. */
  readonly choices: readonly CountedChoice[];
  /** Any of them may be chosen, so that an audit may count under several. */
  readonly several?: true;
  /** What a number counts: "days". */
  readonly unit?: string;
  /** Id of the choice that says it does not apply. */
  readonly notApplicable?: string;
  /** Tag of the judgement that it names features of. */
  readonly featuresOf?: string;
}

/** What figures need of a template: its questions that can be counted, with their words. Plain data. */
export interface Form {
  readonly template: { readonly id: string; readonly version: string; readonly title: string };
  /** What the template is for, in its own sentences. */
  readonly purpose: string;
  /** Whom an audit is about, as it stands in a sentence. */
  readonly person: string;
  /** How many months an audit looks back, where the template says so. */
  readonly lookBackMonths?: number;
  /** Protective marking of its documents. */
  readonly marking?: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly questions: readonly CountedQuestion[];
  /** Tables with a row for each thing there is; none where there are none. */
  readonly tables?: readonly CountedTable[];
  /** It has no action plan. */
  readonly withoutPlan?: true;
  /** Tag of the overall judgement. */
  readonly overall?: string;
  readonly theme?: { readonly id: string; readonly title: string; readonly sections: readonly string[] };
  /** Id of the header field with the day of birth; without one there are no ages. */
  readonly born?: string;
  /** What ages are counted on and by, where the template says so. */
  readonly ages?: FormAges;
}

export interface FormAges {
  /** The label of the field with the day; that of the audit where there is none. */
  readonly on?: string;
  /** Those of a themed report where there are none. */
  readonly bands?: readonly AgeBand[];
}

const made = new WeakMap<Template, Form>();

/** The form of a template. Made once for each: templates never change. */
export function formOf(template: Template): Form {
  const form = made.get(template) ?? makeForm(template);
  made.set(template, form);
  return form;
}

/** The questions of a template that are counted, in the order of the form. */
export function countedQuestionsOf(template: Template): readonly Question[] {
  const known = questions.get(template) ?? questionsOf(template).filter(isCounted);
  questions.set(template, known);
  return known;
}

const questions = new WeakMap<Template, readonly Question[]>();

function isCounted({ owner, kind }: Question): boolean {
  if (owner.kind === "header")
    return ["choice", "choices", "number"].includes(kind) || owner.field.declares?.what === "name";
  return owner.kind === "item" && (owner.part === "judgement" || owner.part === "answer");
}

function makeForm(template: Template): Form {
  const {
    id,
    version,
    title,
    sections,
    overallItem,
    theme,
    purpose,
    person = "child",
    lookBack,
    marking,
  } = template;
  const counted = countedQuestionsOf(template).flatMap((question) => countedQuestion(template, question));
  const { born } = knownFields(template);
  const tables = countedTablesOf(template);
  const overall = counted.find((each) => each.as === "judgement" && each.id === overallItem);
  return {
    template: { id, version, title },
    purpose,
    person,
    ...(lookBack ? { lookBackMonths: lookBack.months } : {}),
    ...(marking === undefined ? {} : { marking }),
    sections: sections.map((section) => ({ id: section.id, title: section.title })),
    questions: counted,
    ...(tables.length > 0 ? { tables } : {}),
    ...(hasActionPlan(template) ? {} : { withoutPlan: true as const }),
    ...(overall ? { overall: overall.tag } : {}),
    ...(theme ? { theme } : {}),
    ...(born === undefined ? {} : { born }),
    ...agesOf(template),
  };
}

function agesOf(template: Template): Pick<Form, "ages"> {
  const { on: id, bands } = template.ages ?? {};
  const on = allFields(template).find((field) => field.id === id)?.label;
  if (on === undefined && bands === undefined) return {};
  return { ages: { ...(on === undefined ? {} : { on }), ...(bands === undefined ? {} : { bands }) } };
}

function countedQuestion(template: Template, question: Question): readonly CountedQuestion[] {
  const { owner, tag } = question;
  if (owner.kind === "header") {
    const { id, label, declares } = owner.field;
    if (declares) return [{ tag, as: "declaration", id, label: declares.of, choices: [] }];
    const several = question.kind === "choices" ? { several: true as const } : {};
    const as = question.kind === "number" ? "number" : "field";
    return [{ tag, as, id, label, ...several, ...unitOf(question), choices: question.choices.map(choiceOf) }];
  }
  if (owner.kind !== "item") return [];
  const { item, part } = owner;
  const scale = part === "judgement" ? item.judgement?.scale : item.answer?.scale;
  const several = question.kind === "choices" ? { several: true as const } : {};
  const { grades, notApplicable } =
    scale === undefined ? { grades: question.choices } : scaleOf(template, scale);
  const of = part === "answer" ? item.answer?.featuresOf : undefined;
  return [
    {
      tag,
      as: part === "judgement" ? "judgement" : of === undefined ? answerAs(question) : "features",
      id: item.id,
      ...(item.number === undefined ? {} : { number: item.number }),
      label: item.label,
      ...sectionOf(template, item.id),
      ...several,
      ...unitOf(question),
      choices: grades.map(choiceOf),
      ...(notApplicable ? { notApplicable: notApplicable.id } : {}),
      ...(of === undefined ? {} : { featuresOf: `item.${of}.judgement` }),
    },
  ];
}

const answerAs = ({ kind }: Question): CountedAs => (kind === "number" ? "number" : "answer");

const unitOf = ({ bounds }: Question): { readonly unit?: string } =>
  bounds?.unit === undefined ? {} : { unit: bounds.unit };

function sectionOf(template: Template, item: string): { readonly section?: string } {
  const section = indexOf(template).items.get(item)?.section.id;
  return section === undefined ? {} : { section };
}

const choiceOf = ({ id, label, standing }: Grade): CountedChoice => ({
  id,
  label,
  ...(standing === undefined ? {} : { standing }),
});

/** A key for a form: two forms with one key say the same. */
export function formKey(form: Form): string {
  const known =
    keys.get(form) ?? `${form.template.id} ${form.template.version} ${fingerprintOf([JSON.stringify(form)])}`;
  keys.set(form, known);
  return known;
}

const keys = new WeakMap<Form, string>();
