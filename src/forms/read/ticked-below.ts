import { cellText } from "./form-grid";
import type { RowUnderHead } from "./label-plan";
import { tickBoxes, withoutBoxes } from "./printed-boxes";
import type { TableHead } from "./table-head";

/** "☐ Good | ☐ Poor" under the heads "Good" and "Poor", a box for each: where a grade is ticked, which tells nothing of it. */
export function ticksGrades({ columns, labels }: TableHead, { at, cells }: RowUnderHead): boolean {
  const grades = columns.filter(({ role }) => role === "grade");
  return (
    grades.length > 1 &&
    grades.every((column, place) => {
      const cell = cells.get(column);
      const text = cell?.row === at ? cellText(cell) : "";
      const name = withoutBoxes(text).toLowerCase();
      const names = [column.text, labels[place] ?? ""].map((each) => withoutBoxes(each).toLowerCase());
      return tickBoxes(text) !== undefined && (name === "" || names.includes(name));
    })
  );
}

/** The rows of an item, without those below the first that only repeat its grades beside boxes to tick. */
export const withoutTicks = (head: TableHead, rows: readonly RowUnderHead[]): readonly RowUnderHead[] =>
  rows.filter((row, place) => place === 0 || !ticksGrades(head, row));
