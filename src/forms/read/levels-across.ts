import { isOnlyRoom, marksOf } from "./cell-marks";
import { average } from "./described-columns";
import { cellText, isUnder, type Grid, type GridCell } from "./form-grid";
import type { FormPart } from "./form-parts";
import { isJudgementWord, printedBox, withoutBoxes } from "./printed-boxes";
import { familyOf } from "./printed-grades";

/** The grade that a cell names, perhaps beside a box to tick. */
const gradeIn = (cell: GridCell): string => {
  const [mark, ...more] = marksOf(cell.lines);
  const [label = ""] = mark?.type === "options" ? mark.labels : [];
  return label !== "" && more.length === 0 && mark?.type === "options" && mark.labels.length === 1
    ? label
    : cellText(cell);
};

/** Room, a box to tick or the grade above again, to mark it there. */
const isToTick = (cell: GridCell, grade: string | undefined): boolean =>
  isOnlyRoom(cell) || withoutBoxes(cellText(cell)) === "" || gradeIn(cell) === grade;

interface LevelsAcross {
  readonly parts: readonly FormPart[];
  readonly until: number;
}

const FEWEST = 3;
const SHORTEST = 20;
const SHORTEST_ALONE = 6;

/** Grades by their words, or by numbers that go up or down before them. */
const areGrades = (labels: readonly string[]): boolean => {
  const numbers = labels.map((label) => Number(/^(\d)\s\p{L}/u.exec(label)?.[1] ?? NaN));
  const areCounted = numbers.every((each, at) => at === 0 || Math.abs(each - (numbers[at - 1] ?? NaN)) === 1);
  return areCounted || familyOf(labels)?.kind === "graded";
};

/** "Level chosen", "Reasons": room for more about the level above. */
function isOfLevel(grid: Grid, row: number): boolean {
  const [name] = grid.begin(row);
  const text = name ? cellText(name) : "";
  return isJudgementWord(text) || printedBox(text) !== undefined;
}

/**
 * A row of nothing but the grades of a scale over what each looks like, for the one thing that stands above: the level that
 * fits is marked. A row to tick may follow. Undefined where the rows from here on do something else.
 */
export function levelsAcross(grid: Grid, at: number): LevelsAcross | undefined {
  const grades = grid.begin(at);
  const labels = grades.map(gradeIn);
  if (at + 1 >= grid.rows || grades.length < FEWEST || !areGrades(labels)) return undefined;
  const told = grid.begin(at + 1);
  const isTold = told.every((cell, place) => {
    // A box to tick tells nothing of its level.
    return isUnder(cell, grades[place]) && withoutBoxes(cellText(cell)) !== "";
  });
  // All of a table may be short: there is nothing else that it could say.
  const isAll =
    at === 0 &&
    Array.from({ length: grid.rows - 2 }, (_, row) => row + 2).every((row) => isOfLevel(grid, row));
  const shortest = isAll ? SHORTEST_ALONE : SHORTEST;
  if (told.length !== grades.length || !isTold || average(told.map(cellText)) < shortest) return undefined;
  const below = grid.begin(at + 2);
  const isTicked =
    below.length === grades.length && below.every((cell, place) => isToTick(cell, labels[place]));
  const next = at + 2 + (isTicked ? 1 : 0);
  // Further rows of the same kind are those of several items.
  if (next < grid.rows && grid.begin(next).length === grades.length) return undefined;
  const descriptors = new Map(
    labels.map((label, place) => [label, told[place]?.lines.map(({ text }) => text) ?? []]),
  );
  return { parts: [{ is: "graded", item: { labels, descriptors }, alone: true }], until: next };
}
