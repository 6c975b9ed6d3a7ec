import { marksOf, optionsTogether } from "./cell-marks";
import { cellText, type Grid, type GridCell } from "./form-grid";
import type { FormPart } from "./form-parts";
import { isGradeWord } from "./printed-grades";

/** "Assessment | Therapy" over a question with its own answers in each cell: a section in each column, read from top to bottom. */
export function columnSections(grid: Grid): readonly FormPart[] | undefined {
  const heads = grid.begin(0);
  const rows = Array.from({ length: Math.max(0, grid.rows - 1) }, (_, row) => grid.begin(row + 1));
  const areNames =
    heads.length > 1 && heads.every((cell) => cell.lines.length === 1 && isPlainName(cellText(cell)));
  const isAsked = (cell: GridCell) => cell.lines.length === 0 || asksInCell(cell);
  if (!areNames || rows.length < 2 || rows[0]?.every(asksInCell) !== true) return undefined;
  if (!rows.every((row) => row.length === heads.length && row.every(isAsked))) return undefined;
  return heads.flatMap((head, column): readonly FormPart[] => [
    { is: "break" },
    ...head.lines.map((line) => ({ is: "words", line, heading: true }) as const),
    ...rows.flatMap((row): readonly FormPart[] => partsIn(row[column])),
  ]);
}

const isPlainName = (text: string): boolean =>
  text !== "" && text.length <= 60 && !/[?:.]$/u.test(text) && !isGradeWord(text);

/** A question or a statement, and in further lines what it is answered with. */
function asksInCell(cell: GridCell): boolean {
  const [first, ...more] = optionsTogether(marksOf(cell.lines));
  return first?.type === "text" && more.some(({ type }) => type === "options");
}

function partsIn(cell: GridCell | undefined): readonly FormPart[] {
  const [first, ...more] = cell ? optionsTogether(marksOf(cell.lines)) : [];
  if (!first) return [];
  return [{ is: "words", line: first.line, heading: false }, { is: "marks", marks: more }, { is: "break" }];
}
