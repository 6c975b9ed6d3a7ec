import { isOfAudit } from "./field-label";
import { cellText, oncePerGrid, type Grid, type GridCell } from "./form-grid";
import type { HeadColumn } from "./head-column";
import { numberAlone } from "./printed-label";
import type { TableHead } from "./table-head";

/**
 * "Initial concerns form | ____" under "Write Y, P or N on the line.": rows that no head stands over, each with a short line for the
 * code. Undefined where nothing above tells codes, or the rows are details of the audit.
 */
export function codedRows(grid: Grid, from: number): TableHead | undefined {
  const until = codedFrom(grid).get(from);
  if (until === undefined) return undefined;
  const labels = grid.form.codesAbove(grid.at);
  if (labels.length < 2) return undefined;
  const first = grid.begin(from);
  return {
    until,
    labels,
    columns: first.map((cell, at): HeadColumn => ({
      from: cell.column,
      until: cell.column + cell.colSpan,
      role: at === first.length - 1 ? "answer" : at === first.length - 2 ? "label" : "number",
      text: "",
    })),
  };
}

const FEWEST = 2;

/** Where runs of such rows begin, and the row behind each. */
const codedFrom = oncePerGrid((grid): ReadonlyMap<number, number> => {
  const runs = new Map<number, number>();
  let from = 0;
  for (let at = 0; at <= grid.rows; at += 1) {
    if (at < grid.rows && isCoded(grid, at)) continue;
    const labels = Array.from({ length: at - from }, (_, row) => labelOf(grid.begin(from + row)));
    const details = labels.filter(isDetail);
    if (labels.length >= FEWEST && details.length * 2 < labels.length) runs.set(from, at);
    from = at + 1;
  }
  return runs;
});

/** "Auditor", "Date of visit", but not "Plan signed by parents". */
const isDetail = (label: string): boolean => isOfAudit(label) && label.split(" ").length <= LONGEST_DETAIL;

const LONGEST_DETAIL = 3;

const labelOf = (cells: readonly GridCell[]): string => cells.at(-2)?.text ?? "";

/** A label, perhaps behind its number, and beside it a short line to write on. */
function isCoded(grid: Grid, at: number): boolean {
  const cells = grid.begin(at);
  const [label, room] = cells.slice(-2);
  if (!label || !room || cells.length > 3 || grid.across(at).length !== cells.length) return false;
  const isNumbered = cells.length < 3 || numberAlone(cells[0]?.text ?? "") !== undefined;
  const isLine = SHORT_LINE.test(cellText(room));
  const isAsked = label.lines.length === 1 && /[^:_….\s]$/u.test(cellText(label));
  return isNumbered && isAsked && isLine;
}

const SHORT_LINE = /^(?:[_.…]{1,12}|\[\s*\])$/u;
