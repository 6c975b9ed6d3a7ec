import { actionHead } from "./action-table";
import type { FormPiece } from "./form-flow";
import { cellText, type Grid } from "./form-grid";
import { isHeading, type FormLine } from "./form-line";
import { printedBox } from "./printed-boxes";
import { printedLabel } from "./printed-label";
import { tableHead } from "./table-head";

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
  if (below > 0 || actionHead(next.grid, 0)) return false;
  return isAskedUnderName(next.grid) || headedAt(next.grid) !== undefined;
}

/** A question, or a number and words as questions have them, that is no heading as the one above it. */
const asksUnder = (heading: FormLine, { text, role, bold }: FormLine): boolean => {
  const isApart = role !== heading.role || (heading.role === "normal" && bold !== heading.bold);
  return isApart && heading.role !== "title" && (text.endsWith("?") || isNumberedQuestion(text));
};

const isNumberedQuestion = (text: string): boolean =>
  printedLabel(text).number !== undefined &&
  text.includes(" ") &&
  printedBox(printedLabel(text).label) === undefined;

/** The row that says what the columns are: the first, or the one below a name. */
const headedAt = (grid: Grid): number | undefined =>
  [0, 1].find((row) => row + 1 < grid.rows && tableHead(grid, row) !== undefined);

/** "Q7. Was the child heard?" across the table, over "Rating" and its room. */
function isAskedUnderName(grid: Grid): boolean {
  const [[name, ...more], below] = [grid.begin(0), grid.rows > 1 ? grid.begin(1) : []];
  return name !== undefined && more.length === 0 && cellText(name) !== "" && below.length > 1;
}
