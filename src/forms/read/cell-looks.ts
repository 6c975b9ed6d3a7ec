import { isBlankMark, marksOf } from "./cell-marks";
import { areOptions } from "./column-shapes";
import { cellText, type GridCell } from "./form-grid";
import { tickBoxes, withoutBoxes } from "./printed-boxes";
import { isGradeWord } from "./printed-grades";
import { numberAlone } from "./printed-label";

/** A longer text is no head, and no list of boxes alone. */
export const LONGEST_HEAD = 200;

export const isNumber = (cell: GridCell): boolean => numberAlone(cellText(cell)) !== undefined;

/** "Good" alone in its cell, to be ringed where others stand beside it. */
export const isWord = (cell: GridCell): boolean =>
  cell.text !== "" && isGradeWord(cell.text) && cell.lines.length === 1;

export const leadIn = (cell: GridCell): string => {
  const [mark] = marksOf(cell.lines);
  return mark?.type === "options" ? mark.lead : "";
};

export const hasAnswers = (cell: GridCell): boolean =>
  marksOf(cell.lines).some(({ type }) => type === "options");

export const choicesIn = (cell: GridCell): readonly string[] => [
  ...marksOf(cell.lines).flatMap((mark) =>
    mark.type === "options" ? mark.labels : mark.type === "word" ? [mark.line.text] : [],
  ),
];

/** Nothing but room, or nothing but what is to be chosen. */
export const isAnswered = (cell: GridCell | undefined): boolean =>
  cell !== undefined && (isBlank(cell) || areOptions(cell) || isOneOption(cell));

const isOneOption = (cell: GridCell): boolean => {
  const boxes = tickBoxes(cellText(cell));
  return boxes?.lead === "" && cellText(cell).length < LONGEST_HEAD;
};

export const isBlank = (cell: GridCell | undefined): boolean =>
  cell !== undefined &&
  !areOptions(cell) &&
  (isBlankMark(withoutBoxes(cellText(cell))) || marksOf(cell.lines).every(({ type }) => type === "room"));
