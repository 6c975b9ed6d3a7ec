import { isOnlyRoom, marksOf } from "./cell-marks";
import { areOptions, offersBeside, type ShapedColumn } from "./column-shapes";
import { cellText, type Grid, type GridCell } from "./form-grid";
import { isPlainLabelHead, LABEL_HEAD } from "./head-words";
import { isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";
import { isBareLabel, isFieldLabel, labelsIn } from "./field-label";
import { isGradeWord } from "./printed-grades";
import { printedLabel } from "./printed-label";

const LONGEST_UNKNOWN = 40;

/** "Judgement", "Evidence": a part of an item, where another table would name an item. */
export const isPartName = (text: string): boolean => isJudgementWord(text) || printedBox(text) !== undefined;

/** A few words, and no question, label or box to tick that asks for itself: "3. Is the plan clear?" beside "Score:". */
const mayBeHead = (text: string): boolean =>
  text !== "" &&
  text.length <= LONGEST_UNKNOWN &&
  !/[?:]$/u.test(text) &&
  tickBoxes(text) === undefined &&
  printedLabel(text).number === undefined;

/** A row of short words over rows that are the parts of one item. */
export function headsParts(grid: Grid, row: number): boolean {
  const cells = grid.begin(row);
  const [below, next] = [row + 1, row + 2].map((at) => grid.begin(at)[0]);
  return (
    cells.length > 1 &&
    cells.every((cell) => mayBeHead(cellText(cell))) &&
    cells.some((cell) => LABEL_HEAD.test(cellText(cell)) || isJudgementWord(cellText(cell))) &&
    below !== undefined &&
    isPartName(cellText(below)) &&
    (isJudgementWord(cellText(below)) ||
      next === undefined ||
      cellText(next) === "" ||
      isPartName(cellText(next)))
  );
}

/** "Field | Answer | Guidance": a row of short words over fields with room beside each. */
export function headsFields(grid: Grid, row: number): boolean {
  const names = grid.begin(row).map(cellText);
  const isHead =
    names.length > 1 &&
    names.every(mayBeHead) &&
    (names.some((text) => isPartName(text) || LABEL_HEAD.test(text)) || standsOut(grid, row, names));
  if (row + 2 < grid.rows && areLabelledBelow(grid, row) && names.every(mayBeHead)) return true;
  if (!isHead || row + 1 >= grid.rows) return false;
  for (let below = row + 1; below < grid.rows; below += 1) if (!isField(grid.begin(below))) return false;
  return true;
}

/** "Case | This audit" in bold over "Name: | Auditor:", each cell a label with its own room. */
function areLabelledBelow(grid: Grid, row: number): boolean {
  const heads = grid.begin(row);
  const below = Array.from({ length: grid.rows - row - 1 }, (_, at) => grid.begin(row + 1 + at));
  return (
    heads.length > 1 &&
    heads.every(isBold) &&
    below.every((cells) => cells.length === heads.length && cells.every(isLabelled))
  );
}

const isLabelled = (cell: GridCell): boolean =>
  cellText(cell) === "" || (!isBold(cell) && labelsIn(cellText(cell)).some(isBareLabel));

/** "Details | Enter here" in bold, over fields that are not. */
const standsOut = (grid: Grid, row: number, names: readonly string[]): boolean =>
  isBoldAt(grid, row) && !names.some(isFieldLabel) && row + 2 < grid.rows && !isBoldAt(grid, row + 1);

/** Whether all that a row says is in bold. */
const isBoldAt = (grid: Grid, row: number): boolean => grid.begin(row).every(isBold);

const isBold = ({ lines }: GridCell): boolean => lines.every(({ bold }) => bold);

const isField = ([label, room]: readonly GridCell[]): boolean =>
  label !== undefined &&
  room !== undefined &&
  isFieldLabel(cellText(label)) &&
  marksOf(room.lines).every(({ type }) => type === "room" || type === "options");

/** "Age | ____ | Status (new / known) | ____": labels and their room in turn, as in every row of the table that is as long. */
export function isRowOfDetails(grid: Grid, row: number): boolean {
  const length = grid.begin(row).length;
  if (length < 4 || length % 2 > 0) return false;
  for (let at = 0; at < grid.rows; at += 1) {
    const cells = grid.begin(at);
    if (cells.length === length && !cells.every((cell, place) => (place % 2 === 0 ? isLabel : isRoom)(cell)))
      return false;
  }
  return true;
}

const isLabel = (cell: GridCell): boolean =>
  cellText(cell) !== "" &&
  cellText(cell).length <= LONGEST_LABEL &&
  !isGradeWord(cellText(cell)) &&
  !areOptions(cell);

const isRoom = (cell: GridCell): boolean => areOptions(cell) || isOnlyRoom(cell);

const LONGEST_LABEL = 80;

/** "How would you rate it? | 1 2 3 4 5": a question with its own answers beside it heads nothing. */
export const isAskedItself = ([question, answers, ...more]: readonly GridCell[]): boolean =>
  question !== undefined &&
  answers !== undefined &&
  more.length === 0 &&
  /\S+ \S+ \S.*\?$/u.test(cellText(question)) &&
  offersBeside(cellText(question), answers);

/** A label and room with no head over it, further down among others one with what can be chosen beside it. */
export function areDetails(grid: Grid, row: number, columns: readonly ShapedColumn[]): boolean {
  const [label, room, ...more] = columns;
  if (!label || room?.text !== "" || more.length > 0 || isPlainLabelHead(label.text)) return false;
  const isBold = (at: number) => grid.begin(at)[0]?.lines.every(({ bold }) => bold) === true;
  if (isBold(row) && row + 1 < grid.rows && isBold(row + 1)) return true;
  return room.texts.filter((text) => text !== "").length * 2 <= label.texts.length;
}
