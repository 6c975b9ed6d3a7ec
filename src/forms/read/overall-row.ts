import { isOfPart, isOverall } from "../is-overall";
import { areOptions } from "./column-shapes";
import { isOnlyRoom, labelsOf, marksOf } from "./cell-marks";
import { isFieldLabel } from "./field-label";
import { cellText, type Grid, type GridCell } from "./form-grid";
import type { DraftSoFar, FormPart } from "./form-parts";
import { asksWhy, printedBox } from "./printed-boxes";
import { familyOf, isGradeWord } from "./printed-grades";

interface OverallRow {
  readonly parts: readonly FormPart[];
  readonly until: number;
}

const FEWEST = 3;

/** A row that asks for the judgement of the whole and offers its grades; undefined for other rows. */
export const overallRow = (grid: Grid, at: number, soFar: DraftSoFar): OverallRow | undefined =>
  gradesBeside(grid, at) ?? besideRoom(grid, at, soFar);

/** "Overall judgement | RED | AMBER | GREEN", with nothing to judge below: one of the words is circled. */
function gradesBeside(grid: Grid, at: number): OverallRow | undefined {
  const [name, ...grades] = grid.begin(at);
  const [line, ...more] = name?.lines ?? [];
  const labels = grades.map(cellText);
  const isAsked = name?.rowSpan === 1 && line !== undefined && more.length === 0;
  if (!isAsked || !isOverall(line.text) || isOfPart(line.text) || grades.length < FEWEST) return undefined;
  const isOffered = labels.every(isGradeWord) && familyOf(labels)?.kind === "graded";
  const isLast = at + 1 >= grid.rows || asksMore(grid.begin(at + 1));
  const [first] = grades.flatMap(({ lines }) => lines);
  if (!isOffered || !isLast || !first) return undefined;
  return {
    parts: [
      { is: "break" },
      { is: "words", line, heading: true },
      { is: "marks", marks: [{ type: "options", line: first, labels, lead: "" }] },
    ],
    until: at + 1,
  };
}

/** "Reason" beside room over all the grades. */
function asksMore([name, room, ...others]: readonly GridCell[]): boolean {
  const text = name ? cellText(name) : "";
  const isBox = printedBox(text) !== undefined || asksWhy(text);
  return isBox && others.length === 0 && (room === undefined || isOnlyRoom(room));
}

/** Under "Overall quality of the plan": its grades, and beside them a name with room for what is said of it. */
function besideRoom(
  grid: Grid,
  at: number,
  { headingWaits, lastWords = "" }: DraftSoFar,
): OverallRow | undefined {
  const cells = grid.begin(at);
  const [offered, ...others] = cells.filter(areOptions);
  const [box, ...more] = cells.filter((cell) => cell !== offered);
  const [line, ...lines] = box?.lines ?? [];
  const isUnder = headingWaits && isOverall(lastWords) && others.length === 0 && more.length === 0;
  if (!isUnder || !offered || box?.room !== true || !line || lines.length > 0) return undefined;
  const marks = marksOf(offered.lines);
  const labels = labelsOf(marks);
  const [first] = offered.lines;
  const isNamed = marksOf([line]).every(({ type }) => type === "text" || type === "box");
  if (labels.length < FEWEST || !first || !isNamed || isFieldLabel(line.text)) return undefined;
  return {
    parts: [
      { is: "marks", marks: [{ type: "options", line: first, labels, lead: "" }] },
      { is: "marks", marks: [{ type: "own-box", line }] },
      { is: "break" },
    ],
    until: at + 1,
  };
}
