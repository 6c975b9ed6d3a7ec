import { isOnlyRoom, marksOf, type CellMark } from "./cell-marks";
import { cellText, type GridCell, type Grid } from "./form-grid";
import type { NewItem, DraftSoFar } from "./form-parts";
import { isBareLabel, isFieldLabel } from "./field-label";
import { isJudgementWord, printedBox } from "./printed-boxes";
import { isGradeWord } from "./printed-grades";
import { itemLabel } from "./printed-label";
import { isTotal } from "./totals";

/** A row in two: the judgement, and what is asked behind it. */
interface AskedBehind {
  readonly before: readonly GridCell[];
  readonly item: NewItem;
}

const LONGEST_NAME = 60;

/** "Overall score | ☐ 4 ☐ 3 | Summary of findings | ": what has room of its own behind a judgement and its grades. */
export function askedBehind(cells: readonly GridCell[]): AskedBehind | undefined {
  const [judged, offered, label, room, ...more] = cells;
  if (judged && offered && cells.length === 2) return labelBehind(judged, offered);
  if (!judged || !offered || !label || !room || more.length > 0) return undefined;
  const isOffered = marksOf(offered.lines).some(({ type }) => type === "options");
  const isRoom = isOnlyRoom(room);
  const text = cellText(label);
  const isAsked =
    label.lines.length === 1 &&
    text.length <= LONGEST_NAME &&
    !isFieldLabel(text) &&
    !isGradeWord(text) &&
    !isJudgementWord(text) &&
    printedBox(text) === undefined &&
    marksOf(label.lines).every(({ type }) => type === "text");
  return isJudgementWord(cellText(judged)) && isOffered && isAsked && isRoom
    ? { before: [judged, offered], item: itemLabel([text]) }
    : undefined;
}

/** "All done? ☐ Yes ☐ No" in one cell, and "Manager’s view of the file:" in the other: each asks for itself. */
function labelBehind(asked: GridCell, label: GridCell): AskedBehind | undefined {
  const text = cellText(label);
  const [mark] = marksOf(asked.lines);
  const isWhole = mark?.type === "options" && mark.lead !== "" && mark.labels.length > 1;
  const isLabel = label.lines.length === 1 && isBareLabel(text) && !isFieldLabel(text);
  return isWhole && isLabel && printedBox(text) === undefined && !isJudgementWord(text)
    ? { before: [asked], item: itemLabel([text.replace(/\s*:$/u, "")]) }
    : undefined;
}

/** "If red, date by which the school will resubmit": asked where the grade right above it is that one. */
export function asksIfGraded(text: string): boolean {
  const [, grade = ""] = IF_GRADED.exec(text) ?? [];
  return grade !== "" && isGradeWord(grade);
}

const IF_GRADED = /^if (?:(?:it is|rated|graded|judged) )?(?!(?:yes|no)\b)(\p{L}+(?: \p{L}+){0,2}?),\s/iu;

/** "Overall comments" beside room, below a sum or under "Conclusion": that names neither. */
export function askedAtClose(
  grid: Grid,
  at: number,
  [box, ...room]: readonly CellMark[],
  { lastWords = "" }: DraftSoFar,
): NewItem | undefined {
  const isAsked = box?.type === "box" && room.every(({ type }) => type === "room");
  const isClosing = CLOSES.test(lastWords) || (at > 0 && isTotal(grid, at - 1));
  return isAsked && isClosing ? itemLabel([box.line.text]) : undefined;
}

const CLOSES = /^(?:\d+[.)]?\s)?(?:conclusions?|summary|result|crynodeb|casgliad)$/iu;
