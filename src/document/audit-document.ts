import type { Problem } from "../audit/problem";
import type { Template } from "../audit/template";
import type { Texts } from "./answers";
import type { CellAddress } from "./cell-address";
import type { CommentedDocument } from "./comments";
import type { Block, LayoutRow } from "./layout-model";

export type { CellAddress } from "./cell-address";

/** A change to what stands in a control, as the document's tracked changes tell it. */
export interface TrackedChange {
  readonly tag: string;
  readonly author: string;
  /** When, as the document has it: local time, whatever zone it names; empty where it does not say. */
  readonly date: string;
}

/** What a use case changes in a document at once. */
export interface DocumentEdits {
  readonly blocks?: AddedBlocks;
  readonly rows: readonly AddedRows[];
  readonly texts: readonly ControlChange[];
  readonly parts: readonly XmlPart[];
}

/** Blocks behind the table that holds the control tagged `after`, with these texts in their controls. */
export interface AddedBlocks {
  readonly after: string;
  readonly blocks: readonly Block[];
  readonly known: Texts;
}

/** Rows for the table that holds the control of that tag, with these texts in their controls. */
export interface AddedRows {
  readonly tag: string;
  readonly rows: readonly LayoutRow[];
  readonly where?: RowsGo;
  readonly known: Texts;
}

/** Where in a table rows are added. */
export type RowsGo = "end" | "before";

/**
 * What we ask of a Word document, whoever holds it: bytes (`docx/`), Word
 * (`word/`) or the workbench. Each call is one round trip to the holder, so
 * callers gather what they want and ask once. Failures of the holder are
 * `HostError`s; a damaged document is no failure: it is read as far as it goes.
 */
export interface AuditDocument extends CommentedDocument {
  /** Whether new documents are made from it, as from a .dotx, where the holder knows. */
  readonly isTemplate?: boolean;
  /**
   * Puts a template into a document that holds no audit, with these texts in its
   * controls. Throws HostError `not-empty` where there is something already.
   */
  insert(template: Template, known?: Texts): Promise<readonly Problem[]>;
  read(): Promise<DocumentContent>;
  /**
   * The same, with the words that the holder tells only when all of its markup is read: in text boxes, notes,
   * headers and drawings. It takes longer. Absent where `read` tells them anyway.
   */
  readWhole?(): Promise<DocumentContent>;
  /**
   * Replaces the text of these controls, and only where it differs, because
   * replacing a control's text can cost the comments anchored in it. The empty
   * string brings the control's prompt back. Of several controls with a tag the
   * one that is named is written and no other; a tag that none carries comes
   * back as a problem.
   */
  write(changes: readonly ControlChange[]): Promise<readonly Problem[]>;
  /**
   * Puts whole lines of text that stand in no control in other words, where the holder can, and gives those it could
   * not: there is no such line, there are more of them than changes, or they can't be replaced without losing comments.
   */
  writeLines?(changes: readonly LineChange[]): Promise<readonly LineChange[]>;
  /**
   * Makes all of these changes in one call, where the holder can: what is added first, then the texts, and the parts with
   * them, but only where nothing stood against any text. Absent where they are made one after another, see `changeDocument`.
   */
  changeAll?(edits: DocumentEdits): Promise<readonly Problem[]>;
  /** Adds rows to the table that holds the control of that tag: at its end, or before the row in which the control stands. */
  addRows(tag: string, rows: readonly LayoutRow[], where?: RowsGo): Promise<void>;
  /** Puts blocks behind the table that holds the control tagged `after`, with these texts in their controls. */
  addBlocks(after: string, blocks: readonly Block[], known: Texts): Promise<void>;
  /** What was changed in the boxes of answers while changes were tracked, where the holder knows. */
  readTracked?(): Promise<readonly TrackedChange[]>;
  /** Makes each the only part of its namespace, and changes nothing where it already is. */
  writeParts(parts: readonly XmlPart[]): Promise<void>;
  /** Brings a control into view and puts the cursor there, when a person asks for it. False where there is none. */
  goTo(tag: string): Promise<boolean>;
  /**
   * Brings a control into view and marks it, and leaves the cursor and the keyboard focus where they are. Absent where
   * `goTo` takes no focus from whoever asks. False where there is none.
   */
  show?(tag: string): Promise<boolean>;
  /** Calls back when the content may have changed. A hint: not every holder tells of every change. */
  onChange(listener: () => void): Unsubscribe;
  /** Calls back with the tag of the control under the cursor. A hint as well. */
  onSelect(listener: (tag: string | undefined) => void): Unsubscribe;
  /** Whether `insert` leaves the pages of the document as they lie, whatever shape the template's have. */
  readonly keepsItsPage?: boolean;
  /** Whether `openNew` puts the document into a folder in the cloud, and can't tell whether it was opened after that. */
  readonly opensInCloud?: boolean;
  /**
   * Puts all that the bytes of a .docx hold into this document, where the holder can, and looks whether it arrived.
   * Throws HostError `not-empty` where there is something already.
   */
  insertFile?(bytes: Uint8Array): Promise<InsertedFile>;
  /** Opens another document, made of the bytes of a .docx, where the holder can. */
  openNew?(bytes: Uint8Array): Promise<void>;
  /** Opens it in the place of this one, where the holder can, as one step that can be undone. */
  openHere?(bytes: Uint8Array): Promise<void>;
}

