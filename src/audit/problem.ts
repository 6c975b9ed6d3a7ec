/**
 * What was found wrong with a document while reading it: data, never thrown.
 * Sentences for them live in `report/`. A problem is about the file; a gap is
 * about the audit in it.
 */
export type Problem =
  /** The control of an answer is gone and so is its text. */
  | { readonly code: "control-missing"; readonly where: readonly string[] }
  /** Another control with the tag of an answer, with nothing in it. */
  | { readonly code: "control-duplicated"; readonly where: string; readonly text: string }
  /** Another control with the tag of an answer, and what it says; `readIn` is the answer it counts for as plain text. */
  | {
      readonly code: "box-copied";
      readonly where: string;
      readonly place: WordsPlace;
      readonly text: string;
      readonly readIn?: string;
    }
  /** The control of an answer stands in the place of another. */
  | { readonly code: "box-moved"; readonly where: string; readonly place: WordsPlace; readonly text: string }
  /** Another audit stands in the document, from the table that begins so on: none of it was read. */
  | { readonly code: "second-audit"; readonly from: string }
  /** Words that are no answer and none of the template's. */
  | { readonly code: "words-outside"; readonly place: WordsPlace; readonly text: string }
  /** Labels and guidance that no longer say what the template says, each with what it says now. */
  | { readonly code: "labels-changed"; readonly labels: readonly ChangedLabel[] }
  /** The same where the document is of another version, whose words are not at hand: some may be what somebody typed. */
  | {
      readonly code: "labels-of-another-version";
      readonly version: string;
      readonly labels: readonly ChangedLabel[];
    }
  /** Text that is not shown: it is no answer. */
  | { readonly code: "hidden-text"; readonly place: WordsPlace; readonly text: string }
  /** The control of an answer says that this is its prompt, and so it is no answer; it is not the template's prompt. */
  | { readonly code: "taken-as-prompt"; readonly where: string; readonly text: string }
  /** Tags were stripped; this many answers were found by title or by the place in their table. */
  | { readonly code: "answers-recovered"; readonly where: readonly string[] }
  /** Controls and cells are gone; the mirror still held these answers. */
  | { readonly code: "answers-from-mirror"; readonly where: readonly string[] }
  /** The moderation section is gone, as when it is undone in Word; the mirror still holds what it said, and lends it. */
  | { readonly code: "moderation-lost" }
  /** A choice that is none of those offered. */
  | { readonly code: "unknown-choice"; readonly where: string; readonly text: string }
  | { readonly code: "action-row-typed-by-hand"; readonly where: string }
  /** An answer is no longer what it was when the audit was made final. */
  | { readonly code: "changed-since-final" }
  | { readonly code: "mirror-missing" }
  | { readonly code: "mirror-malformed"; readonly detail: string }
  | { readonly code: "mirror-newer"; readonly namespace: string }
  | { readonly code: "mirror-several"; readonly count: number }
  /** The controls and the mirror disagree; the controls win. */
  | { readonly code: "mirror-differs"; readonly where: readonly string[] }
  /** Too long for the mirror: narratives stay in the document only. */
  | { readonly code: "mirror-shortened"; readonly bytes: number }
  /** The holder keeps no custom XML: there is no mirror and none can be written. */
  | { readonly code: "custom-xml-unavailable" }
  | { readonly code: "template-missing" }
  | { readonly code: "template-malformed"; readonly detail: string }
  | { readonly code: "template-newer"; readonly namespace: string }
  /** The document's own definition was unreadable; the shipped one of the same id was used. */
  | { readonly code: "template-from-library"; readonly id: string; readonly version: string }
  /** Characters XML forbids, replaced by U+FFFD. */
  | { readonly code: "characters-replaced"; readonly where: string; readonly count: number }
  /** A change could not be written because its control is gone. */
  | { readonly code: "not-written"; readonly where: string; readonly text: string }
  /** A change was written, but the answer still reads as something else: `text` is what it reads. */
  | { readonly code: "reads-otherwise"; readonly where: string; readonly text: string }
  /** Somebody else changed the answer after it was read, and theirs was kept. */
  | { readonly code: "changed-meanwhile"; readonly where: string; readonly text: string }
  /** This holder can't choose from a list: a person has to, in the document. */
  | { readonly code: "choose-in-document"; readonly where: string; readonly text: string }
  /** Comments are anchored in the answer, and replacing it here would delete them. */
  | { readonly code: "not-written-commented"; readonly where: string; readonly text: string }
  /** Somebody has signed the document, protected it against editing, marked it as final or has it open. */
  | { readonly code: "guarded"; readonly how: readonly Guard[] }
  /** Answers whose boxes somebody has locked against editing. */
  | { readonly code: "answers-locked"; readonly where: readonly string[] }
  /** Comments in the first paragraph of these answers, which LibreOffice drops with the words before them. */
  | { readonly code: "comments-on-first-lines"; readonly where: readonly string[] }
  /** Part of the package could not be read. */
  | { readonly code: "part-unreadable"; readonly part: string; readonly detail: string };

/**
 * How somebody can say that a document is to stay as it is, `recommended` where Word is to ask to open it read-only; or that
 * changes are to be seen, `tracked`; `open` where a program has it open elsewhere.
 */
export type Guard = "signed" | "protected" | "tracked" | "recommended" | "final" | "open";

/** Where words stand that are no answer: seen from the answer nearest to them, else from what a person reads there. */
export interface WordsPlace {
  readonly in: "text" | "text-box" | "footnote" | "endnote" | "header" | "footer";
  /**
   * In the cell of an answer, elsewhere in its row, in a row under it, after its table; in a row of another table; or
   * before every table. In a header or footer there is no nearer place.
   */
  readonly near: "beside" | "row" | "under" | "after" | "table" | "start" | "page";
  /** The tag of that answer. */
  readonly tag?: string;
  /** What the other table and the row begin with. */
  readonly table?: string;
  readonly row?: string;
}

export interface ChangedLabel {
  readonly was: string;
  readonly now: string;
}

/** Problems that an audit can't be handed over with: a person has to settle what belongs where. */
const REQUIRED: ReadonlySet<Problem["code"]> = new Set([
  "box-copied",
  "box-moved",
  "second-audit",
  "words-outside",
]);

/** Whether hand-over waits until a person has settled it. */
export const isRequired = ({ code }: Problem): boolean => REQUIRED.has(code);

/** A value read as far as it goes, and what could not be read. */
export interface WithProblems<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}
