import { labelsOf, marksOf } from "./cell-marks";
import { cellText, type GridCell } from "./form-grid";
import { asksWhether, scaleNamedIn } from "./head-words";
import { asksForGrade, isJudgementWord, namesOutcome } from "./printed-boxes";
import { saysHow } from "./told-how";

/**
 * "Grade: Good / Poor", or room over or under "☐ Good ☐ Poor" below "What you found": it is written and graded in every row that asks
 * for a grade, under a head that asks for words.
 */
export function isWrittenIn(head: GridCell, cells: readonly GridCell[]): boolean {
  const said = cells.filter((cell) => cellText(cell) !== "");
  if (said.length < 2 || isJudgementWord(cellText(head))) return false;
  return said.every(judgesWithin) || (asksForWords(cellText(head)) && said.every(offersBesideRoom));
}

/** "What you found", "What the record shows": several words, and none of them asks for a grade or an answer. */
const asksForWords = (text: string): boolean =>
  text.includes(" ") &&
  !ASKS_IF.test(text) &&
  !asksForGrade(text) &&
  !asksWhether(text) &&
  !saysHow(text) &&
  !namesOutcome(text) &&
  scaleNamedIn(text).length === 0;

/** "Was it seen on file": yes or no is all there is to say. */
const ASKS_IF = /^(?:is|are|was|were|has|have|had|does|do|did|can|should|yw|oes|a) /iu;

/** What to choose from, and lines left blank over or under it. */
function offersBesideRoom({ lines, room, roomAbove }: GridCell): boolean {
  const marks = marksOf(lines);
  const areOnly = marks.every(
    (mark) => mark.type === "room" || (mark.type === "options" && mark.lead === ""),
  );
  return (room || roomAbove === true) && areOnly && labelsOf(marks).length > 1;
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
