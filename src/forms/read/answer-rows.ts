import { isBlankMark, marksOf } from "./cell-marks";
import { areOptions } from "./column-shapes";
import { cellText, type Grid, type GridCell } from "./form-grid";
import { withoutBoxes } from "./printed-boxes";
import { isFieldLabel } from "./printed-fields";
import { areNumbers } from "./printed-label";
import type { HeadColumn, TableHead } from "./table-head";

const FEWEST = 3;

/**
 * Rows that no head stands over: a question, perhaps with its number, and the answers to choose from in the cell
 * beside it. Undefined where the table's other rows are details of the audit.
 */
export function answerRows(grid: Grid, from: number): TableHead | undefined {
  const first = grid.begin(from);
  const place = answerPlace(first);
  if (place === undefined) return undefined;
  let until = from;
  while (
    until < grid.rows &&
    grid.begin(until).length === first.length &&
    answerPlace(grid.begin(until)) === place
  )
    until += 1;
  const rows = Array.from({ length: until - from }, (_, at) => grid.begin(from + at));
  const labels = rows.map((cells) => cells[place - 1]).flatMap((cell) => (cell ? [cellText(cell)] : []));
  const isAll = rowsOfCells(grid).every((cells) => answerPlace(cells) !== undefined);
  if (labels.every(isFieldLabel) || !(rows.length >= FEWEST || isAll)) return undefined;
  const isNumbered = place > 1 && areNumbers(rows.map(([cell]) => (cell ? cellText(cell) : "")));
  return {
    until,
    labels: [],
    columns: first.map((cell, at): HeadColumn => {
      const role =
        at === place ? "answer" : at > place ? "evidence" : at === 0 && isNumbered ? "number" : "label";
      return { from: cell.column, until: cell.column + cell.colSpan, role, text: "" };
    }),
  };
}

/** Which cell of a row offers the answers: behind words, with nothing but room behind it. */
function answerPlace(cells: readonly GridCell[]): number | undefined {
  const place = cells.findIndex(areOptions);
  const before = cells[place - 1];
  if (place < 1 || place > 2 || !before || isBlankMark(withoutBoxes(cellText(before)))) return undefined;
  const isSaid = marksOf(before.lines).every(({ type }) => type === "text");
  return isSaid && cells.slice(place + 1).every(({ lines }) => lines.length === 0) ? place : undefined;
}

const rowsOfCells = (grid: Grid): readonly (readonly GridCell[])[] =>
  Array.from({ length: grid.rows }, (_, row) => grid.begin(row)).filter(
    (cells) => cells.length > 1 && cells.some((cell) => cellText(cell) !== ""),
  );
