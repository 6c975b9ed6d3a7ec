import { isOfPart } from "../is-overall";
import { actionHead } from "./action-table";
import { areAskedCells, asksAlone } from "./asked-cells";
import { checklistIn } from "./box-lines";
import { asksOfAll } from "./closing-apart";
import { askedAtClose } from "./asked-at-close";
import { asksOnly, isAskedGroup } from "./asked-group";
import { askedBehind, asksIfGraded } from "./asked-behind";
import type { CellMark } from "./cell-marks";
import { askedBeside, asksAnew, rowMarks } from "./row-marks";
import { cellText, type Grid, type GridCell } from "./form-grid";
import { isHeading, type FormLine } from "./form-line";
import type { DraftSoFar, FormPart } from "./form-parts";
import {
  areDetailsBelow,
  areLabels,
  areOverallGrades,
  asksLast,
  isBlankFrame,
  isOverRoom,
  isOwnBox,
  isRoomAlone,
  isWideDetail,
  isWithRoom,
  judgesOverall,
  makesItem,
  mostAreLabels,
  choicesIn,
  noRoom,
  rowsOf,
} from "./loose-shapes";
import { areLabelCells } from "./label-cells";
import { codesExplained } from "./line-parts";
import { asksWhy, asksWhyNotApplicable, printedBox } from "./printed-boxes";
import { areDetailLabels, isBareLabel, isFieldLabel } from "./field-label";
import { detailsInCell, labelsBesideGuidance, labelsInCells } from "./offered-details";
import { asksFirst, labelOf, labelPairs, labelsAlone, nameOf, type LabelPair } from "./printed-fields";
import { gradedStatement } from "./graded-statements";
import { itemLabel, printedLabel } from "./printed-label";
import { moderatedPairs } from "./moderated-rows";
import { isOfSecond } from "./second-judge";
import { asksComments } from "./section-rows";
import { isTotal, totalLeft } from "./totals";
import { tableHead } from "./table-head";
import { rowName } from "./form-flow";
import { labelsWithRoom } from "./written-room";

/** Reads the rows of a table that no head explains. */
export class LooseRows {
  /** What stands over it says that somebody judges again: its rows are details of that. */
  readonly isModeration: boolean;
  /** The row that follows the levels of an item. */
  levelsEnd = -1;
  /** The table has header fields. */
  hasFields = false;
  /** Questions of the table beside their room or their answers. */
  private asked = 0;
  private areLabelled: boolean | undefined;
  /** The row before was words alone across the table. */
  private afterWords = false;

  constructor(
    private readonly grid: Grid,
    private readonly where: string,
    private readonly soFar: DraftSoFar,
  ) {
    this.isModeration = isOfSecond({ text: soFar.lastWords ?? "" });
  }

