import { marksOf } from "./cell-marks";
import { cellText, type GridCell } from "./form-grid";
import { isJudgementWord } from "./printed-boxes";

/** "Grade: Good / Poor" under a head that asks for words, in every row that asks for a grade. */
export function isWrittenIn(head: GridCell, cells: readonly GridCell[]): boolean {
  const said = cells.filter((cell) => cellText(cell) !== "");
  return said.length > 1 && said.every(judgesWithin) && !isJudgementWord(cellText(head));
}

/** "Grade: Good / Poor", "Practice was: ☐ Strong ☐ Weak" in a cell that else has nothing but room. */
export function judgesWithin(cell: GridCell): boolean {
  const marks = marksOf(cell.lines);
  const options = marks.filter((mark) => mark.type === "options");
  const areOnly = marks.every(({ type }) => type === "options" || type === "room");
  return (
    areOnly &&
    options.length === 1 &&
    options.every(({ lead }) => isJudgementWord(lead) || SAYS_OF.test(lead))
  );
}

/** "Practice was:", "In this case:" */
const SAYS_OF = /^\p{Lu}\p{L}*(?: \p{L}+){0,2}:$/u;
