import { isBlankMark, marksOf, splitList } from "./cell-marks";
import { areOptions, sameOptions } from "./column-shapes";
import { cellText, type Grid, type GridCell } from "./form-grid";
import { asksWhy, printedBox, withoutBoxes } from "./printed-boxes";
import { isFieldLabel } from "./field-label";
import { numberColumns } from "./row-numbers";
import type { HeadColumn } from "./head-column";
import { stemOver } from "./lettered-rows";
import type { TableHead } from "./table-head";

const FEWEST = 3;
/** Two numbers and the question may stand before its answers. */
const MOST_BEFORE = 3;

/**
 * Rows that no head stands over: a question, perhaps with its number, and the answers to choose from in the cell
 * beside it. Undefined where the table's other rows are details of the audit.
 */
export function answerRows(grid: Grid, from: number): TableHead | undefined {
  const first = grid.begin(from);
  const shared = sharedOptions(grid, from);
  const placeIn = (cells: readonly GridCell[]) => answerPlace(cells, shared);
  const place = placeIn(first);
  if (place === undefined) return undefined;
  let until = from;
  const isAsked = (row: number) =>
    row < grid.rows && grid.begin(row).length === first.length && placeIn(grid.begin(row)) === place;
  while (isAsked(until) || (until > from && isAsked(until - 1) && isBoxBelow(grid, until))) until += 1;
  const rows = Array.from({ length: until - from }, (_, at) => grid.begin(from + at)).filter(
    ({ length }) => length === first.length,
  );
  const labels = rows
    .map((cells) => cells[place === 0 ? 1 : place - 1])
    .flatMap((cell) => (cell ? [cellText(cell)] : []));
  const isAll = rowsOfCells(grid).every((cells) => placeIn(cells) !== undefined);
  const isApart =
    rows.length > 1 && labels.every((label) => label.endsWith("?")) && standsApart(grid, from, until);
  if (labels.every(isFieldLabel) || !(rows.length >= FEWEST || isAll || isApart)) return undefined;
  const numbers = numberColumns(
    first.slice(0, Math.max(0, place - 1)).map((_, at) => ({
      texts: rows.flatMap((cells) => cells[at] ?? []).map(cellText),
      mayNumber: true,
    })),
  );
  if (place > 2 && numbers < place - 1) return undefined;
  return {
    until,
    labels: splitList(shared ?? ""),
    columns: first.map((cell, at): HeadColumn => {
      const role =
        at === place
          ? "answer"
          : at > (place === 0 ? 1 : place)
            ? "evidence"
            : at < numbers
              ? "number"
              : "label";
      return { from: cell.column, until: cell.column + cell.colSpan, role, text: "" };
    }),
  };
}

/** "Evidence:" across the table, below a question and its answers, as below others of the table. */
function isBoxBelow(grid: Grid, row: number): boolean {
  const nameOf = (at: number) => {
    const [cell, ...more] = grid.begin(at);
    const text = cell && more.length === 0 ? cellText(cell) : "";
    return printedBox(text)?.hint === "" ? text.toLowerCase() : undefined;
  };
  const name = nameOf(row);
  return name !== undefined && (nameOf(row + 2) === name || nameOf(row - 2) === name);
}

/** Between rows across the table, or boxes: no details stand right above or below. */
function standsApart(grid: Grid, from: number, until: number): boolean {
  const isOther = (cells: readonly GridCell[]) => {
    const [first] = cells;
    return (
      first === undefined ||
      cells.length < 2 ||
      printedBox(cellText(first)) !== undefined ||
      asksWhy(cellText(first))
    );
  };
  return isOther(grid.begin(from - 1)) && isOther(grid.begin(until));
}

/** Words between slashes that this row and the next offer alike in one place, in any language. */
function sharedOptions(grid: Grid, from: number): string | undefined {
  const next = grid.begin(from + 1).map(cellText);
  const texts = grid.begin(from).map(cellText);
  return texts.find((text, at) => at > 0 && sameOptions([text, next[at] ?? ""]).length > 0);
}

/** Which cell of a row offers the answers: beside words, with nothing but room behind them. */
function answerPlace(cells: readonly GridCell[], shared: string | undefined): number | undefined {
  const place = cells.findIndex((cell) => areOptions(cell) || cellText(cell) === shared);
  const asking = cells[place === 0 ? 1 : place - 1];
  if (place < 0 || place > MOST_BEFORE || !asking || isBlankMark(withoutBoxes(cellText(asking))))
    return undefined;
  const isSaid = marksOf(asking.lines).every(({ type }) => type === "text");
  const behind = cells.slice(Math.max(place, cells.indexOf(asking)) + 1);
  const isRoom = ({ lines }: GridCell) =>
    lines.length === 0 ||
    marksOf(lines).every((mark) => mark.type === "room" || (mark.type === "box" && mark.box.hint === ""));
  return isSaid && behind.every(isRoom) ? place : undefined;
}

const rowsOfCells = (grid: Grid): readonly (readonly GridCell[])[] =>
  Array.from({ length: grid.rows }, (_, row) => row)
    .filter((row) => stemOver(grid, row) === undefined)
    .map((row) => grid.begin(row))
    .filter((cells) => cells.length > 1 && cells.some((cell) => cellText(cell) !== ""));
