import { isFieldLabel } from "./field-label";
import { oncePerGrid, type Grid, type GridCell } from "./form-grid";
import type { DraftSoFar } from "./form-parts";
import { isWithRoom } from "./loose-shapes";
import { labelsWithRoom, roomBehind } from "./written-room";

/** "Reviewer:    Date:" across the table, or each of them in its last rows: who looked at what stands above, and when. */
export const isSigned = (grid: Grid, at: number, soFar: DraftSoFar): boolean =>
  isWithRoom(grid.begin(at), soFar) || (soFar.hasItems && at > 0 && grid.columns > 1 && at >= footOf(grid));

/** The first of the last rows that are such labels. */
const footOf = oncePerGrid((grid): number => {
  let at = grid.rows;
  while (at > 0 && areSigned(grid.begin(at - 1))) at -= 1;
  return at;
});

function areSigned([cell, ...more]: readonly GridCell[]): boolean {
  // What has blank lines of its own is written at length.
  const labels = cell && more.length === 0 && !cell.room ? labelsWithRoom(cell) : [];
  return labels.length > 0 && labels.every(({ text }) => isFieldLabel(roomBehind(text)?.label ?? text));
}
