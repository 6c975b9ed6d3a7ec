import type { CommentAnchor } from "../document/comments";
import { eachElement, type XmlElement } from "../xml/parse";
import { textInRun } from "./run-text";
import { WITHOUT_TEXT } from "./walked-content";

/** Where a comment stands in a document, by the marks of it there (17.13.4). */
export interface FoundAnchor {
  readonly anchor: CommentAnchor;
  readonly on: string;
  readonly deleted: boolean;
  /** How much text stands before its start and before its end: the same for comments on the same words. */
  readonly start: number;
  readonly end: number;
  readonly marks: CommentMarks;
  /** The part with the marks, where they stand in a note. */
  readonly note?: NotesPart;
}

export type NotesPart = "footnotes" | "endnotes";

/** The elements that mark a comment, as far as they are there; the reference is the run that holds it. */
export interface CommentMarks {
  readonly start: XmlElement | undefined;
  readonly end: XmlElement | undefined;
  readonly reference: XmlElement | undefined;
}

/** The anchors of comments by their `w:id`, in document order: the first where several have one id. */
export type Anchors = ReadonlyMap<string, FoundAnchor>;

/** A stretch of text under comments, and whether tracking has taken it out. */
export interface Piece {
  readonly text: string;
  readonly gone: boolean;
}

/** An anchor while the walk goes on. */
export interface OpenAnchor {
  readonly where: CommentAnchor["where"];
  readonly after: number;
  readonly cell: CommentAnchor["at"];
  readonly tag: string | undefined;
  readonly paragraph: XmlElement | undefined;
  readonly start: number;
  readonly firstPiece: number;
  readonly inDeleted: boolean;
  readonly note: NotesPart | undefined;
  end: number | undefined;
  lastPiece: number | undefined;
  readonly marks: { -readonly [Mark in keyof CommentMarks]: CommentMarks[Mark] };
}

/** Nobody reads more of the words under a comment in a list of them. */
const MOST_WORDS = 2000;

/**
 * What comes of it at the end of the walk, with all the pieces of text that ranges reached over, and the lines of the
 * paragraphs that others stand in.
 */
export function foundAnchor(
  found: OpenAnchor,
  pieces: readonly Piece[],
  lines: Map<XmlElement, string>,
): FoundAnchor {
  const { paragraph, start, firstPiece, inDeleted, note, marks } = found;
  let live = "";
  let gone = "";
  for (
    let next = firstPiece;
    next < (found.lastPiece ?? firstPiece) && live.length <= MOST_WORDS;
    next += 1
  ) {
    const piece = pieces[next];
    if (piece?.gone === false) live += piece.text;
    else if (gone.length <= MOST_WORDS) gone += piece?.text ?? "";
  }
  const deleted = live.trim() === "" && (inDeleted || gone !== "");
  let line = "";
  if (paragraph) {
    line = lines.get(paragraph) ?? lineOf(paragraph);
    lines.set(paragraph, line);
  }
  return {
    anchor: anchorIn(found, line),
    on: (deleted ? gone : live).slice(0, MOST_WORDS).replace(/\n+$/, ""),
    deleted,
    start,
    end: found.end ?? start,
    marks,
    ...(note && { note }),
  };
}

/** As an object that takes no more room than it must, and no longer to make: a document has hundreds. */
function anchorIn({ where, after, cell, tag }: OpenAnchor, line: string): CommentAnchor {
  if (tag === undefined) return cell ? { where, after, at: cell, line } : { where, after, line };
  return cell ? { where, after, at: cell, tag, line } : { where, after, tag, line };
}

/** A text that tracking has taken out (17.3.3.7). */
export const textOfDeleted = ({ children }: XmlElement): string =>
  children.filter((node) => typeof node === "string").join("");

/** What a paragraph says now. */
export const lineOf = (paragraph: XmlElement): string => textUnder(paragraph).slice(0, MOST_WORDS);

function textUnder(element: XmlElement): string {
  let text = "";
  eachElement(element, (node) => {
    if (WITHOUT_TEXT.has(node.name) || node.name === "w:txbxContent") return;
    text += textInRun(node) ?? textUnder(node);
  });
  return text;
}

/** What an element has to be walked through for: marks, tables, which are counted, and notes, which may hold marks. */
export const LANDMARKS: ReadonlySet<string> = new Set([
  "w:commentRangeStart",
  "w:commentRangeEnd",
  "w:commentReference",
  "w:tbl",
  "w:footnoteReference",
  "w:endnoteReference",
]);
