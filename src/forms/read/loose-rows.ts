import { actionHead } from "./action-table";
import { marksOf, optionsTogether, type CellMark } from "./cell-marks";
import type { DraftBuilder } from "./draft-builder";
import { cellText, type Grid, type GridCell } from "./form-grid";
import { isHeading, type FormLine } from "./form-line";
import { ItemBoxes } from "./item-boxes";
import { draftField, isFieldLabel, labelPairs, type LabelPair } from "./printed-fields";
import { familyOf } from "./printed-grades";
import { itemLabel, printedLabel } from "./printed-label";
import { tableHead } from "./table-head";

const NO_ROOM = "This row was recognised neither as an item nor as something to fill in.";

/** Room for the reason comes with every scale that can say "not applicable". */
const REASON =
  /^(if )?(not applicable|n\/a)\b.{0,20}\b(why|reason)|^(why|reason)s?\b.{0,20}\b(not applicable|n\/a)/iu;

/** Reads the rows of a table that no head explains. */
export class LooseRows {
  private hasFields = false;
  private readonly boxes: ItemBoxes;
  /** The row before was words alone across the table. */
  private named = false;

  constructor(
    private readonly builder: DraftBuilder,
    private readonly grid: Grid,
    private readonly where: string,
  ) {
    this.boxes = new ItemBoxes(builder);
  }

  /** Reads the row, with those that merged cells bind to it; gives the row that follows. */
  read(at: number, amongItems = false): number {
    const until = this.boundTo(at);
    const cells = rowsOf(this.grid, at, until);
    const filled = cells.filter(({ lines }) => lines.length > 0);
    const isWide = cells.length === 1;
    const named = this.named;
    this.named = false;
    if (filled.length === 0) {
      if (isWide && named && !this.headFollows(until)) this.boxes.room();
      return until;
    }
    const marks = optionsTogether(filled.flatMap((cell) => [...marksOf(cell.lines)]));
    if (isWide) this.wide(marks, until, amongItems);
    else if (filled.length === 1 && filled[0] === cells[0] && this.headFollows(until)) {
      for (const line of filled[0]?.lines ?? []) this.builder.wait(line, true);
    } else if (this.isItem(marks)) this.boxes.read(marks);
    else {
      const under = this.labelsAbove(cells, until);
      if (under) {
        this.fill(under.map((label) => ({ label: label.lines, options: [] })));
        return until + 1;
      }
      const { pairs, rest } = labelPairs(cells, at);
      this.fill(pairs);
      for (const cell of rest) this.other(cell, at, rest.length === filled.length);
    }
    return until;
  }

  end(): void {
    this.boxes.end();
  }

  private boundTo(at: number): number {
    let until = at + 1;
    for (let row = at; row < until; row += 1) {
      for (const cell of this.grid.begin(row)) until = Math.max(until, cell.row + cell.rowSpan);
    }
    return until;
  }

  /** A judgement with its scale, or a box for evidence or impact, makes an item of a row. */
  private isItem(marks: readonly CellMark[]): boolean {
    const boxes = marks.some(({ type }) => type === "box");
    const options = marks.flatMap((mark) => (mark.type === "options" ? mark.labels : []));
    const graded = familyOf(options)?.kind === "graded";
    const judgement = marks.some(({ type }) => type === "judgement");
    return graded || boxes || (judgement && this.builder.hasItems);
  }

  private wide(marks: readonly CellMark[], until: number, amongItems: boolean): void {
    if (marks.some(({ type }) => type === "options" || type === "box")) {
      this.boxes.read(marks);
      return;
    }
    const texts = marks.flatMap((mark) => (mark.type === "room" ? [] : [mark.line]));
    const isAlone = this.grid.columns > 1 && texts.length === 1 && until < this.grid.rows;
    for (const line of texts) {
      const mayBeItem =
        printedLabel(line.text).number !== undefined && !amongItems && !this.headFollows(until);
      const isShort = line.text.length <= 120 && !/[.?]$/u.test(line.text);
      this.builder.wait(line, isHeading(line) || (isAlone && isShort && !mayBeItem));
    }
    this.named = texts.length > 0;
    if (texts.length > 0 && marks.some(({ type }) => type === "room")) this.boxes.room();
  }

  private headFollows(at: number): boolean {
    return at < this.grid.rows && (tableHead(this.grid, at) ?? actionHead(this.grid, at)) !== undefined;
  }

  /** Labels in one row over one row of room for each: "Name | Team | Date". */
  private labelsAbove(cells: readonly GridCell[], next: number): readonly GridCell[] | undefined {
    const below = next < this.grid.rows ? this.grid.begin(next) : [];
    const isBlank = (row: readonly GridCell[]) => row.every(({ lines }) => lines.length === 0);
    const fits =
      cells.length > 1 &&
      below.length === cells.length &&
      isBlank(below) &&
      cells.every((cell) => cell.rowSpan === 1 && cellText(cell) !== "" && cellText(cell).length <= 60);
    const repeats =
      fits &&
      next + 1 < this.grid.rows &&
      isBlank(this.grid.begin(next + 1)) &&
      this.grid.begin(next + 1).length === cells.length;
    return fits && !repeats ? cells : undefined;
  }

  /** Places to fill in: header fields, or questions answered in words or from a few. */
  private fill(printed: readonly LabelPair[]): void {
    const { builder } = this;
    const label = (lines: readonly FormLine[]) => lines.map(({ text }) => text).join(" ");
    const isReason = (pair: LabelPair) => builder.item !== undefined && REASON.test(label(pair.label));
    const pairs = printed.filter((pair) => !isReason(pair));
    builder.understand(...printed.filter(isReason).map((pair) => label(pair.label)));
    if (pairs.length === 0) return;
    const isField = ({ label: lines }: LabelPair) => isFieldLabel(label(lines));
    const short = pairs.every(({ label: lines }) => label(lines).length <= 80);
    const asFields = this.hasFields || pairs.some(isField) || (!builder.hasItems && short);
    if (asFields) {
      const fields = pairs.map((pair) =>
        draftField(builder.key("field"), label(pair.label), pair.options, !builder.hasItems, pair.help),
      );
      builder.addFields(fields, this.hasFields);
      this.hasFields = true;
      return;
    }
    for (const { label: lines, options, help } of pairs) {
      const named = itemLabel(lines.map(({ text }) => text));
      const prompts = [...named.prompts, ...(help === undefined ? [] : [help])];
      builder.addItem({ ...named, prompts, labels: options });
    }
  }

  /** Words in a row that leave no room: a heading, or something this reader does not know. */
  private other(cell: GridCell, at: number, alone: boolean): void {
    const { builder } = this;
    if (
      alone &&
      cell.lines.length === 1 &&
      cell.lines.every((line) => isHeading(line)) &&
      this.isOnlyText(at)
    ) {
      for (const line of cell.lines) builder.wait(line, true);
      return;
    }
    builder.leave(cellText(cell), `${this.where}, row ${String(at + 1)}`, NO_ROOM);
  }

  private isOnlyText(at: number): boolean {
    return this.grid.across(at).filter((cell) => cellText(cell) !== "").length === 1;
  }
}

const rowsOf = (grid: Grid, from: number, until: number): readonly GridCell[] =>
  Array.from({ length: until - from }, (_, offset) => grid.begin(from + offset)).flat();
