import { cellText } from "./form-grid";
import type { RowUnderHead } from "./label-plan";
import { tickBoxes, withoutBoxes } from "./printed-boxes";
import type { TableHead } from "./table-head";

/** "☐ Good | ☐ Poor" under the heads "Good" and "Poor", or all of them in one cell: where a grade is ticked, which tells nothing of it. */
export function ticksGrades({ columns, labels }: TableHead, { at, cells }: RowUnderHead): boolean {
  const grades = columns.filter(({ role }) => role === "grade");
  const own = grades.map((column) => cells.get(column));
  const [first] = own;
  if (grades.length < 2 || !own.every((cell) => cell?.row === at)) return false;
  if (first && own.every((cell) => cell === first)) return offersAll(cellText(first), labels);
  return own.every((cell, place) => {
    const text = cell ? cellText(cell) : "";
    const names = [grades[place]?.text ?? "", labels[place] ?? ""].map(nameIn);
    return tickBoxes(text) !== undefined && ["", ...names].includes(nameIn(text));
  });
}

const offersAll = (text: string, labels: readonly string[]): boolean =>
  tickBoxes(text)?.labels.map(nameIn).join("|") === labels.map(nameIn).join("|");

const nameIn = (text: string): string => withoutBoxes(text).toLowerCase();

/** The rows of an item without those that only repeat its grades beside boxes to tick, wherever another tells of them. */
export function withoutTicks(head: TableHead, rows: readonly RowUnderHead[]): readonly RowUnderHead[] {
  const told = rows.filter((row) => !ticksGrades(head, row));
  const [first] = rows;
  const isKept = first !== undefined && !told.includes(first) && !told.some((row) => tellsEach(head, row));
  return isKept ? [first, ...told] : told;
}

/** "Grade:" before the boxes of such a row. */
export const ticksSaid = ({ at, cells }: RowUnderHead): readonly string[] =>
  [...new Set(cells.values())].flatMap((cell) =>
    cell.row === at ? [tickBoxes(cellText(cell))?.lead ?? ""] : [],
  );

/** Something is said under more than one of the grades. */
const tellsEach = ({ columns }: TableHead, { at, cells }: RowUnderHead): boolean =>
  new Set(
    columns.flatMap((column) => {
      const cell = column.role === "grade" ? cells.get(column) : undefined;
      return cell?.row === at && withoutBoxes(cellText(cell)) !== "" ? [cell] : [];
    }),
  ).size > 1;
