import { isOnlyRoom, labelsOf, marksOf } from "./cell-marks";
import type { Grid, GridCell } from "./form-grid";
import { familyOf } from "./printed-grades";

/**
 * "Attendance | ☐ Red ☐ Amber ☐ Green" over nothing but boxes, each with room below or beside its name ("What works? | What next?"):
 * a name, and its grade beside it.
 */
export function isGradedBeside(
  grid: Grid,
  room: GridCell,
  nameIn: (cell: GridCell) => object | undefined,
): boolean {
  const marks = marksOf(room.lines);
  const labels = labelsOf(marks);
  if (familyOf(labels) === undefined) return false;
  const rows = Array.from({ length: grid.rows - 1 }, (_, at) => grid.begin(at + 1));
  const [names = [], below = []] = rows;
  const areOver =
    rows.length === 2 &&
    names.length > 1 &&
    names.every(nameIn) &&
    below.length === names.length &&
    below.every(isOnlyRoom);
  const isBesideRoom = ([label, own, ...more]: readonly GridCell[]) =>
    label !== undefined && own !== undefined && more.length === 0 && nameIn(label) && isOnlyRoom(own);
  return areOver || (rows.length > 1 && rows.every(isBesideRoom));
}

/** "Grade:" before what can be chosen. */
export const leadIn = (room: GridCell): string =>
  marksOf(room.lines)
    .flatMap((mark) => (mark.type === "options" ? [mark.lead] : []))
    .join(" ");
