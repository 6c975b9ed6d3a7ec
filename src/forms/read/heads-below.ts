import type { FormPiece } from "./form-flow";
import { cellText, type Grid } from "./form-grid";
import { isHeading, type FormLine } from "./form-line";
import { printedBox } from "./printed-boxes";

/**
 * "Outcomes for the child" set apart right above a table that asks under names of its own, or "Impact" above "What has changed?": it
 * heads what is asked there, and is no box of what stands above it.
 */
export function headsBelow(flow: readonly FormPiece[], at: number): boolean {
  const [piece, next] = [flow[at], flow[at + 1]];
  if (piece?.type !== "line" || !next) return false;
  const { line, below = 0 } = piece;
  const isName = isHeading(line) && !/[:?]$/u.test(line.text) && printedBox(line.text)?.hint === "";
  if (!isName) return false;
  if (next.type === "line") return asksUnder(line, next.line);
  return below === 0 && isAskedUnderName(next.grid);
}

/** A question that is no heading as the one above it. */
const asksUnder = (heading: FormLine, { text, role, bold }: FormLine): boolean => {
  const isApart = role !== heading.role || (heading.role === "normal" && bold !== heading.bold);
  return isApart && heading.role !== "title" && text.endsWith("?");
};

/** "Q7. Was the child heard?" across the table, over "Rating" and its room. */
function isAskedUnderName(grid: Grid): boolean {
  const [[name, ...more], below] = [grid.begin(0), grid.begin(1)];
  return name !== undefined && more.length === 0 && cellText(name) !== "" && below.length > 1;
}
