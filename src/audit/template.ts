import type { Ages } from "./ages";
import type { Answering, AnswerType, Choice } from "./answering";
import type { Condition } from "./condition";
import { fieldsIn, type Declaration, type Field, type FieldGroup, type Place } from "./field";
import type { OwnTable, TableColumn } from "./own-table";
import type { NarrativePart } from "./parts";
import type { Rule, RuleSetting } from "./rules";
import type { DocumentLanguage, LookBack, ModerationRoom, PreviousAudit } from "./template-settings";
import type { FORMAT } from "./template-format";
import type { Timescales } from "./timescales";

export { fieldsIn };
export type {
  AnswerType as FieldType,
  Choice,
  Condition,
  Declaration,
  Field,
  FieldGroup,
  LookBack,
  ModerationRoom,
  Place,
};

/**
 * A template: the standard form an authority audits with. Plain data; the
 * JSON files in `templates/` hold it and `templates/template-shape.ts` checks it.
 * Ids are kebab-case, unique within their kind and never change between
 * versions of a template, because documents are keyed by them.
 */
export interface Template {
  readonly format: typeof FORMAT;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly publisher: string;
  /**
   * In which language documents of it have their fixed words. A template on offer that says nothing leaves it to whoever
   * makes one; the template of a document that says nothing is in English.
   */
  readonly language?: DocumentLanguage;
  /** One or two sentences on what the template is for. */
  readonly purpose: string;
  /** Where it is not a whole audit of a case: a dip into a few lines of many, or another look at one audited before. */
  readonly kind?: AuditKind;
  /** Who audits with it and when, as a line: "Team managers, one case a month." */
  readonly auditedBy?: string;
  /** Whom the audit is about, as it stands in a sentence: "child", where nothing is said, or "young person". */
  readonly person?: string;
  readonly lookBack?: LookBack;
  /** Header fields that stand at the head of every page: what tells the child or young person apart, and the date of the audit. */
  readonly pageHeader?: { readonly case?: string; readonly date?: string };
  /** Between which ages the audit is for, and how figures count them (R130). */
  readonly ages?: Ages;
  /** The header fields that tell when the person was audited before, and within how many months that is too soon (R120). */
  readonly previousAudit?: PreviousAudit;
  /** Rules that this template switches off, or sets to advice or required. */
  readonly rules?: Readonly<Partial<Record<Rule, RuleSetting>>>;
  /** Protective marking, printed on every page; none where an organisation uses none. */
  readonly marking?: string;
  readonly scales: readonly Scale[];
  readonly promptSets: readonly PromptSet[];
  /** What an organisation calls its systems and teams, by the name its texts call them. */
  readonly names?: Readonly<Record<string, string>>;
  /** How the template calls evidence and impact, where not so, and narratives of its own beside them. */
  readonly narratives?: readonly Narrative[];
  readonly fieldGroups: readonly FieldGroup[];
  readonly sections: readonly Section[];
  /** Id of the item whose judgement is the overall judgement of the audit. */
  readonly overallItem?: string;
  /** Ids of items that judge the audit as a whole as well; figures go by `overallItem`. */
  readonly furtherOverall?: readonly string[];
  readonly immediateConcerns?: Asked;
  readonly actions: ActionPlan;
  readonly serviceActions?: Asked;
  /** Tables of its own, with as many rows as are needed. */
  readonly tables?: readonly OwnTable[];
  /** What good evidence holds; shown with every evidence control. */
  readonly evidenceElements: readonly NarrativeElement[];
  /** What good impact text holds; shown with every impact control. */
  readonly impactDimensions: readonly NarrativeElement[];
  readonly notes: readonly Note[];
  /** Guidance to open beside any item; it stands in no document. */
  readonly references: readonly Note[];
  /** The layer that changes with what is looked into this time, where the template has one. */
  readonly theme?: Theme;
  /** How long each stretch of an audit may take; what is usual where it says nothing. */
  readonly timescales?: Timescales;
  /** Ids that only earlier versions had, as `idWays` writes them: nothing new gets one. */
  readonly retired?: readonly string[];
  /** What of a moderation has its place in the document, from its first step on. */
  readonly moderation?: ModerationRoom;
}

export const AUDIT_KINDS = ["dip-sample", "re-audit"] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** A themed layer: sections of the template that stand for one theme and can be swapped for another's (R59). */
export interface Theme {
  readonly id: string;
  readonly title: string;
  /** Ids of the sections that belong to it. */
  readonly sections: readonly string[];
}

/** Where a grade can stand against good, best first; in the middle it is neither good nor below it. A yes/no answer has no standing. */
export const STANDINGS = ["above-good", "good", "middle", "below-good"] as const;
export type Standing = (typeof STANDINGS)[number];

export interface Grade extends Choice {
  /** A point of a numbered scale, as 0 to 10. */
  readonly value?: number;
  readonly standing?: Standing;
  /** Whether this grade has to have an action; where nothing is said, the lowest of two or more below good has to. */
  readonly needsPlan?: boolean;
}

/** A response scale: grades from best to worst, and the not-applicable option where there is one. */
export interface Scale {
  readonly id: string;
  readonly title: string;
  readonly grades: readonly Grade[];
  readonly notApplicable?: Choice;
}

/** Prompts that are switched on or off together, for example those of one pandemic. */
export interface PromptSet extends Choice {
  readonly on: boolean;
}

/** Text for the auditor: a sentence or two, with a list under it where there is one. */
export interface Wording {
  readonly text: string;
  readonly bullets?: readonly string[];
  /** Shown only while this holds. */
  readonly when?: Condition;
  /** Shown only while this prompt set is on. */
  readonly promptSet?: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly when?: Condition;
  readonly notes: readonly Wording[];
  readonly items: readonly Item[];
}

