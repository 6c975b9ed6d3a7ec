import { areOptions } from "./column-shapes";
import { asksInWords, isFieldLabel, isQuestionByWords, statesSomething } from "./field-label";
import { cellText, oncePerGrid, type Grid, type GridCell } from "./form-grid";
import { scaleNamedIn } from "./head-words";
import { choicesIn } from "./loose-shapes";
import { asksWhy, isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";
import { familyOf } from "./printed-grades";
import { printedLabel } from "./printed-label";
import { labelsWithRoom } from "./written-room";

/**
 * Whether the rows around this one, under a name across the table, ask about the work and not about the audit: no
 * detail is among them, and half of them and more are questions, judgements or boxes.
 */
export function isAskedGroup(grid: Grid, at: number): boolean {
  const from = grid.columns > 1 ? nameAbove(grid, at) : -1;
  if (from < 0) return false;
  const labels: string[] = [];
  for (let row = from + 1; row < grid.rows && !isName(grid.begin(row)); row += 1) {
    const [label] = grid.begin(row);
    if (label && cellText(label) !== "") labels.push(cellText(label));
  }
  const asking = labels.filter(asksOfWork);
  return (
    asking.length > 0 &&
    asking.length * 2 >= labels.length &&
    labels.every((label) => asksOfWork(label) || !isFieldLabel(label))
  );
}

function nameAbove(grid: Grid, at: number): number {
  let row = at;
  while (row >= 0 && !isName(grid.begin(row))) row -= 1;
  return row;
}

/** Words alone across the table. */
const isName = ([cell, ...more]: readonly GridCell[]): boolean =>
  cell?.lines.length === 1 && more.length === 0 && !areOptions(cell) && labelsWithRoom(cell).length === 0;

const asksOfWork = (label: string): boolean =>
  asksInWords(label) ||
  isQuestionByWords(label) ||
  isJudgementWord(label) ||
  printedBox(label) !== undefined ||
  scaleNamedIn(label).length > 1;

/** Nothing in the table is a detail: its rows are questions or statements with answers, what is asked of an answer, and judgements or what has grades beside it. */
export const asksOnly = oncePerGrid((grid): boolean => {
  const rows = Array.from({ length: grid.rows }, (_, row) => grid.begin(row)).filter(
    (cells) => cells.length > 1 && cells.some((cell) => cellText(cell) !== ""),
  );
  const labels = rows.map(([cell]) => (cell ? cellText(cell) : ""));
  const answered = rows.filter(
    ([label, ...answers]) => label && isAsked(cellText(label)) && areAnswers(answers),
  );
  const areAllAsked = answered.length > 0 && labels.length > 1 && labels.every(isAsked);
  const isOfWork = ([, beside]: readonly GridCell[], at: number): boolean => {
    const label = labels[at] ?? "";
    return isAsked(label) || asksWhy(label) || isJudgementWord(label) || isJudged(label, beside);
  };
  const judged = rows.filter(([, beside], at) => isJudged(labels[at] ?? "", beside));
  return areAllAsked || (answered.length > 0 && answered.length + judged.length > 1 && rows.every(isOfWork));
});

/** "☐ Good ☐ Poor" beside what it judges, or three and more of the form's own beside what is no detail. */
function isJudged(label: string, cell: GridCell | undefined): boolean {
  const labels = cell ? choicesIn(cell) : [];
  return familyOf(labels)?.kind === "graded" || (labels.length > 2 && !isFieldLabel(label));
}

const isAsked = (printed: string): boolean => {
  const { label } = printedLabel(printed);
  return label.endsWith("?") || isQuestionByWords(label) || statesSomething(label);
};

/** "Yes / No" in one cell, or "Yes ☐" and "No ☐" in one each. */
const areAnswers = ([first, ...more]: readonly GridCell[]): boolean =>
  first !== undefined &&
  (areOptions(first) ||
    (more.length > 0 && [first, ...more].every((cell) => tickBoxes(cellText(cell))?.labels.length === 1)));
