import { isOnlyRoom } from "./cell-marks";
import { isBareLabel, isFieldLabel } from "./field-label";
import { cellText, type Grid, type GridCell } from "./form-grid";
import { tableHead } from "./table-head";
import { roomBehind } from "./written-room";

/** Labels with room beside or behind each ("Name | | Date of birth |", "Phase: | Date:"), whatever heads stand below. */
function areDetails(cells: readonly GridCell[]): boolean {
  const texts = cells.map(cellText);
  const areLabels = texts.every((text) => isBareLabel(text) || roomBehind(text) !== undefined);
  const [first = ""] = texts;
  const areApart = cells.every((cell, at) => isRoom(cell) || at === 0 || isRoom(cells[at - 1]));
  return areLabels || (areApart && (isBareLabel(first) || isFieldLabel(first)));
}

const isRoom = (cell: GridCell | undefined): boolean => cell !== undefined && isOnlyRoom(cell);

/** The first of two head rows: short words over the columns that the next row names. */
export function namesColumnsBelow(grid: Grid, at: number): boolean {
  const cells = grid.begin(at);
  return (
    cells.length > 1 &&
    cells.every((cell) => cellText(cell).length <= 80) &&
    cells.some((cell) => cell.colSpan > 1) &&
    !areDetails(cells) &&
    tableHead(grid, at + 1) !== undefined
  );
}

/** Some of its cells go on into the next row, which names the columns under the others. */
export const isFirstOfTwo = (grid: Grid, at: number): boolean =>
  grid.begin(at).some(({ rowSpan }) => rowSpan === 2) && namesColumnsBelow(grid, at);