  /** The row, with those that merged cells bind to it; gives the row that follows. */
  *read(at: number, amongItems = false): Generator<FormPart, number> {
    const until = this.boundTo(at);
    const cells = rowsOf(this.grid, at, until);
    const isWide = cells.length === 1;
    const filled = cells.filter((cell) => cell.lines.length > 0 && !(isWide && isRoomAlone(cell)));
    const { afterWords } = this;
    this.afterWords = false;
    if (filled.length === 0) {
      const isRoom = isWide && (afterWords ? !this.headFollows(until) : at === 0 && isBlankFrame(this.grid));
      if (isRoom) {
        this.asked += 1;
        yield { is: "room" };
      }
      return until;
    }
    if (this.soFar.hasItems && isTotal(this.grid, at)) {
      for (const cell of filled) yield this.left(cell, at, totalLeft());
      return until;
    }
    const stated = gradedStatement(this.grid, at);
    if (stated) {
      this.asked += 1;
      yield* stated;
      return until;
    }
    const checks = checklistIn(cells, this.soFar, rowName(this.where, at));
    yield* checks;
    if (checks.length > 0) return until;
    const marks = rowMarks(filled);
    const moderated = moderatedPairs(cells, at, this);
    const inCells = isWide ? cells.flatMap(detailsInCell) : labelsInCells(cells);
    const details = this.soFar.hasItems ? [] : inCells;
    const beside = this.soFar.hasItems ? undefined : labelsBesideGuidance(cells);
    if (beside) {
      this.hasFields = true;
      yield { is: "fields", fields: beside.fields, sameTable: false };
      for (const line of beside.others) yield { is: "words", line, heading: false };
      return until;
    }
    if (isWide && (this.isAsked(cells) || asksLast(this.grid, cells, at, this.soFar))) {
      yield { is: "break" };
      yield { is: "item", item: itemLabel(cells.flatMap(({ lines }) => lines.map(({ text }) => text))) };
      yield { is: "break" };
    } else if (isWide && isWithRoom(cells, this.soFar)) {
      const [cell] = cells;
      yield* this.fill(cell ? labelsWithRoom(cell).map((line) => ({ label: [line], options: [] })) : [], at);
    } else if (details.length > 0) {
      this.hasFields = true;
      yield { is: "fields", fields: details, sameTable: false };
    } else if (isWide && this.isDetail(cells, until)) {
      yield* this.fill(labelsAlone(cells), at);
    } else if (isWide && isOwnBox(this.grid, cells, at, this.soFar)) {
      yield {
        is: "marks",
        marks: cells.flatMap(({ lines: [line] }) => (line ? [{ type: "own-box", line }] : [])),
      };
    } else if (isWide) yield* this.wide(marks, until, amongItems);
    else if (this.namesSection(cells, filled) && this.headFollows(until)) {
      for (const line of filled[0]?.lines ?? []) yield { is: "words", line, heading: true };
    } else if (judgesOverall(cells, this.soFar)) {
      const [label] = cells;
      const labels = marks.flatMap((mark) => (mark.type === "options" ? mark.labels : []));
      yield { is: "break" };
      yield {
        is: "item",
        item: { ...itemLabel((label?.lines ?? []).map(({ text }) => text)), labels, chosen: true },
      };
    } else if (moderated.length > 0) {
      this.hasFields = true;
      yield* this.fill(moderated, at);
    } else if (
      !this.areOverRoom(cells, until) &&
      makesItem(marks, this.soFar) &&
      !areDetailsBelow(this.grid, at, this.hasFields, this.soFar)
    ) {
      const [judgement, ...boxes] = marks;
      if (this.levelsEnd === at && this.soFar.hasOpenItem && judgement?.type === "judgement") {
        // "Grade: | Reasons:" right below the levels of an item is room for that which fits.
        yield { is: "understood", texts: [judgement.line.text] };
        yield { is: "marks", marks: boxes };
        return until;
      }
      if (asksAnew(marks, this.asked)) yield { is: "break" };
      const behind = askedBehind(cells);
      if (behind) {
        yield { is: "marks", marks: rowMarks(behind.before) };
        yield { is: "break" };
        yield { is: "item", item: behind.item };
        return until;
      }
      const own = this.soFar.headingWaits
        ? (askedBeside(marks) ?? askedAtClose(this.grid, at, marks, this.soFar))
        : undefined;
      yield own ? { is: "item", item: own } : { is: "marks", marks };
    } else if (areLabels(cells, this.soFar) || (!this.soFar.hasItems && areLabelCells(this.grid))) {
      yield* this.fill(labelsAlone(cells), at);
    } else if (isOverRoom(this.grid, cells, until) && areOverallGrades(cells, this.soFar)) {
      const [line] = cells.flatMap(({ lines }) => lines);
      if (line)
        yield { is: "marks", marks: [{ type: "options", line, labels: cells.map(cellText), lead: "" }] };
      return until + 1;
    } else if (isOverRoom(this.grid, cells, until)) {
      const below = this.grid.begin(until);
      const isRoom = below.some(({ room }) => room) || cells.every((cell) => asksOfAll(cellText(cell)));
      if (isRoom && !cells.some((cell) => isFieldLabel(cellText(cell)))) {
        for (const cell of cells) yield { is: "item", item: itemLabel(cell.lines.map(({ text }) => text)) };
        this.asked += cells.length;
        return until + 1;
      }
      const options = (cell: GridCell | undefined) => (cell ? choicesIn(cell) : []);
      yield* this.fill(
        cells.map(({ lines }, place) => ({ label: lines, options: options(below[place]) })),
        at,
      );
      return until + 1;
    } else {
      const { pairs, rest } = labelPairs(cells, at);
      yield* this.fill(pairs, at);
      for (const cell of rest) yield* this.other(cell, at, rest.length === filled.length);
    }
    return until;
  }

