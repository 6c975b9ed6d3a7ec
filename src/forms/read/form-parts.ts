import type { DraftColumnKind } from "../draft/form-draft";
import type { FormRemark } from "../draft/form-remark";
import type { CellMark } from "./cell-marks";
import type { FormLine } from "./form-line";

/** What a line or a row of a form is recognised as, in reading order. */
export type FormPart =
  /** Words that wait until what follows tells what they head. `heading` where the table says so; else their looks decide. */
  | { readonly is: "words"; readonly line: FormLine; readonly heading?: boolean }
  /** The words that wait last are used up by the part that follows. */
  | { readonly is: "last-words-used" }
  /** Options, boxes and names of judgements that stand loosely. */
  | { readonly is: "marks"; readonly marks: readonly CellMark[] }
  /** Room to write in, under words that ask for it. */
  | { readonly is: "room" }
  /** An item with a name of its own; `under`: named by the heading that waits, where one does. */
  | { readonly is: "item"; readonly item: NewItem; readonly under?: { readonly prompts: readonly string[] } }
  /** Grades, named by what waits: `headed`, by its heading; `alone`: they may only explain the form's scale; `waits`: those of what is asked next. */
  | {
      readonly is: "graded";
      readonly headed?: boolean;
      readonly waits?: boolean;
      readonly item: Omit<NewItem, "number" | "label">;
      readonly alone: boolean;
    }
  /** Header fields; `sameTable`: of the table the fields before them stand in; `apart`: what waits heads others. */
  | {
      readonly is: "fields";
      readonly fields: readonly PrintedField[];
      readonly sameTable: boolean;
      readonly apart?: true;
    }
  /** A table of the form's own with blank rows; `of`: what each row is counted as. */
  | {
      readonly is: "table";
      readonly columns: readonly PrintedField[];
      readonly rows: number;
      readonly of?: string;
    }
  | PrintedActions
  /** Words that are in the draft as what they say: the name of a column or of a box. */
  | { readonly is: "understood"; readonly texts: readonly string[] }
  /** Grades with what each of them means, which nobody is asked to choose from here. */
  | {
      readonly is: "legend";
      readonly labels: readonly string[];
      /** What totals are called: "Good" of "14–17 | Good". */
      readonly results?: readonly string[];
      readonly head: string | undefined;
      readonly paragraphs: readonly string[];
    }
  /** Words that found no place, where they stand and why. */
  | { readonly is: "left"; readonly text: string; readonly where: string; readonly why: string }
  /** What to know of the form before a template is made of it. */
  | { readonly is: "remark"; readonly remark: FormRemark }
  /** A place to fill in holds this already. */
  | { readonly is: "answered"; readonly text: string; readonly where: string }
  /** What lines ask from here on stands below a table that has all its sections inside. */
  | { readonly is: "below" }
  /** What follows belongs to no item above. */
  | { readonly is: "break" };

export interface NewItem {
  readonly number?: string | undefined;
  readonly label: string;
  readonly prompts?: readonly string[];
  /** A heading of the form says what it is called. */
  readonly headed?: true;
  /** Labels of the scale as printed. */
  readonly labels?: readonly string[];
  /** Its labels stand to be chosen from: where nobody knows them as grades, one of them is an answer and no judgement. */
  readonly chosen?: boolean;
  /** Somewhere to write a judgement, but no word says on which scale. */
  readonly asksScale?: boolean;
  /** What the form calls the room for the judgement. */
  readonly judgedIn?: string | undefined;
  readonly evidence?: boolean;
  readonly impact?: boolean;
  /** What the form calls the boxes, and which others it has. */
  readonly evidenceLabel?: string | undefined;
  readonly impactLabel?: string | undefined;
  readonly further?: readonly string[];
  /** By the label of the grade. */
  readonly descriptors?: ReadonlyMap<string, readonly string[]>;
}

export interface PrintedField {
  readonly label: string;
  readonly options: readonly string[];
  readonly help?: string;
  /** It asks for a name, a signature and a date. */
  readonly signs?: true;
}

/** An action table: its columns, its open rows and what is written in the others. */
export interface PrintedActions {
  readonly is: "actions";
  readonly columns: readonly PrintedColumn[];
  readonly rows: number;
  readonly examples: readonly string[];
  readonly where: string;
}

export interface PrintedColumn {
  readonly label: string;
  readonly kind: DraftColumnKind;
  /** What is printed to choose from. */
  readonly options?: readonly string[];
}

/** What readers may ask of the draft as far as it is made: a reader goes on only once its last part was added. */
export interface DraftSoFar {
  readonly hasItems: boolean;
  /** There is an item that boxes and options without a label of their own belong to. */
  readonly hasOpenItem: boolean;
  /** What was chosen of that item, or is to be, stands above. */
  readonly isAnswered: boolean;
  /** An item asks for a judgement, and no word has told yet on which scale. */
  readonly asksScale: boolean;
  /** A heading waits for what it heads. */
  readonly headingWaits: boolean;
  /** It is what waits last, with nothing under it yet. */
  readonly headingIsLast: boolean;
  /** What a box to tick asks where the form prints no answers: yes or no, in its language. */
  readonly plainAnswers: readonly string[];
  /** What the sections are called that have items. */
  readonly sectionNames: readonly string[];
  /** The words that wait last. */
  readonly lastWords: string | undefined;
}

/** What a line is recognised as by a rule; undefined where the rule says nothing of such lines. */
export type LineRule = (line: FormLine, soFar: DraftSoFar, where: string) => readonly FormPart[] | undefined;