/** A part of an item that is asked for. `required` ones stop hand-over while they are not entered. */
export interface Part {
  readonly required: boolean;
  /** Hand-over does not wait for it, and it is said where it is missing. */
  readonly advised?: boolean;
}

/** A part answered from a response scale. */
export interface ScalePart extends Part {
  readonly scale: string;
}

/** A narrative as a template calls it: `evidence`, `impact`, or one of its own under another id. */
export interface Narrative {
  readonly id: string;
  readonly label: string;
  /** What stands in its box while nothing is entered. */
  readonly prompt?: string;
}

/** One thing an auditor judges or answers: a judgement, an answer, or narratives alone; under the first two narratives may be asked for. */
export interface Item extends Readonly<Partial<Record<NarrativePart, Part>>> {
  readonly id: string;
  /** As printed, for example "1"; items without a number have none. */
  readonly number?: string;
  readonly label: string;
  readonly when?: Condition;
  /** Where it is not applicable, which one reason says, so are the items after it in its section: they are not asked for. */
  readonly gate?: boolean;
  readonly judgement?: ScalePart;
  /** An answer from a scale (yes, no, partly ...); without one, of the type it says, or in the auditor's own words. */
  readonly answer?: Part & {
    readonly scale?: string;
    /** Id of the judged item whose grade this names features of: a grade next to that one (R103). */
    readonly featuresOf?: string;
  } & Partial<Answering>;
  /** The template's own narratives that are asked for, by id. */
  readonly further?: Readonly<Record<string, Part>>;
  readonly prompts: readonly Wording[];
  readonly descriptors: readonly Descriptor[];
}

/** What a grade looks like for an item. */
export interface Descriptor {
  readonly grade: string;
  readonly text: readonly Wording[];
}

/** A titled box with its prompts, for what is asked of the audit as a whole. */
export interface Asked {
  readonly title: string;
  readonly prompts: readonly Wording[];
}

/** A template without columns has no action plan. */
export interface ActionPlan extends Asked {
  /** Most actions an audit may agree without a recorded reason; absent where there is no limit. */
  readonly limit?: number;
  /** Rows made in a new document; the limit where there is one. */
  readonly rows: number;
  readonly columns: readonly ActionColumn[];
}

/**
 * A column of the action table. `what`, `person`, `due` and `signed-off` are
 * known to the rules; a template may add columns of its own under other ids. `person` holds names in any case.
 */
export interface ActionColumn extends TableColumn {
  /** It says which items an action is about: by number, by label, or by the title of their section. */
  readonly addresses?: boolean;
  /** It says what became of the action once the audit was final, and no auditor is asked for it. `signed-off` is one in any case. */
  readonly followUp?: boolean;
}

export interface NarrativeElement {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** What a moderator may say to the auditor where it is missing, as a line to take (R86). */
  readonly suggestion?: string;
}

/** A note for the auditor: how the audit is done, not what is judged. */
export interface Note {
  readonly id: string;
  readonly title: string;
  readonly wordings: readonly Wording[];
}

/** Every choice of a scale: its grades, best first, then not applicable. */
export function scaleChoices(scale: Scale): readonly Choice[] {
  return scale.notApplicable ? [...scale.grades, scale.notApplicable] : scale.grades;
}

export function allFields(template: Template): readonly Field[] {
  return template.fieldGroups.flatMap(fieldsIn);
}

/** Id of the field that holds the day of the audit, where the template names it. */
export const auditDateField = ({ lookBack, pageHeader }: Template): string | undefined =>
  lookBack?.until ?? pageHeader?.date;

export function allItems(template: Template): readonly Item[] {
  return template.sections.flatMap((section) => section.items);
}

/** The column of the action table that says what an action is about, where there is one. */
export const addressesColumn = ({ actions }: Template): ActionColumn | undefined =>
  actions.columns.find(({ addresses = false }) => addresses);

/** The scale of that id. The schema has checked that every scale named exists. */
export function scaleOf(template: Template, id: string): Scale {
  const scale = template.scales.find((each) => each.id === id);
  if (!scale) throw new Error(`The template ${template.id} has no scale "${id}".`);
  return scale;
}

/** The template with exactly these prompt sets switched on. */
export function withPromptSets(template: Template, on: readonly string[]): Template {
  return { ...template, promptSets: template.promptSets.map((set) => ({ ...set, on: on.includes(set.id) })) };
}

/** The fields and items of a template by id, each with what it stands in. */
export interface TemplateIndex {
  readonly fields: ReadonlyMap<string, { readonly field: Field; readonly group: FieldGroup }>;
  readonly items: ReadonlyMap<string, { readonly item: Item; readonly section: Section }>;
}

const indexes = new WeakMap<Template, TemplateIndex>();

export const hasActionPlan = ({ actions }: Template): boolean => actions.columns.length > 0;

/** Whether an item judges the audit as a whole. */
export const isOverallItem = ({ overallItem, furtherOverall = [] }: Template, id: string): boolean =>
  id === overallItem || furtherOverall.includes(id);

/** The index of a template. Made once for each: templates never change. */
export function indexOf(template: Template): TemplateIndex {
  const made = indexes.get(template) ?? makeIndex(template);
  indexes.set(template, made);
  return made;
}

function makeIndex(template: Template): TemplateIndex {
  const fields = template.fieldGroups.flatMap((group) => fieldsIn(group).map((field) => ({ field, group })));
  const items = template.sections.flatMap((section) => section.items.map((item) => ({ item, section })));
  return {
    fields: new Map(fields.map((found) => [found.field.id, found])),
    items: new Map(items.map((found) => [found.item.id, found])),
  };
}