export type Unsubscribe = () => void;

/** What became of a file that was put into a document. */
export interface InsertedFile {
  /** How many charts the document has now; absent where its holder does not tell. */
  readonly charts?: number;
}

/** Everything in a document that bears on an audit. */
export interface DocumentContent {
  /** Content controls at any level, in document order. */
  readonly controls: readonly Control[];
  /** Tables in document order, as rows of cell texts; a control that shows its prompt counts as empty. */
  readonly tables: readonly TableText[];
  /** What each of them is called for screen readers, where the holder knows. */
  readonly captions?: readonly string[];
  /** Cells that go on from the one above them and say what that says, where the holder knows. */
  readonly merged?: readonly MergedCell[];
  /** Cells that reach over several columns, where the holder knows. */
  readonly wide?: readonly CellAddress[];
  /** Every line of text that stands in no control. */
  readonly loose: readonly LooseText[];
  /** Our custom XML parts: those whose namespace starts with `urn:case-audit:`. */
  readonly parts: readonly XmlPart[];
  readonly problems: readonly Problem[];
}

export interface Control {
  /** Empty where another editor stripped it. */
  readonly tag: string;
  readonly alias: string;
  readonly kind: "text" | "choice";
  /** What a person sees, with `\n` between paragraphs and lines; empty while the prompt shows. */
  readonly text: string;
  readonly at?: CellAddress;
  /** Locked against typing, where the holder knows. */
  readonly locked?: boolean;
  /** The control around it, by its place in the list, where the holder knows. */
  readonly within?: number;
}

/** A line of text in no control, where nobody but its author knows what it belongs to. */
export interface LooseText {
  readonly text: string;
  readonly where: "text" | "text-box" | "footnote" | "endnote" | "header" | "footer";
  /** The cell it stands in, or what holds it is anchored in. */
  readonly at?: CellAddress;
  /** The last table that began before it; -1 before the first. */
  readonly after?: number;
  /** Not shown: no answer and no label. It may then stand in a control, with this tag. */
  readonly hidden?: boolean;
  readonly tag?: string;
  /** Hidden, since its control says that it shows its prompt: whether that is true nobody else tells. */
  readonly prompt?: boolean;
}

export interface MergedCell {
  readonly at: CellAddress;
  /** The cell whose text is shown there. */
  readonly from: CellAddress;
}

export type TableText = readonly (readonly string[])[];

export interface ControlChange {
  readonly tag: string;
  /** As a person reads it: a choice's label, a date in words. Lines are separated by `\n`. */
  readonly text: string;
  /** Which of the controls with this tag, counted from 0 as `read` gives them; the first where it isn't said. */
  readonly which?: number;
  /** Tags of controls inside it that only copy answers from elsewhere: text like any other, which goes with the old. */
  readonly copies?: readonly string[];
  /** What it said when last read. A holder that several people edit at once keeps what it says by now, if that is something else, and gives a problem. */
  readonly was?: string;
}

export interface LineChange {
  /** What the line says now. */
  readonly now: string;
  readonly text: string;
}

export interface XmlPart {
  readonly namespace: string;
  readonly xml: string;
}
