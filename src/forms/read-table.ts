import { actionHead } from "./action-head";
import type { DraftBuilder } from "./draft-builder";
import { cellText, type Grid, type GridCell } from "./form-grid";
import { isHeading } from "./heading";
import { itemRow, labelPlan, readItemRows, type ItemRow, type LabelPlan } from "./read-items";
import { readActions } from "./read-actions";
import { LooseRows } from "./loose-rows";
import { headsParts, tableHead, type TableHead } from "./table-head";

/** Reads a table of the form row by row: one table may hold header fields, items and actions under one another. */
export function readTable(builder: DraftBuilder, grid: Grid, where: string): void {
  const loose = new LooseRows(builder, grid, where);
  let at = 0;
  while (at < grid.rows) {
    const actions = actionHead(grid, at);
    const head = actions ? undefined : tableHead(grid, at);
    if (actions) at = readActions(builder, grid, at, actions, `${where}, row ${String(at + 1)}`);
    else if (head) at = readItems(builder, loose, grid, at, head);
    else if (namesColumnsBelow(grid, at) || headsParts(grid, at)) {
      builder.understand(...grid.begin(at).map(cellText));
      at += 1;
    } else at = loose.read(at);
  }
  loose.end();
}

/** The first of two head rows: short words over the columns that the next row names. */
function namesColumnsBelow(grid: Grid, at: number): boolean {
  const cells = grid.begin(at);
  return (
    cells.length > 1 &&
    cells.every((cell) => cellText(cell).length <= 80) &&
    cells.some((cell) => cell.colSpan > 1) &&
    tableHead(grid, at + 1) !== undefined
  );
}

/** Reads the rows under a head, up to the next head that says otherwise. */
function readItems(
  builder: DraftBuilder,
  loose: LooseRows,
  grid: Grid,
  from: number,
  head: TableHead,
): number {
  builder.understand(...head.columns.filter(({ role }) => role !== "grade").map(({ text }) => text));
  const plan = labelPlan(grid, head, from + 1);
  let area: GridCell | undefined;
  let at = from + 1;
  while (at < grid.rows) {
    if (actionHead(grid, at)) break;
    if (isHeadAgain(grid, at, head)) {
      at += 1;
      continue;
    }
    if (tableHead(grid, at)) break;
    const row = itemRow(grid, at, head);
    const isBlank = grid.begin(at).every((cell) => cellText(cell) === "");
    if (isBlank && grid.begin(at).every(({ lines }) => lines.length === 0)) {
      at += 1;
    } else if (!row || isBoxRow(grid, at, head)) {
      at = loose.read(at, true);
    } else if (headsSection(grid, row, head, plan)) {
      for (const cell of grid.begin(at)) for (const line of cell.lines) builder.wait(line, true);
      at += 1;
    } else {
      const rows = together(grid, row, head, plan);
      const named = plan.area && row.cells.get(plan.area);
      if (named && named !== area && cellText(named) !== "") {
        area = named;
        named.lines.forEach((line, index) => {
          builder.wait(line, index === 0);
        });
      }
      readItemRows(builder, head, rows, plan);
      at += rows.length;
    }
  }
  builder.item = undefined;
  return at;
}

const isHeadAgain = (grid: Grid, at: number, head: TableHead): boolean =>
  grid.across(at).map(cellText).join("|").toLowerCase() ===
  head.columns
    .map(({ text }) => text)
    .join("|")
    .toLowerCase();

/** The rows of one label: those its merged cell spans, and those below it that go on without a label of their own. */
function together(grid: Grid, first: ItemRow, head: TableHead, { label }: LabelPlan): readonly ItemRow[] {
  const rows = [first];
  const cell = label && first.cells.get(label);
  if (!label || !cell) return rows;
  for (let at = first.at + 1; at < grid.rows; at += 1) {
    const row = itemRow(grid, at, head);
    const own = row?.cells.get(label);
    if (!row || !own || isHeadAgain(grid, at, head)) break;
    const isSpanned = own === cell;
    if (!isSpanned && !(cellText(cell) !== "" && goesOn(row, head, own))) break;
    rows.push(row);
  }
  return rows;
}

/** A row without a label that describes only some of the grades adds to the row above. */
function goesOn({ at, cells }: ItemRow, head: TableHead, label: GridCell): boolean {
  if (cellText(label) !== "") return false;
  const grades = head.columns.filter(({ role }) => role === "grade").map((column) => cells.get(column));
  const own = grades.filter((cell) => cell?.row === at && cellText(cell) !== "");
  return own.length > 0 && own.length < grades.length;
}

/** "Evidence:" or "Overall grade: ..." across the table, between rows of another kind. */
function isBoxRow(grid: Grid, at: number, head: TableHead): boolean {
  return grid.across(at).length < Math.min(3, head.columns.length);
}

/** Only the label is printed, in bold or over merged cells: the name of what follows. */
function headsSection(grid: Grid, { at, cells }: ItemRow, head: TableHead, plan: LabelPlan): boolean {
  const column = plan.label;
  if (!column) return false;
  const label = cells.get(column);
  if (label?.lines.length !== 1 || cellText(label) === "" || label.rowSpan > 1) return false;
  const others = [...new Set(cells.values())].filter((cell) => cell !== label && cellText(cell) !== "");
  const [line] = label.lines;
  if (others.length > 0 || !line) return false;
  if (at + 1 < grid.rows && (isHeadAgain(grid, at + 1, head) || tableHead(grid, at + 1))) return true;
  if (!isHeading(line)) return false;
  const rows = Array.from({ length: grid.rows }, (_, row) =>
    itemRow(grid, row, head)?.cells.get(column),
  ).filter((cell) => cell !== undefined && cell.row > at - 1 && cell !== label);
  return rows.some((cell) => cell?.lines[0] !== undefined && !isHeading(cell.lines[0]));
}