  /** More labels over room, below details that stand so. */
  private areOverRoom(cells: readonly GridCell[], until: number): boolean {
    return this.hasFields && !this.soFar.hasItems && isOverRoom(this.grid, cells, until);
  }

  /** Words alone in a row of several cells; those of a detail only where they are set apart, and no details stand above. */
  private namesSection([first]: readonly GridCell[], [cell, ...more]: readonly GridCell[]): boolean {
    if (!cell || cell !== first || more.length > 0) return false;
    const isDetail = !this.soFar.hasItems && isFieldLabel(cellText(cell));
    return !isDetail || (!this.hasFields && cell.lines.every(isHeading));
  }

  /** A question with room of its own below it in its cell, in a table that is nothing but such boxes. */
  private isAsked([cell]: readonly GridCell[]): boolean {
    if (cell === undefined) return false;
    if (this.grid.columns > 1)
      return (
        this.soFar.hasItems &&
        cell.lines.length === 1 &&
        (asksComments(cellText(cell)) || this.isBareAtFoot(cell))
      );
    if (areAskedCells(this.grid))
      return this.soFar.hasItems || cell.lines.length > 1 || this.soFar.headingWaits;
    return asksAlone(cell) && !(this.soFar.isAnswered && asksWhy(cellText(cell)));
  }

  /** A label across a table of details. */
  private isDetail(cells: readonly GridCell[], until: number): boolean {
    const isAmong = this.hasFields && !this.soFar.hasItems;
    const isBare = cells.every((cell) => isBareLabel(cellText(cell)));
    return (isBare && (isAmong || this.areDetails())) || (isAmong && isWideDetail(this.grid, cells, until));
  }

  /** "Explanation and comments:" in the last row, below several questions. */
  private isBareAtFoot(cell: GridCell): boolean {
    const text = cellText(cell);
    const isLast = cell.row > 1 && cell.row + cell.rowSpan === this.grid.rows;
    return isLast && isBareLabel(text) && printedBox(text) === undefined && !isFieldLabel(text);
  }

  /** Most rows of the table are labels that ask by their colon, and nothing is judged yet. */
  private areDetails(): boolean {
    const { grid, soFar } = this;
    if (grid.columns > 1 || grid.rows < 2 || soFar.hasItems) return false;
    this.areLabelled ??= mostAreLabels(grid);
    return this.areLabelled;
  }

  private boundTo(at: number): number {
    let until = at + 1;
    for (let row = at; row < until; row += 1) {
      for (const cell of this.grid.begin(row)) until = Math.max(until, cell.row + cell.rowSpan);
    }
    return until;
  }

  private *wide(marks: readonly CellMark[], until: number, amongItems: boolean): Generator<FormPart, void> {
    const [only, ...others] = marks;
    // "Impact" over the heads of a table is the name of a section.
    const isName =
      until === 1 && only && others.length === 0 && isHeading(only.line) && !only.line.text.endsWith(":");
    if (isName && tableHead(this.grid, until)) {
      yield { is: "words", line: only.line, heading: true };
      return;
    }
    const legend = only && others.length === 0 ? codesExplained(only.line, this.soFar) : undefined;
    if (legend) {
      yield legend;
      return;
    }
    if (marks.some(({ type }) => type === "options" || type === "box")) {
      const isOfAll = marks.every(
        (mark) => mark.type === "options" && (isOfPart(mark.lead) || (this.asked > 1 && mark.lead !== "")),
      );
      if (isOfAll) yield { is: "break" };
      yield { is: "marks", marks };
      return;
    }
    const lines = marks.flatMap((mark) => (mark.type === "room" ? [] : [mark.line]));
    const isAlone = this.grid.columns > 1 && lines.length === 1 && until < this.grid.rows;
    for (const line of lines) {
      const mayBeItem =
        printedLabel(line.text).number !== undefined && !amongItems && !this.headFollows(until);
      const isShort = line.text.length <= 120 && !/[.?]$/u.test(line.text);
      yield { is: "words", line, heading: isHeading(line) || (isAlone && isShort && !mayBeItem) };
    }
    this.afterWords = lines.length > 0;
    // Under another name the rows are no more details of the audit because those above were.
    if (this.soFar.hasItems) this.hasFields = false;
    if (lines.length > 0 && marks.some(({ type }) => type === "room")) yield { is: "room" };
  }

