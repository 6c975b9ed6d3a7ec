import { isOverall } from "../is-overall";
import type { CellMark } from "./cell-marks";
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
export function toldOfLevels(marks: readonly CellMark[]): ToldOfLevels | undefined {
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
