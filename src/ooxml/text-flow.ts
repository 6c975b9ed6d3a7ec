import { isVisible } from "../audit/visible-text";

/** Where a control stands, and so what its content is made of (ECMA-376 Part 1, 17.5.2.29 to 17.5.2.32). */
export type ControlLevel = "run" | "block" | "row" | "cell";

/** A place in a flow of text to read from later. */
export interface FlowMark {
  readonly pieces: number;
  readonly ends: number;
  readonly cells: number;
  readonly promptRuns: number;
  readonly numbers: number;
}

/** Ends a cell. Not a tab, which may be part of a cell's text; no XML 1.0 text holds it. */
const CELL = "\u0002";
/** Stand around the number of a paragraph in a list, for the same reason. */
const NUMBER_START = "\uFFFE";
const NUMBER_END = "\uFFFF";
const NUMBERS = /\uFFFE([^\uFFFF]*)\uFFFF/g;

const NO_STRETCH = { from: 0, end: 0, text: "" };

/**
 * The text of a document as one list of pieces, so that the text of any stretch
 * of it (a control, a cell, one inside the other) is read without having been
 * collected twice. Paragraphs and rows end with a line end, cells with a tab.
 */
export class TextFlow {
  /** Runs that are styled as a prompt. */
  promptRuns = 0;
  /** Whether what is read is styled so. */
  inPrompt = false;
  /** The pieces that were. */
  private readonly prompted: number[] = [];
  private readonly pieces: string[] = [];
  private ends = 0;
  private cells = 0;
  /** For each open field, whether its instructions are being read (17.16.18). */
  private fields: boolean[] = [];
  private numbers = 0;
  /** Number of the paragraph, until its text begins. */
  private number = "";
  /** The stretch that was last put together: of a control alone in its cell the cell asks again. */
  private last = NO_STRETCH;

  mark(): FlowMark {
    const { ends, cells, promptRuns, numbers } = this;
    return { pieces: this.pieces.length, ends, cells, promptRuns, numbers };
  }

  /** Whether it is text a person sees. */
  add(text: string): boolean {
    if (text === "" || this.inInstructions()) return false;
    if (this.number !== "") {
      this.pieces.push(`${NUMBER_START}${this.number} ${NUMBER_END}`);
      this.numbers += 1;
      this.number = "";
    }
    if (this.inPrompt) this.prompted.push(this.pieces.length);
    this.pieces.push(text);
    return true;
  }

  /** Forgets what is styled as a prompt since a mark. */
  cutPrompts(mark: FlowMark): void {
    this.last = NO_STRETCH;
    for (const at of this.prompted) if (at >= mark.pieces && at < this.pieces.length) this.pieces[at] = "";
  }

  /** Whether anything to see since a mark is not styled as a prompt. */
  saysMore(mark: FlowMark): boolean {
    const styled = new Set(this.prompted);
    return this.pieces
      .slice(mark.pieces)
      .some((piece, at) => !styled.has(mark.pieces + at) && isVisible(piece.replace(NUMBERS, "")));
  }

  /** The number that a list prints before the paragraph that now begins; none where the one before runs on into it. */
  beginParagraph(number: string): void {
    const last = this.pieces[this.pieces.length - 1] ?? "\n";
    this.number = last === "\n" || last === CELL ? number : "";
  }

  /** A field whose instructions have no end by now is taken for damaged, which hides no more than its paragraph. */
  endParagraph(): void {
    this.number = "";
    if (this.fields.includes(true)) this.fields = this.fields.filter((inInstructions) => !inInstructions);
    this.ends += 1;
    this.pieces.push("\n");
  }

  endCell(start: FlowMark): void {
    this.cells += 1;
    const last = this.pieces.length - 1;
    this.last = NO_STRETCH;
    if (last >= start.pieces && this.pieces[last] === "\n") this.pieces[last] = CELL;
    else this.pieces.push(CELL);
  }

  endRow(): void {
    this.last = NO_STRETCH;
    while (this.pieces[this.pieces.length - 1] === CELL) this.pieces.pop();
    this.endParagraph();
  }

  /** The text since a mark, without the end of its last paragraph, row or cells; with the numbers of lists, or without. */
  since(mark: FlowMark, { numbered = true } = {}): string {
    const { pieces } = this;
    let end = pieces.length;
    if (pieces[end - 1] === CELL) while (end > mark.pieces && pieces[end - 1] === CELL) end -= 1;
    else if (this.ends > mark.ends && end > mark.pieces && pieces[end - 1] === "\n") end -= 1;
    const text = this.stretch(mark.pieces, end);
    const plain = this.cells > mark.cells ? text.replaceAll(CELL, "\t") : text;
    return this.numbers > mark.numbers ? plain.replace(NUMBERS, numbered ? "$1" : "") : plain;
  }

  private stretch(from: number, end: number): string {
    const { pieces, last } = this;
    if (end - from <= 1) return end > from ? (pieces[from] ?? "") : "";
    if (last.from === from && last.end === end) return last.text;
    const text = pieces.slice(from, end).join("");
    this.last = { from, end, text };
    return text;
  }

  /** Forgets the text since a mark, but not the cells and rows that ended in it. */
  cut(mark: FlowMark, level: ControlLevel): void {
    this.last = NO_STRETCH;
    this.pieces.length = Math.min(this.pieces.length, mark.pieces);
    while ((this.prompted[this.prompted.length - 1] ?? -1) >= this.pieces.length) this.prompted.pop();
    if (level === "cell") for (let cell = mark.cells; cell < this.cells; cell += 1) this.pieces.push(CELL);
    if (level === "row") this.pieces.push("\n");
  }

  field(type: string | undefined): void {
    if (type === "begin") this.fields.push(true);
    else if (type === "separate") this.fields[this.fields.length - 1] &&= false;
    else if (type === "end") this.fields.pop();
  }

  /** Fields never reach across cells, so one left open by damage hides no more than its cell. */
  withoutFields(): boolean[] {
    const { fields } = this;
    this.fields = [];
    return fields;
  }

  backToFields(fields: boolean[]): void {
    this.fields = fields;
  }

  /** The result of a field that itself stands in another's instructions is not seen. */
  private inInstructions(): boolean {
    return this.fields.length > 1 && this.fields.slice(0, -1).includes(true);
  }
}
