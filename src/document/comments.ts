import type { WordsPlace } from "../audit/problem";
import type { CellAddress } from "./cell-address";

/** What a holder of a document does with the comments in it, which are Word's own. */
export interface CommentedDocument {
  /** The comments of the document. What can't be read of them is left out. */
  readComments(): Promise<HeldComments>;
  /** Makes these changes, in turn, and tells what came of each. No text of the document changes. */
  writeComments(changes: readonly CommentChange[], writer: CommentWriter): Promise<readonly CommentOutcome[]>;
}

/** A comment of Word's own and what was replied to it, as the holder of the document gives it. */
export interface HeldComment extends CommentWords {
  /** Of its thread, as the holder knows it, and good until the document changes in another program. */
  readonly id: string;
  readonly resolved: boolean;
  /** Undefined where nothing in the document points to it any more. */
  readonly anchor?: CommentAnchor;
  /** The words it stands on, with `\n` between paragraphs; empty where there are none or they are gone. */
  readonly on: string;
  /** All it stands on is text that tracking has taken out; `on` is what that said. */
  readonly deleted: boolean;
  /** In the order they were written. */
  readonly replies: readonly CommentReply[];
}

/** Who said what when. */
export interface CommentWords {
  /** Empty where it doesn't say. */
  readonly author: string;
  readonly initials: string;
  readonly date?: CommentDate;
  /** With `\n` between paragraphs. */
  readonly text: string;
}

export interface CommentReply extends CommentWords {
  readonly id: string;
  /** Nothing says that it is one: it stands on the same words and came later, as LibreOffice leaves replies. */
  readonly probablyReply?: boolean;
}

/**
 * When a comment was written. Programs say the time of day where its author was
 * as if it were UTC, so only `utc` can be compared, and nothing is due by `local`.
 */
export interface CommentDate {
  /** The instant, where it is known: "2026-03-04T09:30:00Z". */
  readonly utc?: string;
  /** Date and time where the author was, zone unknown: "2026-03-04T09:30:00". */
  readonly local?: string;
}

/** Where a comment begins. */
export interface CommentAnchor {
  readonly where: WordsPlace["in"];
  /** The cell. */
  readonly at?: CellAddress;
  /** The last table that began before it; -1 before the first. Undefined where the holder doesn't know. */
  readonly after?: number;
  /** The tag of the innermost control around it. */
  readonly tag?: string;
  /** What its paragraph says. */
  readonly line: string;
}

export interface HeldComments {
  /** In the order of the words they stand on; those that stand on none come last. */
  readonly comments: readonly HeldComment[];
  /** False where the holder has no comments to give, or can't read them: then none are known, and there may be some. */
  readonly known: boolean;
}

/** What a comment is put on. */
export type CommentSpot =
  /** All the words of a cell, the one that labels an answer as a rule. */
  | { readonly on: "cell"; readonly at: CellAddress }
  /** What the person has selected in the document. */
  | { readonly on: "selection" };

export type CommentChange =
  | { readonly kind: "add"; readonly spot: CommentSpot; readonly text: string }
  /** A thread of another document, with who wrote what when as far as this holder lets others speak. */
  | { readonly kind: "bring"; readonly spot: CommentSpot; readonly thread: BroughtThread }
  | { readonly kind: "reply"; readonly to: string; readonly text: string }
  | { readonly kind: "resolve" | "reopen"; readonly id: string };

export interface BroughtThread extends CommentWords {
  readonly resolved: boolean;
  readonly replies: readonly CommentWords[];
}

/** Where in an audit a comment stands, as far as that can be told: nothing of it is said of one whose words are gone. */
export interface CommentPlace {
  readonly in?: WordsPlace["in"];
  /** The question whose answer or label it stands on, or beside which. */
  readonly tag?: string;
  /** Ids of the item and section it is about. */
  readonly item?: string;
  readonly section?: string;
}

/** A thread on its way into a document made anew, and what it is about there. */
export interface PlacedThread {
  readonly place: CommentPlace;
  readonly thread: BroughtThread;
}

/** Who writes comments, and when. Word has its own answer to both and takes no other. */
export interface CommentWriter {
  readonly author: string;
  readonly initials: string;
  readonly date: Required<CommentDate>;
}

/** What came of a change. */
export type CommentOutcome =
  /** The id of the thread. */
  { readonly done: true; readonly id: string } | { readonly done: false; readonly why: WhyNotCommented };

export type WhyNotCommented =
  /** Nothing to say. */
  | "empty"
  /** No such comment, or no such cell. */
  | "gone"
  | "no-selection"
  /** The words are locked. */
  | "locked"
  /** This holder does not take it, as Word on the web refuses on some tenants (office-js#6746): it has to be kept elsewhere. */
  | "not-taken"
  /** This holder takes no comments in somebody else's name. */
  | "not-ours";

/** A moment as comments say it: the instant, and the time of day so many minutes ahead of UTC. */
export function commentDate(
  instant: Date,
  minutesAhead = -instant.getTimezoneOffset(),
): Required<CommentDate> {
  const local = new Date(instant.getTime() + minutesAhead * 60_000);
  const seconds = (date: Date) => date.toISOString().slice(0, 19);
  return { utc: `${seconds(instant)}Z`, local: seconds(local) };
}
