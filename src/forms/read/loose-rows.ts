import { choicesIn, labelsOf } from "./cell-marks";
import { areAskedBeside, areAskedCells, asksAlone, asksInCard, cardName, areLabelCells } from "./asked-cells";
import { checklistIn } from "./box-lines";
import { asksOfAll } from "./closing-apart";
import { askedAtClose, askedBehind } from "./asked-behind";
import { askedBeside, asksAnew, rowMarks } from "./row-marks";
import { cellText, hasRoom, type Grid, type GridCell } from "./form-grid";
import { isHeading } from "./form-line";
import type { DraftSoFar, FormPart } from "./form-parts";
import {
  areDetailsBelow,
  areLabels,
  areMostOfAudit,
  asksAtFoot,
  asksLast,
  isAskedAsAbove,
  isBlankFrame,
  isOverRoom,
  isOwnBox,
  isRoomAlone,
  isWideDetail,
  judgesOverall,
  makesItem,
  mostAreLabels,
  noRoom,
  rowsOf,
} from "./loose-shapes";
import { asksWhy, printedBox } from "./printed-boxes";
import { isBareLabel, isFieldLabel } from "./field-label";
import { detailsInCell, labelsBesideGuidance, labelsInCells } from "./offered-details";
import { nameAboveTable } from "./name-above";
import { labelPairs, labelsAlone } from "./printed-fields";
import { gradedStatement } from "./graded-statements";
import { toldOfLevels } from "./levels-again";
import { itemLabel } from "./printed-label";
import { moderatedPairs } from "./moderated-rows";
import { isOfSecond } from "./second-judge";
import { asksComments, isOfAllAbove } from "./section-notes";
import { fillIn, headFollows, wideRow } from "./loose-fill";
import { totalRow } from "./total-row";
import { isSigned } from "./signed-at-foot";
import { isTotal } from "./totals";
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
  asked = 0;
  private areLabelled: boolean | undefined;
  /** The row before was words alone across the table. */
  afterWords = false;

  constructor(
    readonly grid: Grid,
    readonly where: string,
    readonly soFar: DraftSoFar,
  ) {
    this.isModeration = [soFar.lastWords ?? "", nameAboveTable(grid)].some((text) => isOfSecond({ text }));
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
      const isRoom =
        isWide && (afterWords ? !headFollows(this.grid, until) : at === 0 && isBlankFrame(this.grid));
      if (isRoom) {
        this.asked += 1;
        yield { is: "room" };
      }
      return until;
    }
    if (this.soFar.hasItems && isTotal(this.grid, at)) {
      yield* totalRow(this.grid, at, this.where);
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
    const ofLevels = this.levelsEnd === at && this.soFar.hasOpenItem ? toldOfLevels(marks, cells) : undefined;
    if (ofLevels) {
      yield { is: "understood", texts: ofLevels.said };
      yield { is: "marks", marks: ofLevels.boxes };
      this.levelsEnd = until;
      return until;
    }
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
    } else if (isWide && isSigned(this.grid, at, this.soFar)) {
      const [cell] = cells;
      yield* fillIn(
        this,
        cell ? labelsWithRoom(cell).map((line) => ({ label: [line], options: [] })) : [],
        at,
      );
    } else if (details.length > 0) {
      this.hasFields = true;
      yield { is: "fields", fields: details, sameTable: false };
    } else if (isWide && this.isDetail(cells, until)) {
      yield* fillIn(this, labelsAlone(cells), at);
    } else if (isWide && isOwnBox(this.grid, cells, at, this.soFar)) {
      yield {
        is: "marks",
        marks: cells.flatMap(({ lines: [line] }) => (line ? [{ type: "own-box", line }] : [])),
      };
    } else if (isWide) yield* wideRow(this, marks, until, amongItems);
    else if (this.namesSection(cells, filled) && headFollows(this.grid, until)) {
      for (const line of filled[0]?.lines ?? []) yield { is: "words", line, heading: true };
    } else if (judgesOverall(cells, this.soFar)) {
      const [label] = cells;
      const labels = labelsOf(marks);
      yield { is: "break" };
      yield {
        is: "item",
        item: { ...itemLabel((label?.lines ?? []).map(({ text }) => text)), labels, chosen: true },
      };
    } else if (moderated.length > 0) {
      this.hasFields = true;
      yield* fillIn(this, moderated, at);
    } else if (
      !this.areOverRoom(cells, until) &&
      makesItem(marks, this.soFar) &&
      !areDetailsBelow(this.grid, at, this.hasFields, this.soFar)
    ) {
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
      yield* fillIn(this, labelsAlone(cells), at);
    } else if (isOverRoom(this.grid, cells, until)) {
      const below = this.grid.begin(until);
      const isRoom = below.some(({ room }) => room) || cells.every((cell) => asksOfAll(cellText(cell)));
      if (isRoom && !cells.some((cell) => isFieldLabel(cellText(cell)))) {
        for (const cell of cells) yield { is: "item", item: itemLabel(cell.lines.map(({ text }) => text)) };
        this.asked += cells.length;
        yield { is: "break" };
        return until + 1;
      }
      const options = (cell: GridCell | undefined) => (cell ? choicesIn(cell) : []);
      yield* fillIn(
        this,
        cells.map(({ lines }, place) => ({ label: lines, options: options(below[place]) })),
        at,
      );
      return until + 1;
    } else if (areAskedBeside(this.grid, cells, until, this.soFar)) {
      yield { is: "break" };
      for (const cell of cells) yield { is: "item", item: itemLabel([cellText(cell)]) };
      this.asked += cells.length;
      yield { is: "break" };
    } else if (areMostOfAudit(cells)) {
      yield* fillIn(this, labelsAlone(cells), at);
    } else {
      const { pairs, rest } = labelPairs(cells, at);
      yield* fillIn(this, pairs, at);
      for (const cell of rest) yield this.left(cell, at, noRoom());
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
    if (this.soFar.hasItems && isAskedAsAbove(this.grid, cell)) return false;
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
        (asksComments(cellText(cell)) ||
          isOfAllAbove(cellText(cell)) ||
          this.isBareAtFoot(cell) ||
          this.isBareOverRoom(cell))
      );
    if (cell === cardName(this.grid)) return false;
    if (asksInCard(this.grid, cell)) return true;
    if (areAskedCells(this.grid))
      return this.soFar.hasItems || cell.lines.length > 1 || this.soFar.headingWaits;
    if (this.soFar.hasItems && isOfAllAbove(cellText(cell)) && hasRoom(this.grid, cell)) return true;
    return asksAlone(this.grid, cell) && !(this.soFar.isAnswered && asksWhy(cellText(cell)));
  }

  /** A label across a table of details. */
  private isDetail(cells: readonly GridCell[], until: number): boolean {
    const isAmong = this.hasFields && !this.soFar.hasItems;
    const isBare = cells.every((cell) => isBareLabel(cellText(cell)));
    return (isBare && (isAmong || this.areDetails())) || (isAmong && isWideDetail(this.grid, cells, until));
  }

  /** "Reflections of the worker:" over room of its own, where nothing is open that it could tell more of. */
  private isBareOverRoom(cell: GridCell): boolean {
    const text = cellText(cell);
    const isOfOpen = this.soFar.hasOpenItem || this.soFar.headingWaits;
    return (
      cell.room && !isOfOpen && isBareLabel(text) && printedBox(text) === undefined && !isFieldLabel(text)
    );
  }

  /** "Explanation and comments:" in the last row, below several questions. */
  private isBareAtFoot(cell: GridCell): boolean {
    const text = cellText(cell);
    const isLast = cell.row > 1 && cell.row + cell.rowSpan === this.grid.rows;
    return isLast && asksAtFoot(text) && printedBox(text) === undefined && !isFieldLabel(text);
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

  private left(cell: GridCell, at: number, why: string): FormPart {
    return { is: "left", text: cellText(cell), where: rowName(this.where, at), why };
  }
}
