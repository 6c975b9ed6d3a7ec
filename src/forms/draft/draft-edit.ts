import type { AnswerType, Bounds } from "../../audit/answering";
import type { Condition } from "../../audit/condition";
import type { Rule, RuleSetting } from "../../audit/rules";
import type { Standing } from "../../audit/template";
import type { DraftColumnKind, DraftFieldType, DraftItemKind, DraftPlace, DraftSettings } from "./form-draft";

/** One correction of a draft by a person. Parts are named by their keys, scales and grades by their ids. */
export type DraftEdit = FormEdit | PartEdit | ItemEdit | FieldEdit | ScaleEdit | NarrativeEdit | LineEdit;

/** A list of texts of one part, or of what a detail offers. */
export type TextList =
  | { readonly list: "prompts" | "notes" | "paragraphs" | "options"; readonly key: string }
  | { readonly list: "descriptor"; readonly key: string; readonly grade: string }
  | { readonly list: "action-prompts" };

type LineEdit =
  | { readonly do: "line"; readonly of: TextList; readonly at: number; readonly to: string }
  | { readonly do: "add-line"; readonly of: TextList }
  | { readonly do: "move-line"; readonly of: TextList; readonly at: number; readonly by: -1 | 1 }
  | { readonly do: "remove-line"; readonly of: TextList; readonly at: number };

type FormEdit =
  | { readonly do: "title"; readonly to: string }
  | { readonly do: "actions-title"; readonly to: string }
  /** The most actions an audit agrees; without one there is no limit. */
  | { readonly do: "limit"; readonly to: number | undefined }
  | { readonly do: "add-section" }
  | { readonly do: "add-group" }
  | { readonly do: "add-column" }
  | { readonly do: "add-note" }
  | { readonly do: "add-reference" }
  | { readonly do: "add-table" }
  /** What the template says of itself as a whole. */
  | { readonly do: "settings"; readonly to: Partial<DraftSettings> }
  /** Asks whether anyone is at risk now, in the words of the template that is edited where it has any. */
  | { readonly do: "add-concern" }
  /** What a rule is set to; without one it is as usual. */
  | { readonly do: "rule"; readonly rule: Rule; readonly to: RuleSetting | undefined }
  /** What a remark says of a place was looked at: it is said no more. */
  | { readonly do: "looked-at"; readonly remark: number }
  /** Takes the whole action table out. */
  | { readonly do: "remove-actions" };

type PartEdit =
  | { readonly do: "rename"; readonly key: string; readonly to: string }
  | { readonly do: "move"; readonly key: string; readonly by: -1 | 1 }
  /** Its text then stands among what is not placed. */
  | { readonly do: "remove"; readonly key: string }
  /** Makes an item, a note or a text that is not placed into something else. */
  | { readonly do: "put"; readonly key: string; readonly at: TextPlace }
  /** Says what a text of the form is: the one part or line that says it moves there, and with none it is new there. */
  | { readonly do: "add-text"; readonly text: string; readonly at: TextPlace }
  /** Asked for only while this holds; always without it. */
  | { readonly do: "when"; readonly key: string; readonly to: Condition | undefined }
  | { readonly do: "column-kind"; readonly key: string; readonly kind: DraftColumnKind };

type ItemEdit =
  | { readonly do: "number"; readonly key: string; readonly to: string }
  | { readonly do: "kind"; readonly key: string; readonly kind: DraftItemKind }
  | { readonly do: "scale"; readonly key: string; readonly scale: string }
  /** How it is answered from no scale; in words without a type. */
  | { readonly do: "answer-type"; readonly key: string; readonly type: AnswerType | undefined }
  | { readonly do: "gate"; readonly key: string; readonly on: boolean }
  /** Whether it judges the audit as a whole. */
  | { readonly do: "overall"; readonly key: string; readonly on: boolean }
  /** Asks for one of the template's own narratives, or not. */
  | { readonly do: "own-narrative"; readonly key: string; readonly narrative: string; readonly on: boolean }
  | {
      readonly do: "narrative";
      readonly key: string;
      readonly part: "evidence" | "impact";
      readonly on: boolean;
    }
  /** Every item of a section asks for it, or none. */
  | {
      readonly do: "narrative-of-all";
      readonly section: string;
      readonly part: "evidence" | "impact";
      readonly on: boolean;
    }
  | { readonly do: "to-section"; readonly key: string; readonly section: string }
  | { readonly do: "add-item"; readonly section: string }
  /** The item is the heading of what follows it in its section. */
  | { readonly do: "item-to-section"; readonly key: string }
  /** The section's heading is an item, followed by the section's own, in the section before. */
  | { readonly do: "section-to-item"; readonly key: string };

type FieldEdit =
  /** Of a group of details, or of a table of its own. */
  | { readonly do: "group-place"; readonly key: string; readonly to: DraftPlace }
  | { readonly do: "table-note"; readonly key: string; readonly to: string }
  | { readonly do: "table-rows"; readonly key: string; readonly to: number }
  | { readonly do: "add-field"; readonly group: string }
  | { readonly do: "help"; readonly key: string; readonly to: string }
  /** Of a number: a detail, a column, or an item. */
  | { readonly do: "bounds"; readonly key: string; readonly to: Bounds }
  | { readonly do: "field-type"; readonly key: string; readonly type: DraftFieldType }
  | { readonly do: "required"; readonly key: string; readonly on: boolean };

type NarrativeEdit =
  /** What evidence, impact or a narrative of the template's own is called; with nothing, as usual. */
  | { readonly do: "narrative-label"; readonly narrative: string; readonly to: string }
  /** What stands in its box while nothing is entered. */
  | { readonly do: "narrative-prompt"; readonly narrative: string; readonly to: string }
  | { readonly do: "add-narrative" }
  /** No item asks for it any more. */
  | { readonly do: "remove-narrative"; readonly narrative: string };

type ScaleEdit =
  | { readonly do: "scale-title"; readonly scale: string; readonly to: string }
  | { readonly do: "grade-label"; readonly scale: string; readonly grade: string; readonly to: string }
  | {
      readonly do: "standing";
      readonly scale: string;
      readonly grade: string;
      readonly to: GradeStanding;
    }
  /** Which point of a numbered scale it is. */
  | {
      readonly do: "grade-value";
      readonly scale: string;
      readonly grade: string;
      readonly to: number | undefined;
    }
  /** Whether it has to have an action; as usual without it. */
  | {
      readonly do: "needs-plan";
      readonly scale: string;
      readonly grade: string;
      readonly to: boolean | undefined;
    }
  | { readonly do: "move-grade"; readonly scale: string; readonly grade: string; readonly by: -1 | 1 }
  | { readonly do: "remove-grade"; readonly scale: string; readonly grade: string }
  | { readonly do: "add-grade"; readonly scale: string }
  | { readonly do: "add-scale" }
  /** Only one that no item is answered from. */
  | { readonly do: "remove-scale"; readonly scale: string };

/** Where a grade stands against good, that it says nothing of it, or that it is the answer "not applicable". */
export type GradeStanding = Standing | "none" | "not-applicable";

/** Where a text can be put. */
export type TextPlace =
  | { readonly as: "note" }
  | { readonly as: "section" }
  | { readonly as: "item"; readonly section: string }
  | { readonly as: "section-note"; readonly section: string }
  | { readonly as: "prompt"; readonly item: string }
  /** Without a group, in one of its own. */
  | { readonly as: "field"; readonly group?: string };
