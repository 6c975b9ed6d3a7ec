import { actionHead } from "./action-table";
import type { FormPiece } from "./form-flow";
import { cellText, type Grid } from "./form-grid";
import { isHeading } from "./form-line";
import { printedBox } from "./printed-boxes";
import { tableHead } from "./table-head";

/** "Outcomes for the child" set apart right above a table that asks under names of its own: it heads what is asked there, and is no box of what stands above it. */
export function headsBelow(flow: readonly FormPiece[], at: number): boolean {
  const [piece, next] = [flow[at], flow[at + 1]];
  if (piece?.type !== "line" || next?.type !== "table") return false;
  const { line, below = 0 } = piece;
  if (below > 0 || actionHead(next.grid, 0)) return false;
  const isName = isHeading(line) && !/[:?]$/u.test(line.text) && printedBox(line.text)?.hint === "";
  return isName && (isAskedUnderName(next.grid) || headedAt(next.grid) !== undefined);
}

/** The row that says what the columns are: the first, or the one below a name. */
const headedAt = (grid: Grid): number | undefined =>
  [0, 1].find((row) => row + 1 < grid.rows && tableHead(grid, row) !== undefined);

/** "Q7. Was the child heard?" across the table, over "Rating" and its room. */
function isAskedUnderName(grid: Grid): boolean {
  const [[name, ...more], below] = [grid.begin(0), grid.rows > 1 ? grid.begin(1) : []];
  return name !== undefined && more.length === 0 && cellText(name) !== "" && below.length > 1;
}
