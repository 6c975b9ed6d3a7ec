import { cellText, type Grid, type GridCell } from "./form-grid";
import type { FormLine } from "./form-line";

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
