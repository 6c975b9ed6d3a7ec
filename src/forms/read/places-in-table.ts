import { choicesIn, isAnswered, isBlank, isNumber, isWord, leadIn, LONGEST_HEAD } from "./cell-looks";
import { marksOf } from "./cell-marks";
import { rowName } from "./form-flow";
import { cellText, type Grid, type GridCell } from "./form-grid";
import type { AnswerPlace, Seen } from "./answer-place";
import { headAlone, isHeadRow, isListed, isUnderHead, nameBesideBlanks } from "./head-rows";
import { roleOf } from "./head-words";
import { keyColumn, keyRow } from "./key-row";
import { tickBoxes, withoutBoxes } from "./printed-boxes";
import { familyOf, isGradeWord } from "./printed-grades";

const MOST_ASKERS = 4;
/** A longer text beside a box tells what the grade over it means. */
const LONGEST_WORD = 25;

/** What a table says and where it is to be filled in, row by row, by its looks alone. */
export function placesInTable(grid: Grid, table: string, at: number): readonly Seen[] {
  const heads = Array<string>(grid.columns).fill("");
  const seen: Seen[] = [];
  for (let row = 0; row < grid.rows; row += 1) {
    const placed = { at, table, where: rowName(table, row) };
    const cells = grid.across(row);
    if (keyRow(grid, row)) continue;
    if (keyColumn(grid, row)) break;
    if (isHeadRow(grid, row, heads)) {
      for (const cell of cells)
        if (!isAnswered(cell) || isListed(cell)) setHead(heads, cell, cellText(cell));
        else if (!isUnderHead(heads, cell)) setHead(heads, cell, "");
      for (const cell of grid.begin(row)) if (!isAnswered(cell)) seen.push(saidBy(cell, placed, row, grid));
      continue;
    }
    const above = headAlone(grid, row) ?? nameBesideBlanks(grid, row);
    if (above !== undefined) {
      seen.push(saidBy(above, placed, row, grid));
      if (grid.across(row + 1).length === 1) setHead(heads, above, cellText(above));
      continue;
    }
    seen.push(...placesInRow(grid, row, heads, placed));
  }
  return seen;
}

/** One line is about so high, in points, and room to write in is some lines more. */
const LINE = 15;
const ROOM = 45;

/** A line to choose from in a high row, under a head that asks for more than that: there is room to write below it. */
function hasRoomBelow(grid: Grid, cell: GridCell, heads: readonly string[]): boolean {
  const head = headOver(cell, heads);
  const isAsking = head !== "" && !isBlank(cell) && cell.lines.length === 1 && cell.rowSpan === 1;
  return isAsking && roleOf(head, false) === "other" && grid.height(cell.row) >= LINE + ROOM;
}

type Placed = Pick<AnswerPlace, "at" | "where" | "table">;

const saidBy = (cell: GridCell, { at, where }: Placed, row: number, grid: Grid): Seen => ({
  open:
    cell.room ||
    /[:?]$/u.test(cellText(cell)) ||
    row === grid.rows - 1 ||
    grid.across(row).some((each) => each.column > 0 && isAnswered(each)),
  where,
  type: "text",
  text: cellText(cell),
  lines: cell.lines.map(({ text }) => text),
  at,
  row,
});

function setHead(heads: string[], { column, colSpan }: GridCell, text: string): void {
  heads.fill(text, column, column + colSpan);
}

function placesInRow(grid: Grid, row: number, heads: readonly string[], placed: Placed): readonly Seen[] {
  const cells = grid.across(row);
  const seen: Seen[] = [];
  const left: string[] = [];
  // What stands before an answer asks for the one behind another label only where that names a box of it.
  let beyond: readonly string[] = [];
  let isBehindAnswer = false;
  const say = (cell: GridCell) => {
    if (isBehindAnswer) {
      beyond = [...left, ...beyond].slice(0, MOST_ASKERS);
      left.length = 0;
    }
    isBehindAnswer = false;
    left.unshift(...new Set([cellText(cell), cell.lines[0]?.text ?? ""]));
  };
  const right = cells
    .filter((cell) => !isAnswered(cell) && !isNumber(cell))
    .map(cellText)
    .slice(0, MOST_ASKERS);
  const answers = cells.filter((cell) => cell.row === row && isAnswered(cell));
  let words: GridCell[] = [];
  const flush = () => {
    const [first] = words;
    if (first && words.length > 1 && !(first.column === 0 && words.every(isNumber)))
      seen.push({
        ...placeOf(first, words.map(cellText), left.length > 0 ? left : right, heads, row, placed),
        beyond,
      });
    else for (const cell of words) if (!isNumber(cell)) say(cell);
    words = [];
  };
  for (const cell of cells) {
    if (cell.row === row && isWord(cell)) {
      words.push(cell);
      continue;
    }
    flush();
    if (!isAnswered(cell)) {
      if (cell.row === row) seen.push(saidBy(cell, placed, row, grid));
      if (cell.row === row) seen.push(...placesInCell(cell, left, heads, answers.length > 0, row, placed));
      if (!isNumber(cell)) say(cell);
      continue;
    }
    if (cell.row !== row) continue;
    const askers = left.length > 0 ? left : right;
    const labels = choicesIn(cell);
    const lead = leadIn(cell);
    seen.push({
      ...placeOf(cell, labels, lead === "" ? askers : [lead, ...askers], heads, row, placed),
      beyond,
      ...(cells.length === 1 && isBlank(cell) ? { framed: true } : {}),
    });
    if (hasRoomBelow(grid, cell, heads)) seen.push(placeOf(cell, [], askers, heads, row, placed));
    isBehindAnswer = true;
  }
  flush();
  return joined(seen);
}

