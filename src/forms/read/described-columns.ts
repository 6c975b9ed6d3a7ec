import { isOnlyRoom } from "./cell-marks";
import type { ShapedColumn } from "./column-shapes";
import { cellText, isUnder, type Grid, type GridCell } from "./form-grid";
import { mayHeadGrade } from "./head-words";
import { isJudgementWord, printedBox } from "./printed-boxes";

const MOST_UNKNOWN = 8;
const LONGEST_UNKNOWN = 40;
const FEWEST = 3;
/** How long what stands under a grade is where it describes it. */
export const SHORTEST_DESCRIPTION = 45;

/**
 * The columns under short words nobody knows as grades that all describe something: at length, or with a place for
 * the grade beside or below them. None where the row is no head of such columns.
 */
export function describedGrades(
  row: number,
  columns: readonly ShapedColumn[],
  isJudgedBelow: boolean,
): readonly ShapedColumn[] {
  const texts = columns.map(({ text }) => text).filter((text) => text !== "");
  if (columns.length < FEWEST || columns.length > MOST_UNKNOWN || new Set(texts).size < texts.length)
    return [];
  if (columns.some(({ head }) => head.row !== row) || texts.some((text) => text.length > LONGEST_UNKNOWN))
    return [];
  const described = describedColumns(columns, isJudgedBelow);
  return described.length < FEWEST ? [] : described;
}

function describedColumns(columns: readonly ShapedColumn[], isJudgedBelow: boolean): readonly ShapedColumn[] {
  const isLong = ({ texts, text }: ShapedColumn) => {
    const under = texts.filter((each) => each !== "");
    return text !== "" && under.length > 1 && average(under) >= SHORTEST_DESCRIPTION;
  };
  const long = columns.filter(isLong);
  const first = long[0];
  if (first && columns.slice(columns.indexOf(first)).every(isLong)) return long;
  const asks = columns.findIndex(({ text, content }) => content === "blank" && isJudgementWord(text));
  // The first that says something names the items.
  const named = columns.findIndex(({ content }) => content === "words");
  const before = columns.slice(
    Math.max(1, named + 1),
    asks < 0 ? (isJudgedBelow ? columns.length : 1) : asks,
  );
  const isTold = ({ text, content }: ShapedColumn) =>
    content === "words" &&
    (/^\d+\s*[-–—]\s*\d+\b/u.test(text) || OF_PRACTICE.test(text) || mayHeadGrade(text));
  const from = before.findIndex(isTold);
  const rest = from < 0 ? [] : before.slice(from);
  return rest.every(isTold) ? rest : [];
}

/** "Best practice": noted in room under it, and described in words. */
export const OF_PRACTICE = /^(?:good|best|effective|poor|weak) practice$/iu;

export const average = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.length, 0) / texts.length;

/** Rows below that are looked at: enough to tell what a column holds. */
const FAR_ENOUGH = 60;

/** What stands right under a head, in cells as wide. */
export function textsUnder(grid: Grid, row: number, head: GridCell): readonly string[] {
  const texts: string[] = [];
  for (let below = row + 1; below < Math.min(grid.rows, row + FAR_ENOUGH); below += 1) {
    const cells = grid.begin(below).filter((cell) => isUnder(cell, head));
    texts.push(...cells.map(cellText).filter((text) => text !== ""));
  }
  return texts;
}

/** "Agreed level" with room beside it, or a comment across the table, below what each level looks like. */
export function isJudgedBelow(grid: Grid, row: number): boolean {
  if (row > 0 && grid.begin(row - 1).length === grid.begin(row).length) return false;
  if (isCommentedBelow(grid, row)) return true;
  for (let below = row + 1; below < Math.min(grid.rows, row + FAR_ENOUGH); below += 1) {
    const [label, ...others] = grid.begin(below);
    const isRoom = others.every(isOnlyRoom);
    if (label && isRoom && isJudgementWord(cellText(label))) return true;
  }
  return false;
}

/** Every row says something in each cell, so that one of them is marked, up to one across the table for a comment. */
function isCommentedBelow(grid: Grid, row: number): boolean {
  const [box, ...more] = grid.begin(grid.rows - 1);
  const isBox = box && more.length === 0 && box.colSpan === grid.columns && printedBox(cellText(box));
  if (!isBox || row + 2 >= grid.rows) return false;
  for (let below = row + 1; below < grid.rows - 1; below += 1) {
    const cells = grid.across(below);
    if (cells.length !== grid.across(row).length || cells.some((cell) => cellText(cell) === "")) return false;
  }
  return true;
}