  private headFollows(at: number): boolean {
    return at < this.grid.rows && (tableHead(this.grid, at) ?? actionHead(this.grid, at)) !== undefined;
  }

  /** Places to fill in: header fields, or questions answered in words or from a few. */
  private *fill(printed: readonly LabelPair[], at: number): Generator<FormPart, void> {
    const { hasOpenItem, hasItems } = this.soFar;
    const isReason = (pair: LabelPair) => hasOpenItem && asksWhyNotApplicable(labelOf(pair));
    const pairs = printed.filter((pair) => !isReason(pair));
    yield { is: "understood", texts: printed.filter(isReason).map(labelOf) };
    if (pairs.length === 0) return;
    const areShort = pairs.every((pair) => nameOf(pair).length <= 80);
    const areAsked = pairs.every((pair) => asksFirst(pair) && pair.options.length === 0);
    const areOfGrade = hasItems && pairs.every((pair) => asksIfGraded(labelOf(pair)));
    // Asked in a table without details: answered in words.
    const areItems =
      (areAsked && !this.hasFields) || asksOnly(this.grid) || isAskedGroup(this.grid, at) || areOfGrade;
    if (!areItems && (this.hasFields || areDetailLabels(pairs.map(nameOf)) || (!hasItems && areShort))) {
      const fields = pairs.map((pair) => ({ ...pair, label: labelOf(pair) }));
      yield { is: "fields", fields, sameTable: this.hasFields };
      for (const { answer } of pairs)
        if (answer !== undefined) yield { is: "answered", text: answer, where: this.where };
      this.hasFields = true;
      return;
    }
    for (const { label, options, help, follows } of pairs) {
      const [line, ...more] = label;
      const isBox = line && more.length === 0 && this.soFar.hasOpenItem;
      const isNamed = this.soFar.isAnswered && printedBox(line?.text ?? "")?.hint === "";
      if (isBox && (follows || isNamed || asksWhy(line.text) || this.isBelowLevels(at, line))) {
        yield { is: "marks", marks: [{ type: "box", line, box: { box: "evidence", hint: "" } }] };
        continue;
      }
      const named = itemLabel(label.map(({ text }) => text));
      const prompts = [...named.prompts, ...(help === undefined ? [] : [help])];
      this.asked += 1;
      yield { is: "item", item: { ...named, prompts, labels: options, chosen: true } };
    }
  }

  /** "Feedback to school" beside room, right below the levels of an item in its table. */
  private isBelowLevels(at: number, { text }: FormLine): boolean {
    const isAsked = text.endsWith("?") && !/^why\b/iu.test(text);
    return this.levelsEnd === at && printedLabel(text).number === undefined && !isAsked;
  }

  /** Words in a row that leave no room: a heading, or something this reader does not know. */
  private *other(cell: GridCell, at: number, alone: boolean): Generator<FormPart, void> {
    const [line, ...more] = cell.lines;
    if (alone && line && more.length === 0 && isHeading(line) && this.isOnlyText(at))
      yield { is: "words", line, heading: true };
    else yield this.left(cell, at, noRoom());
  }

  private left(cell: GridCell, at: number, why: string): FormPart {
    return { is: "left", text: cellText(cell), where: rowName(this.where, at), why };
  }

  private isOnlyText(at: number): boolean {
    return this.grid.across(at).filter((cell) => cellText(cell) !== "").length === 1;
  }
}