const placeOf = (
  cell: GridCell,
  labels: readonly string[],
  askers: readonly string[],
  heads: readonly string[],
  row: number,
  placed: Placed,
): AnswerPlace => ({
  type: "place",
  ...placed,
  row,
  column: cell.column,
  columns: cell.colSpan,
  askers: askers.length > MOST_ASKERS ? [...askers.slice(0, MOST_ASKERS - 1), ...askers.slice(-1)] : askers,
  beyond: [],
  head: headOver(cell, heads),
  labels: labels.map((label) => label.trim()).filter((label) => label !== ""),
  ...(tickBoxes(cellText(cell))?.lead === "" ? { tick: true } : {}),
});

/** What stands over a cell; nothing where that is under several heads. */
function headOver({ column, colSpan }: GridCell, heads: readonly string[]): string {
  const over = new Set(heads.slice(column, column + colSpan).filter((head) => head !== ""));
  return over.size > 1 ? "" : (heads[column] ?? "");
}

/** Cells side by side that each hold one choice are one choice, and so are blank ones under the grades of a scale. */
function joined(seen: readonly Seen[]): readonly Seen[] {
  const all: Seen[] = [];
  let run: AnswerPlace[] = [];
  const flush = () => {
    const [first] = run;
    const isDescribed =
      run.every(({ head }) => head !== "") && run.some(({ labels: [own = ""] }) => own.length > LONGEST_WORD);
    const labels = run.map((place) => (isDescribed ? place.head : (place.labels[0] ?? place.head)));
    const isScale =
      run.every(({ labels: own }) => own.length === 1) ||
      labels.every(isGradeWord) ||
      familyOf(labels) !== undefined;
    if (first && run.length > 1 && isScale) all.push({ ...first, head: "", labels });
    else all.push(...run);
    run = [];
  };
  for (const each of seen) {
    const isOne =
      each.type === "place" &&
      (each.labels.length === 1 || (each.labels.length === 0 && each.head !== "" && isGradeWord(each.head)));
    if (isOne) run.push(each);
    else {
      flush();
      all.push(each);
    }
  }
  flush();
  return all;
}

/** What is to be answered inside a cell that says something, too. */
function placesInCell(
  cell: GridCell,
  left: readonly string[],
  heads: readonly string[],
  isAskedBeside: boolean,
  row: number,
  placed: Placed,
): readonly Seen[] {
  const marks = marksOf(cell.lines);
  const seen: Seen[] = [];
  const isAlone = left.length === 0 && !isAskedBeside && cellText(cell).includes(":");
  let asking: string[] = [];
  for (const mark of marks) {
    const askers = [...asking, ...left];
    if (mark.type === "options")
      seen.push(
        placeOf(
          cell,
          mark.labels,
          [mark.lead, withoutBoxes(mark.line.text), ...askers].filter((text) => text !== ""),
          [],
          row,
          placed,
        ),
      );
    else if (mark.type === "box" && (marks.length > 1 || isAlone))
      seen.push({ ...placeOf(cell, [], askers, [], row, placed), head: mark.line.text });
    else if (mark.type === "text") asking = [mark.line.text, ...asking].slice(0, 2);
  }
  const isRoom = cell.room && !isAskedBeside && seen.length === 0 && cellText(cell).length <= LONGEST_HEAD;
  return isRoom ? [placeOf(cell, [], [cell.lines[0]?.text ?? "", ...left], heads, row, placed)] : seen;
}
