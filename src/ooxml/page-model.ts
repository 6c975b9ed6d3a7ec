/** A document as something to look at and to fill in: what a person sees, without how Word stores it. */
export interface Page {
  readonly blocks: readonly PageBlock[];
  /** Its pages are wider than high. */
  readonly landscape?: true;
  /** Where its styles say that it is in Welsh. */
  readonly language?: "cy-GB";
  /** Stretches of its blocks that stand in several columns. */
  readonly columns?: readonly PageColumns[];
  /** What its properties call the document. */
  readonly called?: string;
  /** What stands in headers, footers, notes and comments, where someone asked for it. */
  readonly outsideBody?: readonly OutsideText[];
}

/** Blocks from one place up to another, not counting the last, and in how many columns they stand. */
export interface PageColumns {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** A text that is no part of the page's own. */
export interface OutsideText {
  /** In words for a person: "in the page header". */
  readonly where: string;
  readonly text: string;
}

export type PageBlock = PageParagraph | PageTable | PageControl;

export interface PageParagraph {
  readonly type: "paragraph";
  readonly role: "title" | "subtitle" | "heading" | "list" | "normal";
  /** Of a heading or a list, counted from 1; 0 for the others. */
  readonly level: number;
  /** A list with numbers. */
  readonly ordered: boolean;
  /** What a list prints in front of it: "2.1". */
  readonly number?: string;
  readonly align: "start" | "center" | "end";
  /** In points, where the style says. */
  readonly size?: number;
  /** Guidance of ours rather than the document's own words. */
  readonly quiet?: true;
  readonly content: readonly PageInline[];
}

export type PageInline = PageText | PageMark | PageControl;

export interface PageText {
  readonly type: "text";
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** Stands in a text box beside the paragraph. */
  readonly boxed?: true;
  /** A tracked change that nobody has settled. */
  readonly change?: "inserted" | "deleted";
}

/** Something in a line that is no text. `label` says what, for an image. */
export interface PageMark {
  readonly type: "break" | "tab" | "image" | "comment";
  readonly label: string;
}

export interface PageTable {
  readonly type: "table";
  /** Alternative text of the table, which a screen reader announces. */
  readonly title: string;
  readonly description: string;
  /** Share of each column of the table's width, in hundredths. */
  readonly widths: readonly number[];
  /** The first column says what its rows are about. */
  readonly rowHeaders: boolean;
  /** Its first column stands at the right. */
  readonly rightToLeft?: true;
  readonly rows: readonly PageRow[];
}

export interface PageRow {
  readonly header: boolean;
  /** The least it is high, in points. */
  readonly height: number;
  /** Columns left free before the first cell, where there are any. */
  readonly before?: number;
  readonly cells: readonly PageCell[];
}

export interface PageCell {
  readonly colSpan: number;
  readonly rowSpan: number;
  /** Six hexadecimal digits. */
  readonly fill?: string;
  /** What the style of its table shades it with, where it says nothing itself. */
  readonly styledFill?: string;
  /** Reads from the bottom to the top, or from the top to the bottom. */
  readonly turned?: "up" | "down";
  readonly blocks: readonly PageBlock[];
}

/** A content control that takes an answer. */
export interface PageControl {
  readonly type: "control";
  /** Empty where another editor stripped it. */
  readonly tag: string;
  /** Which of the controls with this tag, counted from 0; the first where it isn't said. */
  readonly which?: number;
  readonly alias: string;
  readonly kind: "text" | "choice";
  /** Empty while the prompt shows. */
  readonly text: string;
  readonly prompt: string;
  /** Its prompt is no word of a program's, but of whoever made the document. */
  readonly ownPrompt?: true;
  readonly choices: readonly string[];
  /** Comments anchored in its text. */
  readonly comments: number;
  /** Word lets nobody type here. */
  readonly locked: boolean;
  /** Of its paragraphs, in points, where their style says. */
  readonly size?: number;
}
