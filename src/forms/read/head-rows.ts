import { hasAnswers, isAnswered, isBlank, isNumber, isWord, leadIn, LONGEST_HEAD } from "./cell-looks";
import { isOverall } from "../is-overall";
import { cellText, type Grid, type GridCell } from "./form-grid";
import { isJudgementWord, tickBoxes } from "./printed-boxes";

/** Several texts and nothing to fill in, over a row in which something is. */
export function isHeadRow(grid: Grid, row: number, heads: readonly string[]): boolean {
  const cells = grid.across(row);
  const below = grid.across(rowBelow(grid, row));
  const isFirst = heads.every((head) => head === "");
  const isText = (cell: GridCell) =>
    !isAnswered(cell) ||
    (isFirst &&
      isListed(cell) &&
      !asksBefore(cells, cell) &&
      below.some((each) => each.row > row && overlaps(each, cell) && isAnswered(each)));
  const texts = cells.filter(isText);
  const blanks = cells.filter((cell) => !isText(cell));
  if (texts.filter((cell) => !isNumber(cell) || isCode(cell)).length < 2) return false;
  const first = Math.min(...texts.map(({ column }) => column));
  if (blanks.some((cell) => cell.column > first && !isUnderHead(heads, cell))) return false;
  if (texts.some((cell) => cellText(cell).length > LONGEST_HEAD)) return false;
  return texts.some(
    (head) =>
      (head.column > 0 || below.every(isAnswered)) &&
      below.some((cell) => isAnswered(cell) && cell.row > row && overlaps(cell, head)),
  );
}

/** The row below, or below the names of sections between. */
function rowBelow(grid: Grid, row: number): number {
  const isName = (at: number) => grid.across(at).length === 1 && !isAnswered(grid.across(at)[0]);
  let below = row + 1;
  while (below <= row + MOST_NAMES && below < grid.rows && isName(below)) below += 1;
  return below;
}

const MOST_NAMES = 3;

/** "Y" is no number of a row. */
const isCode = (cell: GridCell): boolean => cell.column > 0 && isWord(cell);

/** "Overall grade" before a list asks for one of it, and is no head. */
const asksBefore = (cells: readonly GridCell[], { column }: GridCell): boolean =>
  cells.some(
    (cell) => cell.column < column && (isJudgementWord(cellText(cell)) || isOverall(cellText(cell))),
  );

/** "G / A / P" over blank cells tells what to write there. */
export const isListed = (cell: GridCell): boolean => !isBlank(cell) && !tickBoxes(cellText(cell));

/** Blank below a head, beside others that have heads of their own. */
export const isUnderHead = (heads: readonly string[], { column, text }: GridCell): boolean =>
  text === "" && (heads[column] ?? "") !== "";

/** A text across the table over a row that is all room. */
export function headAlone(grid: Grid, row: number): GridCell | undefined {
  const [cell, ...more] = grid.across(row);
  if (!cell || more.length > 0 || isAnswered(cell) || hasAnswers(cell)) return undefined;
  const below = row + 1 < grid.rows ? grid.across(row + 1) : [];
  return below.length > 0 && below.every((each) => isAnswered(each) && leadIn(each) === "") && !cell.room
    ? cell
    : undefined;
}

/**
 * A text, perhaps with its number, in a row of blank cells that are all shaded as no cell of the row below is, or in bold over a row
 * that is not and prints what to choose: a name, and no room.
 */
export function nameBesideBlanks(grid: Grid, row: number): GridCell | undefined {
  const cells = grid.across(row);
  const [cell, ...more] = cells.filter((each) => !isBlank(each) && !isNumber(each));
  const below = row + 1 < grid.rows ? grid.across(row + 1) : [];
  if (!cell || more.length > 0 || !below.some((each) => isAnswered(each))) return undefined;
  const isShaded =
    cell.fill !== undefined &&
    cells.every(({ fill }) => fill === cell.fill) &&
    below.every(({ fill }) => fill !== cell.fill);
  const isBold =
    cell.lines.every(({ bold }) => bold) &&
    !below.some(({ lines }) => lines.some(({ bold }) => bold)) &&
    below.some((each) => isAnswered(each) && isListed(each));
  return (isShaded || isBold) && !/[:?]$/u.test(cellText(cell)) ? cell : undefined;
}

const overlaps = (one: GridCell, other: GridCell): boolean =>
  one.column < other.column + other.colSpan && other.column < one.column + one.colSpan;
