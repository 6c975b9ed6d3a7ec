import { isOverall } from "../is-overall";
import { isBlankMark, isOnlyRoom, labelsOf, marksOf, type CellMark, choicesIn } from "./cell-marks";
import { isBareLabel, isFieldLabel, isLabelShaped, isOfAudit } from "./field-label";
import { isRowOfDetails } from "./fields-head";
import { cellText, isUnder, type Grid, type GridCell } from "./form-grid";
import type { DraftSoFar } from "./form-parts";
import { scaleNamedIn } from "./head-words";
import { asksWhy, isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";
import { areLetters, familyOf } from "./printed-grades";
import { printedLabel } from "./printed-label";
import { namesTotal } from "./totals";
import { labelsWithRoom } from "./written-room";
import { phrase } from "../../words/phrase";

/** A cell across the table whose lines are labels with room behind each, for details. */
export function isWithRoom([cell]: readonly GridCell[], soFar: DraftSoFar): boolean {
  const labels = cell ? labelsWithRoom(cell) : [];
  const isAsked = labels.length > 1 || (cell?.lines.some(({ text }) => !text.endsWith(":")) ?? false);
  return isAsked && labels.length > 0 && (!soFar.hasItems || labels.every(({ text }) => isFieldLabel(text)));
}

/** "Overall evaluation" beside what it is chosen from. */
export function judgesOverall(cells: readonly GridCell[], soFar: DraftSoFar): boolean {
  const [label, offered, ...more] = cells;
  const [mark, ...others] = label ? marksOf(label.lines) : [];
  return (
    soFar.hasItems &&
    more.length === 0 &&
    others.length === 0 &&
    mark?.type === "box" &&
    isOverall(mark.line.text) &&
    offered !== undefined &&
    marksOf(offered.lines).some(({ type }) => type === "options")
  );
}

/** "Action:" over room, across a table in which an item is open. */
export function isOwnBox(grid: Grid, [cell]: readonly GridCell[], at: number, soFar: DraftSoFar): boolean {
  const [line, ...more] = cell?.lines ?? [];
  return (
    at > 0 &&
    grid.columns > 1 &&
    soFar.hasOpenItem &&
    cell?.room === true &&
    line !== undefined &&
    more.length === 0 &&
    ASKS_FOR_BOX.test(line.text) &&
    !isOverall(line.text)
  );
}

/** "Action:", "What difference did it make? (no more than 100 words)". */
const ASKS_FOR_BOX = /^\p{Lu}[^.?]{2,60}[:?](?:\s?\([^()]*\))?$|^\p{Lu}[^.?:]{2,120}\?(?:\s?\([^()]*\))?$/u;

/** "Areas to improve" beside room, right below "Strengths" beside as much: it asks as that does, whatever follows. */
export function isAskedAsAbove(grid: Grid, { row }: GridCell): boolean {
  const room = roomBeside(grid, row);
  return room !== undefined && isUnder(room, roomBeside(grid, row - 1));
}

/** The blank cell that is all a row has beside its words. */
function roomBeside(grid: Grid, at: number): GridCell | undefined {
  const [label, room, ...more] = grid.begin(at);
  const isAsked = label !== undefined && cellText(label) !== "" && more.length === 0;
  return isAsked && room?.lines.length === 0 ? room : undefined;
}

/** "Feedback from the carer", where nothing stands below that it could head. */
export const asksAtFoot = (text: string): boolean =>
  tickBoxes(text) === undefined &&
  (isBareLabel(text) ||
    (isLabelShaped(text) && printedLabel(text).number === undefined && !namesTotal(text)));

/** Rows of one cell, each a label that asks by its colon, or room below it, to the end of the table. */
const areLabelsFrom = (grid: Grid, at: number): boolean =>
  Array.from({ length: grid.rows - at }, (_, below) => grid.begin(at + below)).every(
    ([cell, ...more]) => more.length === 0 && (!cell || cellText(cell) === "" || asksAtFoot(cellText(cell))),
  );

/** "Feedback from the carer:" across the table below what is judged in it, with nothing further down: it asks for itself. */
export function asksLast(grid: Grid, cells: readonly GridCell[], at: number, soFar: DraftSoFar): boolean {
  const [cell] = cells;
  const text = cell ? cellText(cell) : "";
  return (
    at > 0 &&
    cell?.colSpan === grid.columns &&
    areLabelsFrom(grid, at) &&
    cell.lines.length === 1 &&
    soFar.hasItems &&
    (soFar.isAnswered || areLabelsFrom(grid, at - 1)) &&
    soFar.lastWords === undefined &&
    asksAtFoot(text) &&
    !isFieldLabel(text) &&
    !isOverall(text) &&
    printedBox(text) === undefined &&
    !isJudgementWord(text) &&
    grid.columns > 1 &&
    !isOwnBox(grid, cells, at, soFar)
  );
}

/** A judgement with its scale, or a box for evidence or impact, makes an item of a row. */
export function makesItem(marks: readonly CellMark[], soFar: DraftSoFar): boolean {
  const boxes = marks.some(({ type, line }) => type === "box" && (soFar.hasItems || !asksWhy(line.text)));
  const options = labelsOf(marks);
  const graded = familyOf(options)?.kind === "graded" || areLetters(options);
  const judgement = marks.some(({ type }) => type === "judgement");
  const isAnswer =
    familyOf(options) !== undefined && marks.every(({ type }) => type === "options" || type === "room");
  if (isAnswer && soFar.lastWords?.endsWith("?")) return true;
  const onScale = marks.some(({ type, line }) => type === "judgement" && scaleNamedIn(line.text).length > 0);
  const named = marks.some(({ type }) => type === "text");
  return graded || boxes || (judgement && soFar.hasItems) || (onScale && named);
}

/** "Notes reviewed (ID): | Setting:" under other details, or labels and their room in turn, before anything is judged. */
export function areDetailsBelow(grid: Grid, at: number, hasFields: boolean, soFar: DraftSoFar): boolean {
  const cells = grid.begin(at);
  const areBare = cells.every((cell) => cell.lines.length === 1 && isBareLabel(cellText(cell)));
  return !soFar.hasItems && ((hasFields && areBare) || isRowOfDetails(grid, at));
}

/** Labels in one row over one row of room for each: "Name | Team | Date". */
export function isOverRoom(grid: Grid, cells: readonly GridCell[], next: number): boolean {
  const isRoom = (row: number) =>
    row < grid.rows &&
    grid.begin(row).length === cells.length &&
    grid.begin(row).every((cell) => choicesIn(cell).length > 1 || isOnlyRoom(cell)) &&
    grid.begin(row).some(isOnlyRoom);
  return (
    cells.length > 1 &&
    isRoom(next) &&
    !isRoom(next + 1) &&
    cells.every((cell) => cell.rowSpan === 1 && !isBlankMark(cellText(cell)) && isShort(cellText(cell)))
  );
}

/** "Dates of the visits sampled" across a table of details, over a row of nothing but room. */
export function isWideDetail(grid: Grid, [cell]: readonly GridCell[], next: number): boolean {
  const [room, ...more] = grid.begin(next);
  const text = cell ? cellText(cell) : "";
  const isRoom = more.length === 0 && room !== undefined && (room.lines.length === 0 || isRoomAlone(room));
  return (
    isRoom && grid.columns > 1 && cell?.lines.length === 1 && (isFieldLabel(text) || /^dates\b/iu.test(text))
  );
}

/** "Type of activity (such as a visit, a meeting or direct work)": as long as what it says without its examples. */
const isShort = (text: string): boolean => text.replace(/\s*\([^()]*\)/gu, "").length <= 60;

/** Labels alone in their cells: there is room behind each. */
export function areLabels(cells: readonly GridCell[], soFar: DraftSoFar): boolean {
  const areAsking = cells.every(
    (cell) =>
      cell.lines.length === 1 &&
      marksOf(cell.lines).every(({ type }) => type !== "options") &&
      (isBareLabel(cellText(cell)) || isFieldLabel(cellText(cell))),
  );
  const areDetails = !soFar.hasItems && cells.every((cell) => isBareLabel(cellText(cell)));
  return cells.length > 1 && areAsking && (areDetails || cells.some((cell) => isOfAudit(cellText(cell))));
}

/** "Team | Team manager | Month": labels, most of them of the audit. */
export const areMostOfAudit = (cells: readonly GridCell[]): boolean =>
  cells.length > 1 &&
  cells.every(
    ({ lines, text }) =>
      lines.length === 1 && isLabelShaped(text) && marksOf(lines).every(({ type }) => type === "text"),
  ) &&
  cells.filter(({ text }) => isOfAudit(text)).length * 2 > cells.length;

/** Nothing but a place to type in, as a content control is. */
export const isRoomAlone = ({ lines }: GridCell): boolean =>
  lines.length > 0 &&
  lines.every(
    ({ text, controls }) =>
      text === "" && controls.length > 0 && controls.every(({ choices }) => choices.length === 0),
  );

/** The table is a frame with nothing in it: room under the words above. */
export function isBlankFrame(grid: Grid): boolean {
  const cells = Array.from({ length: grid.rows }, (_, row) => grid.begin(row)).flat();
  return grid.columns === 1 && cells.every((cell) => cell.lines.length === 0 || isRoomAlone(cell));
}

const FEW_OTHERS = 0.3;

/** Whether nearly every row of a table of one column is a label that asks by its colon. */
export function mostAreLabels(grid: Grid): boolean {
  const rows = Array.from({ length: grid.rows }, (_, row) => grid.begin(row));
  const labels = rows.filter(
    ([cell]) =>
      cell?.lines.length === 1 && isBareLabel(cellText(cell)) && printedBox(cellText(cell)) === undefined,
  );
  return labels.length > 1 && rows.length - labels.length <= rows.length * FEW_OTHERS;
}

/** The cells that begin in these rows. */
export const rowsOf = (grid: Grid, from: number, until: number): readonly GridCell[] =>
  Array.from({ length: until - from }, (_, offset) => grid.begin(from + offset)).flat();

/** Why a row is left. */
export const noRoom = (): string =>
  phrase("This row was recognised neither as an item nor as something to fill in.");
