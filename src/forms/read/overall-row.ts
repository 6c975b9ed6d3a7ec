import { isOfPart, isOverall } from "../is-overall";
import { areOptions } from "./column-shapes";
import { isOnlyRoom, labelsOf, marksOf } from "./cell-marks";
import { asksInWords, isFieldLabel } from "./field-label";
import { cellText, type Grid, type GridCell } from "./form-grid";
import type { DraftSoFar, FormPart } from "./form-parts";
import { mayHeadGrade } from "./head-words";
import { asksWhy, printedBox, tickBoxes } from "./printed-boxes";
import { familyOf, isGradeWord } from "./printed-grades";

interface OverallRow {
  readonly parts: readonly FormPart[];
  readonly until: number;
}

const FEWEST = 3;

/** A row that asks for the judgement of the whole and offers its grades; undefined for other rows. */
export const overallRow = (grid: Grid, at: number, soFar: DraftSoFar): OverallRow | undefined =>
  gradesBeside(grid, at) ?? besideRoom(grid, at, soFar);

/** "Overall judgement | RED | AMBER | GREEN", "Overall evaluation | ☐ 1 - Good | ☐ 2 - Poor", with nothing to judge below: one is chosen. */
function gradesBeside(grid: Grid, at: number): OverallRow | undefined {
  const [name, ...grades] = grid.begin(at);
  const [line, ...more] = name?.lines ?? [];
  const ticked = grades.flatMap(labelTicked);
  const isTicked = ticked.length > 1 && ticked.length === grades.length;
  const labels = isTicked ? ticked : grades.map(cellText);
  const isAsked = name?.rowSpan === 1 && line !== undefined && more.length === 0;
  if (!isAsked || !isOverall(line.text) || isOfPart(line.text)) return undefined;
  const areKnown = labels.every(isGradeWord) && familyOf(labels)?.kind === "graded";
  const isOffered = isTicked ? labels.every(mayHeadGrade) : grades.length >= FEWEST && areKnown;
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

/** The one label behind a box to tick, where the cell says nothing else: "☐ 1 - Good". */
function labelTicked({ lines: [line, ...more] }: GridCell): readonly string[] {
  const boxes = more.length === 0 ? tickBoxes(line?.text ?? "") : undefined;
  return boxes?.lead === "" && boxes.labels.length === 1 ? boxes.labels : [];
}

/** "Reason" beside room over all the grades, or "What is the impact of our work?" across the table over room of its own. */
function asksMore([name, room, ...others]: readonly GridCell[]): boolean {
  const text = name ? cellText(name) : "";
  const isAlone = room === undefined && name?.room === true && asksInWords(text);
  const isBox = printedBox(text) !== undefined || asksWhy(text) || isAlone;
  return isBox && [room, ...others].every((cell) => cell === undefined || isOnlyRoom(cell));
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
