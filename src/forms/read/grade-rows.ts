import { marksOf } from "./cell-marks";
import { cellText, type Grid, type GridCell, textIn } from "./form-grid";
import type { FormPart } from "./form-parts";
import { mayHeadGrade } from "./head-words";
import { levelRows, nameInHead } from "./level-rows";
import { printedBox, tickBoxes, withoutBoxes } from "./printed-boxes";
import { familyOf, isGradeWord } from "./printed-grades";
import { itemLabel } from "./printed-label";

/** What the rows of a scale make: an item, or one for each column where several are described. */
export function* gradedParts(grid: Grid, { head, groups }: GradeRows): Generator<FormPart, void> {
  const isTicked = groups.flat().some(({ ticked }) => ticked);
  const names = head === undefined ? [] : grid.begin(head);
  const asksTick = names.some((cell) => ASKS_TICK.test(cellText(cell)));
  const nameOver = (column: number) => names.find((cell) => cell.column === column);
  yield { is: "understood", texts: names.map(cellText) };
  if (isTicked) yield { is: "understood", texts: groups.flat().flatMap(({ cell }) => linesIn(cell)) };
  for (const rows of groups) {
    const columns = [...new Set(rows.flatMap(({ behind }) => behind.map(({ column }) => column)))];
    const boxes = columns.map((column) => printedBox(textIn(nameOver(column)))?.box);
    const told = columns.filter((column, at) => boxes[at] === undefined && isTold(rows, column));
    const more = {
      labels: rows.map(({ grade }) => grade),
      evidence: boxes.includes("evidence"),
      impact: boxes.includes("impact"),
    };
    const [first] = rows;
    const named = asksTick && head !== undefined && first ? nameInHead(grid, head, first.cell) : undefined;
    const area = (first ? areaText(first) : "") || textIn(named);
    const each = told.filter((column) => textIn(nameOver(column)) !== "");
    if (area === "" && each.length > 1) {
      for (const column of each) {
        const lines = nameOver(column)?.lines.map(({ text }) => text) ?? [];
        const descriptors = described(rows, [column]);
        yield { is: "item", item: { ...itemLabel(lines), ...more, descriptors } };
      }
      continue;
    }
    const item = { ...more, descriptors: described(rows, told) };
    if (area === "") yield { is: "graded", item, alone: groups.length === 1 && !isTicked };
    else yield { is: "item", item: { ...itemLabel([area]), ...item } };
  }
}

const linesIn = ({ lines }: GridCell): readonly string[] => lines.map(({ text }) => text);

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

/** A row that says what one grade looks like. */
interface GradeRow {
  readonly cell: GridCell;
  readonly grade: string;
  /** What stands before the grade: the item it is a grade of. */
  readonly area: readonly GridCell[];
  readonly behind: readonly GridCell[];
  /** A box to tick stands in it. */
  readonly ticked?: true;
  /** It is known to be one level of several. */
  readonly told?: true;
}

/** Rows of one scale under one another, where most forms have columns. */
interface GradeRows {
  /** The row over them that names their columns. */
  readonly head: number | undefined;
  /** The rows of one item each time. */
  readonly groups: readonly (readonly GradeRow[])[];
  readonly until: number;
}

const LONGEST_HEAD = 80;
const FEWEST_TICKED = 3;
/** The head of what is ticked. */
const ASKS_TICK = /^(?:please\s)?(?:tick|select|choose|ticiwch|dewis\w*)\b.{0,20}$|^[✓✔☐]$/iu;
const SHORTEST_TEXT = 20;

/** The rows from here on that each describe a grade; undefined where these rows do something else. */
export function gradeRows(grid: Grid, from: number): GradeRows | undefined {
  const head = gradeRow(grid, from) ? undefined : isHead(grid, from) ? from : -1;
  if (head === -1) return undefined;
  const groups: GradeRow[][] = [];
  const asksTick = head !== undefined && grid.begin(head).some((cell) => ASKS_TICK.test(cellText(cell)));
  const isDescribed = (rows: readonly GradeRow[]) => describe(rows, asksTick);
  let at = head === undefined ? from : head + 1;
  for (; at < grid.rows; at += 1) {
    if (grid.across(at).every((cell) => cellText(cell) === "")) continue;
    const open = groups[groups.length - 1];
    const row =
      gradeRow(grid, at) ??
      (head === undefined && !areTickedBeside(open) && !areTold(open)
        ? undefined
        : levelBetween(grid, at, open)) ??
      moreOf(open?.[open.length - 1], grid, at);
    if (!row) break;
    if (open && goesOn(open, row)) open.push(row);
    else if (open && !isDescribed(open)) return undefined;
    else groups.push([row]);
  }
  return groups.length > 0 && groups.every(isDescribed) ? { head, groups, until: at } : undefined;
}

