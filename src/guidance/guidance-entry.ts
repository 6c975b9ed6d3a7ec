import type { Condition, Grade } from "../audit/template";

/** `item` is an item's own name, `rest` what is asked of the audit as a whole. */
export type GuidanceKind =
  | "item"
  | "descriptor"
  | "prompts"
  | "section-note"
  | "note"
  | "reference"
  | "element"
  | "field-help"
  | "rest";

/** Where a text can be read: beside an item, among the notes of the template, or in the document alone. */
export type GuidancePlace =
  | { readonly to: "item"; readonly item: string }
  | { readonly to: "section"; readonly section: string }
  | { readonly to: "note"; readonly note: string }
  /** `at` is which of its wordings. */
  | { readonly to: "reference"; readonly reference: string; readonly at?: number }
  | { readonly to: "elements"; readonly of: "evidence" | "impact" }
  | { readonly to: "document"; readonly tag: string };

/** A text of a template that an auditor may look for. */
export interface GuidanceEntry {
  readonly id: string;
  readonly kind: GuidanceKind;
  /** What it belongs to, as people see it. */
  readonly title: string;
  /** What that in turn stands under: a section, a group of fields. */
  readonly under: string;
  readonly grade?: Grade;
  readonly place: GuidancePlace;
  readonly text: string;
  /** Shown only while this holds. */
  readonly when?: Condition;
  /** Asked for only while all of these hold. It can be read all the same. */
  readonly asked: readonly Condition[];
}

/** An entry before it has its place in the whole. */
export type Gathered = Omit<GuidanceEntry, "id">;
