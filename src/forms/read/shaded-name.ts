import { cellText, rowsNamed, type Grid, type GridCell } from "./form-grid";
import type { FormLine } from "./form-line";
import { printedBox } from "./printed-boxes";

const FEWEST_BELOW = 2;

/**
 * "Section A: Case details" beside a cell that is blank and shaded, over labels whose room is not: the name of what stands below, and
 * nothing to fill in. Undefined for other rows.
 */
export function shadedName(grid: Grid, at: number): FormLine | undefined {
  const [named, ...beside] = grid.begin(at);
  const [line, ...more] = named?.lines ?? [];
  const fills = new Set(beside.map(({ fill }) => fill));
  const [fill] = fills;
  const isShaded = beside.length > 0 && beside.every(isBlank) && fills.size === 1 && fill !== undefined;
  if (!line || more.length > 0 || !isShaded || named?.fill === undefined || line.text.endsWith(":"))
    return undefined;
  const below = Array.from({ length: FEWEST_BELOW }, (_, offset) => grid.begin(at + 1 + offset));
  const isLabelled = ([label, ...room]: readonly GridCell[]) =>
    label !== undefined &&
    cellText(label) !== "" &&
    room.length === beside.length &&
    room.some((cell) => isBlank(cell) && cell.fill !== fill);
  return below.every(isLabelled) ? line : undefined;
}

const isBlank = (cell: GridCell): boolean => cell.lines.length === 0;

/** A name in bold across the table, over a row with something beside its words. */
const headsPairs = (grid: Grid, at: number): boolean => {
  const [cell, ...more] = grid.begin(at);
  const below = at + 1 < grid.rows ? grid.begin(at + 1) : [];
  const isName = cell?.lines.length === 1 && more.length === 0 && cell.lines.every(({ bold }) => bold);
  return isName && below.length > 1 && below[0] !== undefined && cellText(below[0]) !== "";
};

/** How many names the table has that stand so. */
const namesOverPairs = rowsNamed((grid, at) => {
  const [cell] = grid.begin(at);
  return cell && headsPairs(grid, at) ? nameOf(cell) : "";
});

const FEWEST_BESIDE = 2;

/** "Impact" over its questions, as "Recognising neglect" and "Responding" stand over theirs: the name of a part as those are. */
export function isNameAmongNames(grid: Grid, at: number): boolean {
  const [cell] = grid.begin(at);
  if (!cell || cell.room || !headsPairs(grid, at)) return false;
  const names = namesOverPairs(grid);
  const others = [...names.keys()].filter((name) => name !== nameOf(cell) && printedBox(name) === undefined);
  return names.get(nameOf(cell)) === 1 && others.length >= FEWEST_BESIDE;
}

const nameOf = (cell: GridCell): string => cellText(cell).toLowerCase();
