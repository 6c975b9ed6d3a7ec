import type { CommentAnchor } from "../document/comments";
import type { XmlElement } from "../xml/parse";
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
  readonly start?: XmlElement;
  readonly end?: XmlElement;
  readonly reference?: XmlElement;
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
  readonly at: Omit<CommentAnchor, "line">;
  readonly paragraph: XmlElement | undefined;
  readonly start: number;
  readonly firstPiece: number;
  readonly inDeleted: boolean;
  readonly note: NotesPart | undefined;
  end?: number;
  lastPiece?: number;
  marks: CommentMarks;
}

/** Nobody reads more of the words under a comment in a list of them. */
const MOST_WORDS = 2000;

/** What comes of it at the end of the walk, with all the pieces of text that ranges reached over. */
export function foundAnchor(found: OpenAnchor, pieces: readonly Piece[]): FoundAnchor {
  const { at, paragraph, start, firstPiece, inDeleted, note, marks } = found;
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
  return {
    anchor: { ...at, line: paragraph ? lineOf(paragraph) : "" },
    on: (deleted ? gone : live).slice(0, MOST_WORDS).replace(/\n+$/, ""),
    deleted,
    start,
    end: found.end ?? start,
    marks,
    ...(note && { note }),
  };
}

/** A text that tracking has taken out (17.3.3.7). */
export const textOfDeleted = ({ children }: XmlElement): string =>
  children.filter((node) => typeof node === "string").join("");

/** What a paragraph says now. */
export const lineOf = (paragraph: XmlElement): string => textUnder(paragraph).slice(0, MOST_WORDS);

function textUnder(element: XmlElement): string {
  let text = "";
  for (const node of element.children) {
    if (typeof node === "string" || WITHOUT_TEXT.has(node.name) || node.name === "w:txbxContent") continue;
    text += textInRun(node) ?? textUnder(node);
  }
  return text;
}

/** Where in the source of a part there may be anything that a paragraph has to be read for: marks, tables and notes. */
export function offsetsOf(xml: string): readonly number[] {
  const found: number[] = [];
  for (const name of ["commentR", "tbl", "noteReference"])
    for (let at = xml.indexOf(name); at >= 0; at = xml.indexOf(name, at + 1)) found.push(at);
  return found.sort((one, other) => one - other);
}
