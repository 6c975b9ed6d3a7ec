import { cellText, oncePerGrid, type Grid } from "./form-grid";
import { printedBox } from "./printed-boxes";

const FEWEST = 2;

/** "Chronology", "Working with others" across a table of items, each over rows of its own: what stands below the table is of none of them. */
export const hasSectionsInside = oncePerGrid((grid: Grid): boolean => {
  let names = 0;
  for (let row = 0; row + 1 < grid.rows && names < FEWEST; row += 1) {
    const [cell, ...more] = grid.begin(row);
    const isAlone = cell !== undefined && more.length === 0 && cell.colSpan > 2 && cell.lines.length === 1;
    const isName = isAlone && !/[?:.]$/u.test(cellText(cell)) && printedBox(cellText(cell)) === undefined;
    if (isName && grid.begin(row + 1).length > 2) names += 1;
  }
  return names === FEWEST || categoriesIn(grid) >= FEWEST;
});

/** "Admission" and "Medicines", each before several questions. */
const categoriesIn = (grid: Grid): number =>
  Array.from({ length: grid.rows }, (_, row) => grid.begin(row)[0]).filter(
    (cell) => cell?.column === 0 && cell.rowSpan > 1 && /\p{L}{3}/u.test(cellText(cell)),
  ).length;