/** A grade by its words, first in its row but for the name of an item, a number or a box to tick. */
function gradeRow(grid: Grid, at: number): GradeRow | undefined {
  const level = levelRows(grid).get(at);
  if (level) return { ...level, grade: level.label, ticked: true, told: true };
  const cells = grid.across(at);
  const found = cells.slice(0, 3).findIndex(isGrade);
  const cell = cells[found];
  if (!cell) return undefined;
  const behind = cells.slice(found + 1).filter(({ row }) => row === at);
  const isTicked = tickBoxes(cellText(cell)) !== undefined;
  const area = cells.slice(0, found);
  return { cell, grade: withoutBoxes(cellText(cell)), area, behind, ...(isTicked ? { ticked: true } : {}) };
}

/** "Developing" under "Good" in a column of levels, described as those are: one more of them, whatever it is called. */
function levelBetween(grid: Grid, at: number, open: readonly GradeRow[] | undefined): GradeRow | undefined {
  const above = open?.at(-1);
  const cells = grid.begin(at);
  const found = cells.findIndex(({ column }) => column === above?.cell.column);
  const cell = cells[found];
  if (
    !above ||
    !cell ||
    !mayHeadGrade(cellText(cell)) ||
    cells.length !== above.area.length + above.behind.length + 1
  )
    return undefined;
  const behind = cells.slice(found + 1);
  const isAlike = behind.every(
    (each, place) =>
      (cellText(each) !== "") === (textIn(above.behind[place]) !== "") &&
      (tickBoxes(cellText(each)) === undefined) === (tickBoxes(textIn(above.behind[place])) === undefined),
  );
  return isAlike ? { cell, grade: cellText(cell), area: cells.slice(0, found), behind } : undefined;
}

/** Several levels, each beside a box to tick. */
const areTickedBeside = (open: readonly GradeRow[] = []): boolean =>
  open.length > 2 &&
  open.every(({ behind }) => behind.some((cell) => tickBoxes(cellText(cell)) !== undefined));

/** Several levels, each with nothing beside it but what it looks like. */
const areTold = (open: readonly GradeRow[] = []): boolean =>
  open.length > 2 &&
  open.every(({ area, behind }) => area.length === 0 && behind.length === 1 && behind.every(isLong));

const isLong = (cell: GridCell): boolean => says(cell) && cellText(cell).length >= SHORTEST_TEXT;

/** A row without a grade of its own says more of the one above. */
function moreOf(above: GradeRow | undefined, grid: Grid, at: number): GradeRow | undefined {
  const cells = grid.begin(at);
  const found = cells.findIndex(({ column }) => column === above?.cell.column);
  const isMore = found >= 0 && cells.slice(0, found + 1).every((cell) => cellText(cell) === "");
  return above && isMore ? { ...above, area: [], behind: cells.slice(found + 1) } : undefined;
}

/** A number alone is that of a row rather than a grade. */
const isGrade = (cell: GridCell): boolean =>
  isGradeWord(withoutBoxes(cellText(cell))) &&
  !/^\d/u.test(cellText(cell)) &&
  cell.lines.every(({ controls }) => controls.length === 0);

const isHead = (grid: Grid, at: number): boolean =>
  grid.begin(at).length > 1 &&
  at + 1 < grid.rows &&
  gradeRow(grid, at + 1) !== undefined &&
  grid.begin(at).every((cell) => cell.rowSpan === 1 && cellText(cell).length <= LONGEST_HEAD);

/** A grade that was there before, or another name in front, begins the next item. */
function goesOn(open: readonly GradeRow[], row: GradeRow): boolean {
  if (open[open.length - 1]?.cell === row.cell) return true;
  const area = areaText(row);
  const first = open[0] ? areaText(open[0]) : "";
  return (
    open.every(({ grade }) => grade.toLowerCase() !== row.grade.toLowerCase()) &&
    (area === "" || area === first)
  );
}

/** What names the item of a row, boxes to tick left aside. */
const areaText = ({ area }: GradeRow): string =>
  area
    .filter((cell) => marksOf(cell.lines).some(({ type }) => type !== "room"))
    .map(cellText)
    .join(" ")
    .trim();

/** A word or two, and a box to tick that stands alone in its cell. */
const isBesideTick = ({ area, behind }: GradeRow): boolean =>
  behind.some(says) &&
  [...area, ...behind].some(({ lines }) => {
    const boxes = tickBoxes(lines.map(({ text }) => text).join(" "));
    return boxes?.lead === "" && boxes.labels.length === 0;
  });

/** Grades of one scale that have something said about them: not a list to choose from, and no figures. */
function describe(rows: readonly GradeRow[], areTicked: boolean): boolean {
  if (rows.every(({ told }) => told)) return true;
  const family = familyOf(rows.map(({ grade }) => grade).filter(isGradeWord));
  const described = rows.filter(({ behind }) =>
    behind.some((cell) => cellText(cell).length >= SHORTEST_TEXT),
  );
  const isTicked = areTicked && rows.length >= FEWEST_TICKED;
  const areLevels = rows.every((row) => row.ticked === true || isBesideTick(row));
  // Under "Tick" a word or two tell of a grade that is known.
  const areTold = isTicked && family?.kind === "graded" && rows.every(({ behind }) => behind.some(says));
  const isDescribed = described.length * 2 > rows.length || areTold || areLevels;
  return (family?.kind === "graded" || isTicked) && isDescribed;
}
