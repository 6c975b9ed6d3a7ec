import type { AnswerType, Bounds } from "../../audit/answering";
import type { Condition } from "../../audit/condition";
import type { OwnTable, TableColumn } from "../../audit/own-table";
import type { DocumentLanguage } from "../../audit/template-settings";
import type {
  ActionColumn,
  AuditKind,
  Declaration,
  Field,
  FieldGroup,
  Grade,
  Item,
  Narrative,
  Note,
  Scale,
  Section,
  Template,
} from "../../audit/template";
import type { DraftOption, DraftText } from "./draft-text";
import type { FormRemark } from "./form-remark";

/**
 * What was understood of an authority's own Word form: a template in the
 * making, which a person can still put right. The wording is the authority's,
 * letter for letter. Every `key` is unique in the draft and stays with its
 * part while the draft is edited; ids are made only when the template is. Of a template that is edited each
 * part knows what it was there (`from`): it keeps its id, and what a draft does not show.
 */
export interface FormDraft {
  /** The template that is edited, where it is no form. */
  readonly from?: Template;
  readonly title: string;
  readonly scales: readonly Scale[];
  readonly fieldGroups: readonly DraftFieldGroup[];
  /** Tables of a template's own, with as many rows as are needed. */
  readonly tables?: readonly DraftTable[];
  readonly sections: readonly DraftSection[];
  /** The form's action table, where one was found. */
  readonly actions?: DraftActions;
  /** The form's room for what the service has to do, apart from the actions: its name and what is said there. */
  readonly serviceActions?: DraftNote;
  /** Loose text that tells the auditor something. */
  readonly notes: readonly DraftNote[];
  /** Guidance to open beside any item. */
  readonly references?: readonly DraftNote[];
  /** How a template calls evidence and impact, and narratives of its own beside them; a form says it with each item. */
  readonly narratives?: readonly Narrative[];
  /** What an edited template says of itself as a whole. */
  readonly settings?: DraftSettings;
  /** The question whether anyone is at risk now, of an edited template that asks it. */
  readonly concern?: DraftNote;
  /** Rules that the template switches off, or sets. */
  readonly rules?: NonNullable<Template["rules"]>;
  /** What stands in the form and found no place; nothing of the form's text is in neither. */
  readonly notPlaced: readonly NotPlaced[];
  /** Words of the form that are in the draft as what they say: names of columns and of boxes ("Criteria", "Evidence:"). */
  readonly understood?: readonly string[];
  /** What to know of the form before a template is made of it. */
  readonly remarks?: readonly FormRemark[];
}

/** What a template says of itself as a whole; "" where it says nothing. */
export interface DraftSettings {
  readonly kind: AuditKind | "";
  readonly language: DocumentLanguage | "";
  readonly auditedBy: string;
  readonly person: string;
  readonly marking: string;
  /** What the organisation calls its systems and teams, by the name that texts call them. */
  readonly names: Readonly<Record<string, string>>;
}

export interface DraftFieldGroup {
  readonly key: string;
  readonly title: string;
  /** Before the sections, as most are. */
  readonly place?: DraftPlace;
  /** Asked for only while this holds; what it names has the id it has in the template. */
  readonly when?: Condition;
  readonly fields: readonly DraftField[];
  readonly from?: FieldGroup | OwnTable;
}

/** Where a group stands: before the sections, after the actions, or behind the section of that key. */
export type DraftPlace = "start" | "end" | { readonly after: string };

/** A table of the template's own: its columns are the fields of a group, asked in every row. */
export interface DraftTable extends DraftFieldGroup {
  /** Stands over the table. */
  readonly note: string;
  /** Rows in a new document. */
  readonly rows: number;
}

export type DraftFieldType = Field["type"] | Declaration["type"];

export interface DraftField {
  readonly key: string;
  readonly label: string;
  readonly type: DraftFieldType;
  /** What to choose from, one or several. */
  readonly options: readonly DraftOption[];
  readonly required: boolean;
  /** What the form says beside the room for it; what is declared. */
  readonly help?: string;
  /** Of a number. */
  readonly bounds?: Bounds;
  readonly when?: Condition;
  /** Of a new one that something depends on already. */
  readonly id?: string;
  readonly from?: Field | Declaration | TableColumn;
}

export interface DraftSection {
  readonly key: string;
  readonly title: string;
  readonly notes: readonly DraftText[];
  readonly when?: Condition;
  readonly from?: Section;
  readonly items: readonly DraftItem[];
}

/**
 * `judgement`: graded on a scale. `question`: answered from a scale. `choices`: answered with any number of its choices.
 * `words`: answered in the auditor's own words. `narratives`: written under names of its own alone, such as evidence.
 */
export type DraftItemKind = "judgement" | "question" | "choices" | "words" | "narratives";

export interface DraftItem {
  readonly key: string;
  readonly number?: string;
  readonly label: string;
  readonly kind: DraftItemKind;
  /** Id of a scale of the draft; of every kind but `words` and `narratives`, and of `choices` where it has none of its own. */
  readonly scale?: string;
  /** How an item of an edited template is answered where that is from no scale. */
  readonly answering?: DraftAnswering;
  /** Where it is not applicable, so are the items after it. */
  readonly gate?: boolean;
  /** It judges the audit as a whole. */
  readonly overall?: boolean;
  /** Ids of the template's own narratives that it asks for. */
  readonly narratives?: readonly string[];
  readonly evidence: boolean;
  readonly impact: boolean;
  /** What the form calls the box, where it has a name of its own for it: "Strengths". */
  readonly evidenceLabel?: string;
  readonly impactLabel?: string;
  /** Names of further boxes beside those two. */
  readonly further?: readonly string[];
  readonly prompts: readonly DraftText[];
  readonly descriptors: readonly DraftDescriptor[];
  readonly when?: Condition;
  /** Of a new one that something depends on already. */
  readonly id?: string;
  readonly from?: Item;
}

/** An answer from no scale, of an item or in a column of the action table: of a type, or, without one, in the auditor's own words. */
export interface DraftAnswering {
  readonly type?: AnswerType;
  /** What is offered, one or several; kept while it is answered otherwise. */
  readonly options: readonly DraftOption[];
  /** Of a number. */
  readonly bounds: Bounds;
}

export interface DraftDescriptor {
  /** Id of a grade of the item's scale. */
  readonly grade: Grade["id"];
  /** A paragraph or bullet each. */
  readonly text: readonly DraftText[];
}

export interface DraftActions {
  readonly title: string;
  readonly prompts: readonly DraftText[];
  /** Empty rows the form had. */
  readonly rows: number;
  readonly limit?: number;
  readonly columns: readonly DraftColumn[];
}

/** What the rules know a column of the action table as; `other` is a column of the authority's own. */
export type DraftColumnKind = "what" | "person" | "due" | "signed-off" | "other";

export interface DraftColumn {
  readonly key: string;
  readonly label: string;
  readonly kind: DraftColumnKind;
  /** What to choose from in it, where the form says. */
  readonly options?: readonly string[];
  /** How a column of an edited template's own is answered. */
  readonly answering?: DraftAnswering;
  readonly from?: ActionColumn;
}

export interface DraftNote {
  readonly key: string;
  readonly title: string;
  readonly paragraphs: readonly DraftText[];
  readonly from?: Note;
}

export interface NotPlaced {
  readonly key: string;
  readonly text: string;
  /** Where it stands in the form, for a person: "table 3, row 2". */
  readonly where: string;
  /** Why it has no place, as a sentence. */
  readonly why: string;
}
