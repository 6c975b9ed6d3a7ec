import { isOverall } from "../is-overall";
import type { CellMark } from "./cell-marks";
import { isFieldLabel } from "./field-label";
import { cellText, type GridCell } from "./form-grid";
import { isJudgementWord } from "./printed-boxes";

interface ToldOfLevels {
  /** What only says again which levels there are. */
  readonly said: readonly string[];
  /** Room for more about the level that fits. */
  readonly boxes: readonly CellMark[];
}

/**
 * "Grade given (circle): | Good / Fair / Poor", "☐ Good ☐ Fair ☐ Poor" or "Evidence:" below the levels of an item: the one that fits is
 * marked there, and no further item. Undefined for a row that says anything else.
 */
export function toldOfLevels(
  marks: readonly CellMark[],
  cells: readonly GridCell[] = [],
): ToldOfLevels | undefined {
  const own = cells.every(hasOwnRoom) && cells.length === 1 ? cells.flatMap(({ lines }) => lines) : [];
  if (own.length === 1) return { said: [], boxes: own.map((line) => ({ type: "own-box", line })) };
  const said = marks.filter(choosesLevel);
  const boxes = marks.filter((mark) => !said.includes(mark));
  const areBoxes = boxes.every(
    ({ type, line }) => type === "room" || (type === "box" && !isOverall(line.text)),
  );
  const isOfLevels = areBoxes && marks.some(({ type }) => type !== "room");
  return isOfLevels ? { said: said.map(({ line }) => line.text), boxes } : undefined;
}

const choosesLevel = (mark: CellMark): boolean =>
  mark.type === "word" ||
  (mark.type === "judgement" && !isOverall(mark.line.text)) ||
  (mark.type === "options" && (mark.lead === "" || (isJudgementWord(mark.lead) && !isOverall(mark.lead))));

const LONGEST_NAME = 60;

/** "What did you see?", "Details:" with room below it in its cell. */
function hasOwnRoom(cell: GridCell): boolean {
  const text = cellText(cell);
  const isName = /[:?]$/u.test(text) && text.length <= LONGEST_NAME && !isJudgementWord(text);
  return cell.room && isName && !isFieldLabel(text) && !isOverall(text);
}
