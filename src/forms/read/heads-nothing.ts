import { isOverall } from "../is-overall";
import { tellsMost, choicesIn } from "./cell-marks";
import { asksOfAll } from "./closing-apart";
import { areOptions, isJudgementRow, isRowOfPairs } from "./column-shapes";
import { average } from "./described-columns";
import { asksInWords, isBareLabel } from "./field-label";
import { isAskedItself, isRowOfDetails } from "./fields-head";
import { cellText, type Grid, type GridCell } from "./form-grid";
import { isPlainLabelHead } from "./head-words";
import { isOnlyBox } from "./label-lines";
import { headsLevels, levelRows } from "./level-rows";
import { isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";
import { familyOf, isGradeWord } from "./printed-grades";
import { isTotal } from "./totals";

/** Whether a row is filled in, told or judged itself, so that it says nothing of the columns below it. */
export function headsNothing(grid: Grid, row: number): boolean {
  const cells = grid.across(row);
  return (
    cells.some((cell) => isChosenFrom(cell) || tellsMost(cellText(cell)) !== undefined) ||
    (row > 0 &&
      [row - 1, row].every((each) => grid.begin(each).every((cell) => isBareLabel(cellText(cell))))) ||
    describesBesideSpan(cells) ||
    isTickedBelow(grid, row) ||
    isJudgementRow(cells) ||
    isCountedOn(grid, row) ||
    (row > 0 && isTotal(grid, row)) ||
    judgesWhole(grid, row) ||
    isTickedHere(grid, row) ||
    isTickedAsBelow(grid, row) ||
    offersOther(grid, row) ||
    isRowOfPairs(grid, row) ||
    headsLevels(grid, row) ||
    levelRows(grid).has(row) ||
    isRowOfDetails(grid, row) ||
    asksOverRoom(grid, row) ||
    (row > 0 && isTicked(cells)) ||
    isAskedItself(cells)
  );
}

/** "4" before what is asked there, below "3" in the row above. */
function isCountedOn(grid: Grid, row: number): boolean {
  const [before, own] = [row - 1, row].map((at) =>
    Number(/^\d{1,2}(?=\.?$)/u.exec(grid.begin(at)[0]?.text ?? "")?.[0]),
  );
  return before !== undefined && own === before + 1 && before > 0;
}

/** "Grade | ☐ Good | ☐ Poor", with no row of as many cells below it. */
function isTickedHere(grid: Grid, row: number): boolean {
  const [name, ...grades] = grid.begin(row);
  const areGrades = grades.every((cell) => {
    const { lead, labels } = tickBoxes(cellText(cell)) ?? { lead: "", labels: [] };
    return lead === "" && labels.length === 1 && labels.every(isGradeWord);
  });
  const isAsked = name !== undefined && isJudgementWord(cellText(name)) && grades.length > 1 && areGrades;
  return isAsked && (row + 1 >= grid.rows || grid.begin(row + 1).length <= grades.length);
}

/** "It was sent in time | Yes ☐ | No ☐", over a row with the same boxes: each is answered in its own. */
function isTickedAsBelow(grid: Grid, row: number): boolean {
  const [[, ...boxes], [, ...below]] = [grid.begin(row), grid.begin(row + 1)];
  return (
    boxes.length > 1 &&
    boxes.length === below.length &&
    boxes.every((cell, at) => tickBoxes(cellText(cell))?.labels.length === 1 && isSame(cell, below[at]))
  );
}

const isSame = (cell: GridCell, other: GridCell | undefined): boolean =>
  other?.column === cell.column && cellText(other) === cellText(cell);

/** "Rating of progress | Green – on track / Red – escalate" over "Was it escalated? | Yes / No": each offers answers of its own. */
function offersOther(grid: Grid, row: number): boolean {
  const [[name, offered, ...more], [, below]] = [grid.begin(row), grid.begin(row + 1)];
  if (
    !name ||
    isPlainLabelHead(cellText(name)) ||
    !offered ||
    !below ||
    more.length > 0 ||
    !isSamePlace(below, offered) ||
    !areOptions(below)
  )
    return false;
  const [labels, others] = [choicesIn(offered), choicesIn(below)];
  return labels.length > 1 && others.length > 1 && !others.some((label) => labels.includes(label));
}

const isSamePlace = (one: GridCell, other: GridCell): boolean =>
  one.column === other.column && one.colSpan === other.colSpan;

const MOST_BELOW = 3;

/** "Overall RAG | R | A | G" over "Summary of concerns" or "Comments" alone: the grades are the answers, and no heads. */
function judgesWhole(grid: Grid, row: number): boolean {
  const [name, ...grades] = grid.begin(row).map(cellText);
  if (name === undefined || !isOverall(name) || !familyOf(grades) || grid.rows - row - 1 > MOST_BELOW)
    return false;
  return Array.from({ length: grid.rows - row - 1 }, (_, at) => grid.begin(row + 1 + at)).every(
    ([label, ...room]) =>
      label !== undefined &&
      (printedBox(cellText(label)) !== undefined || asksOfAll(cellText(label))) &&
      room.every((cell) => cellText(cell) === ""),
  );
}

/** A tick beside places without one: someone answered. */
const isTicked = (cells: readonly GridCell[]): boolean =>
  cells.some((cell) => cellText(cell) === "") && cells.some((cell) => /^[✓✔√☒☑xX]$/u.test(cellText(cell)));

/** "What is working well?" beside "What needs to improve?" over one row of room: each asks for itself. */
function asksOverRoom(grid: Grid, row: number): boolean {
  const isRoom = (at: number) => grid.begin(at).every((cell) => cellText(cell) === "");
  return (
    grid.across(row).every((cell) => asksInWords(cellText(cell))) &&
    isRoom(row + 1) &&
    (row + 2 >= grid.rows || !isRoom(row + 2))
  );
}

/** A list to choose from, boxes to tick, or one to type in: what is asked is answered there. */
const isChosenFrom = (cell: GridCell): boolean =>
  (tickBoxes(cellText(cell))?.labels.length ?? 0) > 1 ||
  cell.lines.some(
    ({ text, controls }) =>
      controls.some(({ choices }) => choices.length > 1) || (text === "" && controls.length > 0),
  );

/** What each level of an item looks like, beside its name over this row and one to tick. */
function describesBesideSpan(cells: readonly GridCell[]): boolean {
  const told = cells.filter((cell) => cell.rowSpan === 1).map(cellText);
  return cells.some(({ rowSpan }) => rowSpan > 1) && told.length > 1 && average(told) >= SHORTEST_TOLD;
}

const SHORTEST_TOLD = 25;

/** The same however short, over a box to tick for each of them and below the heads of its columns. */
function isTickedBelow(grid: Grid, row: number): boolean {
  const told = grid.begin(row).filter(({ rowSpan }) => rowSpan === 1);
  const below = row > 0 ? grid.begin(row + 1) : [];
  return (
    told.length > 1 &&
    told.length < grid.begin(row).length &&
    below.length === told.length &&
    below.every((cell) => isOnlyBox(cellText(cell)))
  );
}
