import { marksOf } from "./cell-marks";
import { isFieldLabel, isLabelShaped } from "./field-label";
import { cellText, oncePerGrid, type Grid } from "./form-grid";
import { numberAlone } from "./printed-label";

const FEWEST = 4;
/** From as many on, fewer of them need be of the audit by their words. */
const MANY = 6;

/** A table whose every cell holds a label alone ("Placement address"), with room to write in the same cell: some are of details by their words. */
export const areLabelCells = oncePerGrid((grid: Grid): boolean => {
  const rows = Array.from({ length: grid.rows }, (_, row) => grid.begin(row));
  const cells = rows.flat();
  const texts = cells.map(cellText);
  return (
    rows.length > 1 &&
    cells.length >= FEWEST &&
    rows.every((row, at) => row.length > 1 || at === 0 || at === rows.length - 1) &&
    new Set(texts).size === texts.length &&
    texts.every(isLabelShaped) &&
    texts.every((text) => numberAlone(text) === undefined) &&
    cells.every(({ lines }) => lines.length === 1 && marksOf(lines).every(({ type }) => type === "text")) &&
    texts.filter(isFieldLabel).length * (texts.length < MANY ? 2 : 3) >= texts.length
  );
});
