import { marksOf } from "./cell-marks";
import type { DraftBuilder, NewItem } from "./draft-builder";
import { cellText, type Grid, type GridCell } from "./form-grid";
import { areaText, type GradeRow, type GradeRows } from "./grade-rows";
import { namedItem } from "./named-item";
import { printedBox } from "./printed-box";
import { itemLabel } from "./waiting-lines";

/** What the rows of a scale make: an item, or one for each column where several are described. */
export function readGradeRows(builder: DraftBuilder, grid: Grid, { head, groups }: GradeRows): void {
  const names = head === undefined ? [] : grid.begin(head);
  const nameOver = (column: number) => names.find((cell) => cell.column === column);
  builder.understand(...names.map(cellText));
  for (const rows of groups) {
    const columns = [...new Set(rows.flatMap(({ behind }) => behind.map(({ column }) => column)))];
    const boxes = columns.map((column) => printedBox(textOf(nameOver(column)))?.box);
    const told = columns.filter((column, at) => boxes[at] === undefined && isTold(rows, column));
    const more = {
      labels: rows.map(({ grade }) => grade),
      evidence: boxes.includes("evidence"),
      impact: boxes.includes("impact"),
    };
    const area = rows[0] ? areaText(rows[0]) : "";
    const each = told.filter((column) => textOf(nameOver(column)) !== "");
    if (area === "" && each.length > 1) {
      for (const column of each) {
        const lines = nameOver(column)?.lines.map(({ text }) => text) ?? [];
        builder.addItem({ ...itemLabel(lines), ...more, descriptors: described(rows, [column]) });
      }
      continue;
    }
    const item = { ...more, descriptors: described(rows, told) };
    if (area !== "") builder.addItem({ ...itemLabel([area]), ...item });
    else oneItem(builder, groups.length > 1, item);
  }
}

/** A scale that nothing in its row names is that of the heading above, or explains the grades of the form. */
function oneItem(builder: DraftBuilder, isOneOfMany: boolean, item: Partial<NewItem>): void {
  const added =
    builder.waiting.length > 0
      ? namedItem(builder, item)
      : builder.addItem({ label: builder.title || "Overall", ...item });
  if (!isOneOfMany) builder.explains.add(added.key);
}

const textOf = (cell: GridCell | undefined): string => (cell ? cellText(cell) : "");

const isTold = (rows: readonly GradeRow[], column: number): boolean =>
  rows.filter(({ behind }) => behind.some((cell) => cell.column === column && says(cell))).length > 1;

const says = (cell: GridCell): boolean =>
  marksOf(cell.lines).some(({ type }) => type === "text" || type === "box");

function described(
  rows: readonly GradeRow[],
  columns: readonly number[],
): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, readonly string[]>();
  for (const { grade, behind } of rows) {
    const own = behind.filter((cell) => columns.includes(cell.column)).flatMap(({ lines }) => lines);
    texts.set(grade, [...(texts.get(grade) ?? []), ...own.map(({ text }) => text)]);
  }
  return texts;
}
