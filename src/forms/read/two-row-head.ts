import { cellText, type Grid } from "./form-grid";
import { tableHead } from "./table-head";

/** The first of two head rows: short words over the columns that the next row names. */
export function namesColumnsBelow(grid: Grid, at: number): boolean {
  const cells = grid.begin(at);
  return (
    cells.length > 1 &&
    cells.every((cell) => cellText(cell).length <= 80) &&
    cells.some((cell) => cell.colSpan > 1) &&
    tableHead(grid, at + 1) !== undefined
  );
}

/** Some of its cells go on into the next row, which names the columns under the others. */
export const isFirstOfTwo = (grid: Grid, at: number): boolean =>
  grid.begin(at).some(({ rowSpan }) => rowSpan === 2) && namesColumnsBelow(grid, at);
