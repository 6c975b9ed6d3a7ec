import type { Look } from "../grade-look";

/**
 * A stretch of a line: words, the number of a table or figure by its id, words that somebody is to replace, or a file
 * that goes with the report, by its path from there with `/` between folders, which leads to it.
 */
export type Inline =
  | string
  | { readonly ref: string }
  | { readonly edit: string }
  | { readonly strong: string }
  | { readonly file: string };

export type Line = readonly Inline[];

/** A column of a table: how wide it is beside the others, and whether it holds numbers. */
export interface ReportColumn {
  readonly label: string;
  readonly share: number;
  readonly numbers?: true;
}

export interface ReportTable {
  readonly type: "table";
  /** What references name it by; unique in the report. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly (string | Line)[])[];
  /** The last row is the sum of the others. */
  readonly hasTotal?: true;
  /** With room to write in. */
  readonly toFill?: true;
  /** Per cent of the text's width; all of it where nothing is said. */
  readonly width?: number;
  /** In small type, for many columns. */
  readonly small?: true;
}

/** How a series or a bar is coloured: as the grade it is of, or as a line over time and its limits. */
export type Tone = Look | "line" | "limit";

export interface ChartSeries {
  readonly name: string;
  /** One for each category; null where nothing is to be drawn. */
  readonly values: readonly (number | null)[];
  readonly tone: Tone;
  /** Of single bars, where they differ. */
  readonly tones?: readonly Tone[];
}

/** A chart that Word draws of its data. */
export interface ReportChart {
  readonly type: "chart";
  readonly id: string;
  readonly caption: string;
  /** What it shows, in words, for those who don't see it. */
  readonly alt: string;
  /** Bars; bars of parts that make 100 per cent; or lines over time. */
  readonly look: "bars" | "parts" | "lines";
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** What the values are: "audits", "% good or better". */
  readonly values: string;
}

export interface ReportQuote {
  readonly text: string;
  /** A role or an age, never a name. */
  readonly by: string;
}

/** Chapters and their parts, the first two numbered and in the contents. */
export type HeadingLevel = 1 | 2 | 3 | 4;

/** What a report is made of, in its order. Plain data. */
export type ReportBlock =
  | {
      readonly type: "heading";
      readonly level: HeadingLevel;
      readonly text: string;
      readonly unnumbered?: true;
      readonly newPage?: true;
    }
  | { readonly type: "paragraph"; readonly line: Line; readonly look?: "note" | "keep" }
  | { readonly type: "list"; readonly lines: readonly Line[] }
  | ReportTable
  | ReportChart
  | { readonly type: "quotes"; readonly quotes: readonly ReportQuote[] }
  /** From here on pages lie on their long side, or stand again. */
  | { readonly type: "pages"; readonly wide: boolean };

/** A report as its parts: what the first page says, and what follows it. */
export interface Report {
  readonly title: string;
  readonly subtitle: string;
  /** Lines of the title page. */
  readonly about: readonly string[];
  readonly marking?: string;
  /** It begins on its first page, and has no contents. */
  readonly brief?: true;
  readonly blocks: readonly ReportBlock[];
}

export const heading = (level: HeadingLevel, text: string): ReportBlock => ({ type: "heading", level, text });
export const say = (...line: Line): ReportBlock => ({ type: "paragraph", line });
/** A paragraph that stays with what follows. */
export const keep = (...line: Line): ReportBlock => ({ type: "paragraph", line, look: "keep" });
export const note = (...line: Line): ReportBlock => ({ type: "paragraph", line, look: "note" });
export const list = (lines: readonly Line[]): readonly ReportBlock[] =>
  lines.length === 0 ? [] : [{ type: "list", lines }];
/** Something for the author to write. */
export const edit = (text: string): Inline => ({ edit: text });

/** Columns of words and of numbers, each so wide beside the others. */
export const column = (label: string, share: number): ReportColumn => ({ label, share });
export const numbers = (label: string, share: number): ReportColumn => ({ label, share, numbers: true });
