import type { CellMark } from "./cell-marks";
import type { Grid } from "./form-grid";
import type { DraftSoFar, NewItem } from "./form-parts";
import { itemLabel } from "./printed-label";
import { isTotal } from "./totals";

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
