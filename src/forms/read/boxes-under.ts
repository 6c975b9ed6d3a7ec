import { actionHead } from "./action-table";
import { labelsOf, marksOf } from "./cell-marks";
import { areOptions, isJudgementRow } from "./column-shapes";
import { isFieldLabel } from "./field-label";
import { cellText, rowsNamed, type Grid, type GridCell } from "./form-grid";
import type { FormPart, NewItem } from "./form-parts";
import { partsOfItem } from "./item-frames";
import { isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";
import { familyOf, isGradeWord } from "./printed-grades";
import { itemLabel } from "./printed-label";
import { asksOfSection } from "./section-rows";

interface AskedRows {
  readonly parts: readonly FormPart[];
  readonly until: number;
}

const FEWEST = 2;
const MOST = 4;
const LONGEST_NAME = 60;

/**
 * "Was drift challenged?" across the table, over "What worked well? | What could be better?", which stand under its other questions
 * too: room for that question, each part by its name. `again`: labels that several tables have. Undefined where the row does something
 * else.
 */
export function boxesUnder(grid: Grid, at: number, again: ReadonlySet<string>): AskedRows | undefined {
  const names = namesUnder(grid, at);
  const [asked, graded] = grid.begin(at);
  if (!asked || names.length === 0) return undefined;
  const isAgain = (timesUnder(grid).get(nameOf(names)) ?? 0) >= FEWEST;
  if (!isAgain && !again.has(nameOf(names.slice(0, 1)))) return undefined;
  const rows = names.map((cell) => ({ label: cell, room: cell, told: false, height: 1 }));
  const { understood, left: _, ...boxes } = partsOfItem(rows, []);
  const until = at + 2 + (isBlank(grid, at + 2) ? 1 : 0);
  const item = {
    ...itemLabel(asked.lines.map(({ text }) => text)),
    ...boxes,
    asksScale: false,
    ...gradedBy(graded),
  };
  const [next] = grid.begin(until);
  const isGraded = next !== undefined && (isJudgementWord(cellText(next)) || areOptions(next));
  return {
    parts: [
      { is: "understood", texts: understood },
      {
        is: "item",
        item,
        ...(isUnderName(grid, at) ? { under: { prompts: asked.lines.map(({ text }) => text) } } : {}),
      },
      ...(isGraded ? [] : [{ is: "break" } as const]),
    ],
    until,
  };
}

/** "☐ Red ☐ Amber ☐ Green" beside what is asked, in a cell of its own. */
const gradesIn = ({ lines }: GridCell): readonly string[] => {
  const marks = marksOf(lines);
  const labels = labelsOf(marks);
  return familyOf(labels) && marks.every(({ type }) => type === "options") ? labels : [];
};

const gradedBy = (graded: GridCell | undefined): Pick<NewItem, "labels" | "chosen"> =>
  graded ? { labels: gradesIn(graded), chosen: true } : {};

/** Words that only tell more of what is named in bold across the table right above them. */
function isUnderName(grid: Grid, at: number): boolean {
  const [[name, ...others], [asked]] = [grid.begin(at - 1), grid.begin(at)];
  const isBold = (cell: GridCell) => cell.lines.length > 0 && cell.lines.every(({ bold }) => bold);
  return (
    name !== undefined &&
    asked !== undefined &&
    others.length === 0 &&
    isBold(name) &&
    !isBold(asked) &&
    !cellText(asked).endsWith("?")
  );
}

/** How many rows across the table stand over each set of names. */
const timesUnder = rowsNamed((grid, at) => nameOf(namesUnder(grid, at)));

const nameOf = (cells: readonly GridCell[]): string => cells.map(cellText).join("|").toLowerCase();

/** The cells right below a question across the table, where they are names of room and head nothing further down. */
function namesUnder(grid: Grid, at: number): readonly GridCell[] {
  const [asked, graded, ...others] = grid.begin(at);
  const isAsked =
    asked !== undefined &&
    (graded === undefined || gradesIn(graded).length > 0) &&
    others.length === 0 &&
    asked.lines.length > 0 &&
    !printedBox(cellText(asked));
  if (!isAsked || at + 1 >= grid.rows || actionHead(grid, at + 1)) return [];
  const names = grid.begin(at + 1);
  const next = grid.begin(at + 2);
  const isGrade = isJudgementRow(next) || next.slice(0, 1).some((cell) => asksOfSection(cellText(cell)));
  const isLast = next.length < 2 || isBlank(grid, at + 2) || isGrade;
  return isLast && names.length >= FEWEST && names.length <= MOST && names.every(isName) ? names : [];
}

const isName = (cell: GridCell): boolean =>
  cell.rowSpan === 1 &&
  cell.lines.length === 1 &&
  cell.lines.every(({ controls }) => controls.length === 0) &&
  cellText(cell).length <= LONGEST_NAME &&
  !isGradeWord(cellText(cell)) &&
  !isFieldLabel(cellText(cell)) &&
  tickBoxes(cellText(cell)) === undefined;

const isBlank = (grid: Grid, at: number): boolean =>
  at < grid.rows && grid.begin(at).length > 1 && grid.begin(at).every(({ lines }) => lines.length === 0);
