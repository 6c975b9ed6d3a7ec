import type { GradeLevel } from "../audit/grades";
import { TEXT_WIDTH } from "./layout-page";

/**
 * What a copy of an audit to share holds, from top to bottom, as plain data: words to read and nothing to fill in.
 * `ooxml/` draws it. All lengths are in twentieths of a point.
 */
export type ShareBlock = ShareTitle | ShareNotice | ShareHeading | ShareText | ShareLine | ShareTable;

export interface ShareTitle {
  readonly type: "title";
  readonly text: string;
  readonly subtitle: string;
}

/** What a reader must know before reading on. */
export interface ShareNotice {
  readonly type: "notice";
  readonly text: string;
}

export interface ShareHeading {
  readonly type: "heading";
  readonly level: 1 | 2;
  readonly text: string;
  readonly newPage?: boolean;
  /** The answer an item has, at the right edge. */
  readonly answer?: ShareGrade;
}

/** The words of a grade or an answer, and how it stands among the others. */
export interface ShareGrade {
  readonly text: string;
  readonly level: GradeLevel | undefined;
}

/** Paragraphs to read, with a label in the margin or in front. */
export interface ShareText {
  readonly type: "text";
  readonly margin?: string;
  readonly lead?: string;
  readonly paragraphs: readonly string[];
}

/** A question and its short answer, on one line. */
export interface ShareLine {
  readonly type: "line";
  readonly label: string;
  readonly answer: string;
}

export interface ShareTable {
  readonly type: "table";
  /** What a screen reader announces. */
  readonly title: string;
  readonly description: string;
  readonly look: "facts" | "band" | "reading";
  readonly widths: readonly number[];
  readonly rows: readonly ShareRow[];
}

export interface ShareRow {
  readonly cells: readonly ShareCell[];
  /** Names the columns, and is repeated on every page. */
  readonly heading?: boolean;
}

export interface ShareCell {
  readonly text: string;
  /** What stands below it, smaller. */
  readonly beside?: string;
  readonly style: "fact-label" | "fact" | "band-label" | "overall" | "column" | "field" | "judged" | "number";
  readonly span?: number;
  /** Behind a grade, in full strength, or paler behind a count of those below good. */
  readonly fill?: { readonly level: GradeLevel; readonly pale: boolean };
  /** No judgement: not applicable, or not entered. */
  readonly none?: boolean;
}

/** Text between the margins of its pages, which are portrait always. */
export const SHARE_WIDTH = TEXT_WIDTH.portrait;

/** Room for labels at the left of a text. */
export const SHARE_MARGIN = 1304;

/** A text as it is read, a paragraph a line; empty lines are left out. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n|\v/)
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== "");
}
