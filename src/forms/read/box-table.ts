import { actionHead } from "./action-table";
import { isOfPart, isOverall } from "../is-overall";
import { asksJudgement, boxNamed, isBoxName, LONGEST_BOX_NAME, type AskingLine } from "./asking-line";
import { askedBesideTold, askedInRow, isAmongRooms, isGradedBeside, isText, leadIn } from "./asked-in-cell";
import { asksItself, isCount } from "./asks-itself";
import { isOnlyRoom, labelsOrWords, marksOf } from "./cell-marks";
import { isBareLabel, withoutLine } from "./field-label";
import { cellText, oncePerGrid, type Grid, type GridCell } from "./form-grid";
import { isHeading, type FormLine } from "./form-line";
import { isPromptHead, scaleNamedIn } from "./head-words";
import { isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";
import { familyOf } from "./printed-grades";
import { numberAlone, printedLabel } from "./printed-label";
import { gradesOverRoom, tickedGrades } from "./ticked-grades";
import { isHint } from "./told-room";

/** A table that is nothing but the judgement and the boxes of one item. */
export interface BoxTable {
  /** The name of the item, in a row across the table. */
  readonly title?: FormLine;
  /** The item itself: a question or a statement with its number, and what is said under it. */
  readonly asked?: readonly string[];
  /** "Question", "Standard 3", "Prompts" beside what they name: they say no more. */
  readonly called?: readonly string[];
  /** What to look at. */
  readonly told: readonly FormLine[];
  readonly lines: readonly AskingLine[];
  /** Every row is a name and what stands beside it. */
  readonly areRows: boolean;
}

const MOST_ROWS = 14;
/** Whatever stands above: what is ticked there is no box. */
const OVERALL = "Overall";
const NONE: BoxTable = { told: [], lines: [], areRows: false };

/**
 * What a table asks that is nothing but boxes, each with its name beside, over or in it: a judgement among them, the item's
 * name and what to look at perhaps in rows above. Nothing for other tables.
 */
export const boxTable = oncePerGrid(read);

function read(grid: Grid): BoxTable {
  if (grid.rows > MOST_ROWS || actionHead(grid, 0) || actionHead(grid, 1)) return NONE;
  if (tickedGrades(grid, 0, OVERALL)) return NONE;
  const head = headIn(grid);
  const [isNamed, title] = [head !== undefined, head?.named.title];
  const told: FormLine[] = [...(head?.told ?? [])];
  const called: string[] = [...(head?.named.called ?? [])];
  let row = head?.row ?? (isNamed ? 1 : 0);
  for (
    ;
    row < grid.rows &&
    ((isToldAcross(grid, row) && !grid.begin(row).some(isHint)) || (title && isSaidUnder(grid, row)));
    row += 1
  )
    told.push(...linesIn(grid.begin(row)));
  const lines: AskingLine[] = head?.lines.slice() ?? [];
  for (; row < grid.rows; row += 1) {
    const beside = grid
      .begin(row)
      .filter((cell) => isToldBeside(cell) || (title !== undefined && cell.lines[0] === title));
    told.push(...linesIn(beside).filter((line) => line !== title));
    const cells = grid.begin(row).filter((cell) => !beside.includes(cell));
    if (isNamed && cells.length === 1 && cells.every(isHint)) {
      told.push(...linesIn(cells));
      lines.push(boxNamed("", ""));
      continue;
    }
    const whole = askedBesideTold(cells);
    if (whole) {
      told.push(...whole.told);
      lines.push(...whole.lines);
      continue;
    }
    const more = isNamed && !isOverBlanks(grid, row, cells) ? toldBesideName(cells) : [];
    told.push(...more);
    if (more.length > 0) called.push(...cells.slice(0, 1).map(cellText).filter(isPromptHead));
    const found = more.length > 0 ? { lines: [], last: row } : rowOfBoxes(grid, row, cells, isNamed);
    if (!found) return NONE;
    lines.push(...found.lines);
    row = found.last;
  }
  const rows = Array.from({ length: grid.rows }, (_, at) => grid.begin(at));
  const areRows = !isNamed && rows.every((cells) => cells.length === 2 && !askedBesideTold(cells));
  // A question without an answer to choose is no item with boxes, but one of several boxes.
  if (head?.named.asked && !lines.some((line) => asksJudgement(line) && !isOfPart(line.name))) return NONE;
  return lines.length === 0 ? NONE : { ...head?.named, called, told, lines, areRows };
}

const linesIn = (cells: readonly GridCell[]): readonly FormLine[] => cells.flatMap(({ lines }) => lines);

interface BoxTableHead {
  readonly named: Pick<BoxTable, "title" | "asked" | "called">;
  readonly lines: readonly AskingLine[];
  /** What to think of, below the name in its cell. */
  readonly told?: readonly FormLine[];
  /** Where the rows begin that say more. */
  readonly row?: 0;
}

/** A name in bold across the table, or a question, alone or beside the room for its answer, over rows that say more. */
function headIn(grid: Grid): BoxTableHead | undefined {
  const inRow = askedInRow(grid);
  if (inRow) return { named: { asked: inRow.asked }, lines: [inRow.line] };
  const [cell, room, ...more] = grid.begin(0);
  if (cell?.lines[0] && grid.rows > 1 && cell.rowSpan === grid.rows && isOverall(cellText(cell)))
    return { named: { title: cell.lines[0] }, lines: [], row: 0 };
  if (!cell || more.length > 0 || grid.rows < 2 || grid.begin(1).every(isOnlyRoom) || !isText(cell))
    return undefined;
  const isNumbered = printedLabel(cellText(cell)).number !== undefined;
  const isCounted = room !== undefined && isText(room) && isCount(cellText(cell));
  const asking = isCounted ? room : cell;
  const [line, ...others] = asking.lines;
  if (!line) return undefined;
  if (isCounted || asksItself(line.text) || (room && (isNumbered || isGradedBeside(grid, room, nameIn)))) {
    const asked = asking.lines.map(({ text }) => text);
    const called = isCounted && numberAlone(cellText(cell)) === undefined ? [cellText(cell)] : [];
    if (isCounted || !room) return { named: { asked, called }, lines: [] };
    const labels = optionsIn(room);
    const isAnswer = labels.length > 1 || isOnlyRoom(room);
    return isAnswer
      ? { named: { asked }, lines: [{ text: leadIn(room), name: "", labels, answers: true }] }
      : undefined;
  }
  const isOverGrades = cell.colSpan > 1 && gradesOverRoom(grid.begin(1), false).length > 0;
  const isName = isHeading(line) || (isOverGrades && line.text.length <= LONGEST_NAME);
  const areTold = others.every(({ text }) => /[.?]$/u.test(text));
  if (room || !areTold || !isName || /[:?]$/u.test(line.text)) return undefined;
  if (!isNumbered && isAmongRooms(grid, cell)) return undefined;
  return { named: { title: line }, lines: [], told: others };
}

const LONGEST_NAME = 70;

/** Sentences or a list across the table, which ask for nothing. */
function isToldAcross(grid: Grid, row: number): boolean {
  const [cell, ...more] = grid.begin(row);
  if (!cell || more.length > 0 || !isText(cell) || row + 1 >= grid.rows) return false;
  const text = cellText(cell);
  // "What did you find?" with room below it in its cell asks.
  if (cell.room && cell.lines.length === 1 && text.endsWith("?")) return false;
  const isSaid = cell.lines.length > 1 || text.length > LONGEST_NAME || /[.?]$|^[-–•]\s/u.test(text);
  return isSaid && cell.lines.every(({ text: said, room }) => !room && !isBareLabel(said));
}

/** "Warmth, listening, honesty about worries" right under a name in bold, over boxes side by side. */
function isSaidUnder(grid: Grid, row: number): boolean {
  const [cell, ...more] = grid.begin(row);
  const isPlain = cell && more.length === 0 && isText(cell) && cell.lines.every((line) => !isHeading(line));
  const isAsking = cell?.room === true || isBareLabel(cell ? cellText(cell) : "");
  return row === 1 && isPlain === true && !isAsking && row + 1 < grid.rows && grid.begin(row + 1).length > 1;
}

/** What to look at in a cell that goes down beside the boxes. */
const isToldBeside = (cell: GridCell): boolean => cell.rowSpan > 1 && isText(cell);

/** "What good looks like", and that beside it. */
function toldBesideName([label, said, ...more]: readonly GridCell[]): readonly FormLine[] {
  if (!label || !said || more.length > 0 || ![label, said].every((cell) => isText(cell) && !cell.room))
    return [];
  if (asksInCell(label) && asksInCell(said)) return [];
  return [...(isPromptHead(cellText(label)) ? [] : label.lines), ...said.lines];
}

/** Each of the cells has one of its own below it with nothing in it. */
function isOverBlanks(grid: Grid, row: number, cells: readonly GridCell[]): boolean {
  const below = grid.begin(row + 1);
  return below.length === cells.length && below.every(isOnlyRoom);
}

/** "What worked well?" beside "What could be better?": there is room in the cell for each. */
const asksInCell = (cell: GridCell): boolean =>
  nameIn(cell) !== undefined && (cell.room || /[?:]$/u.test(cellText(cell)));

interface FoundBoxes {
  readonly lines: readonly AskingLine[];
  /** The last row that belongs to them. */
  readonly last: number;
}

function rowOfBoxes(
  grid: Grid,
  row: number,
  cells: readonly GridCell[],
  isNamed: boolean,
): FoundBoxes | undefined {
  const below = grid.begin(row + 1);
  const [label, room, ...more] = cells;
  if (!label) return { lines: [], last: row };
  if (!room) {
    const own = inOne(label, isNamed) ?? (isNamed ? answersAlone(label) : undefined);
    if (own) return { lines: [own], last: row };
    if (label.lines.length === 0)
      return grid.rows === 1 ? { lines: [boxNamed("", "")], last: row } : undefined;
    const name = nameIn(label);
    const isOver = below.length === 1 && below[0]?.lines.length === 0;
    const isAlone = grid.rows === 1 && printedBox(cellText(label))?.hint === "";
    const isRoom =
      isOver || label.room || isAlone || isBareLabel(cellText(label)) || label.colSpan < grid.columns;
    return name && isRoom ? { lines: [name], last: isOver ? row + 1 : row } : undefined;
  }
  const isOver = isOverBlanks(grid, row, cells);
  const grades = isOver ? gradesOverRoom(cells, isNamed) : [];
  if (grades.length > 0)
    return { lines: [{ text: "", name: "", labels: grades, answers: true }], last: row + 1 };
  const names = cells.map(nameIn).filter((name) => name !== undefined);
  if (names.length === cells.length && cells.every(hasRoom)) return { lines: names, last: row };
  if (isOver && endsBoxes(grid, row + 2, isNamed) && names.length === cells.length)
    return { lines: names, last: row + 1 };
  if (isNamed && cells.every(asksInCell)) return { lines: names, last: row };
  const ticked = tickedBeside(cells, isNamed);
  if (ticked) return { lines: [ticked], last: row };
  const [name] = names;
  if (more.length > 0 || !name) return undefined;
  if (isOnlyRoom(room)) return { lines: [name], last: row };
  const labels = optionsIn(room);
  const isOffered = labels.length > 1 && isJudgementWord(name.name);
  return isOffered ? { lines: [{ ...name, labels }], last: row } : undefined;
}

/** Room below its words, or a place to type in behind them. */
const hasRoom = ({ room, lines }: GridCell): boolean =>
  room || lines.some(({ controls }) => controls.some(({ choices }) => choices.length === 0));

/** Boxes side by side end there, or others of the same item follow. */
const endsBoxes = (grid: Grid, next: number, isNamed: boolean): boolean =>
  next === grid.rows ||
  (isNamed &&
    (grid.begin(next).length === 1 ||
      isOverBlanks(grid, next, grid.begin(next)) ||
      tickedBeside(grid.begin(next), true) !== undefined));

/** "☐ Good", "☐ Poor", each in a cell of its own, perhaps behind "Grade". */
function tickedBeside(cells: readonly GridCell[], isNamed: boolean): AskingLine | undefined {
  const [first] = cells;
  const name = first && nameIn(first);
  const offered = name ? cells.slice(1) : cells;
  const areTicked = offered.every(
    (cell) => tickBoxes(cellText(cell)) !== undefined && optionsIn(cell).length === 1,
  );
  if (!areTicked || offered.length < 3) return undefined;
  const labels = offered.flatMap(optionsIn);
  if (name) return isJudgementWord(name.name) ? { ...name, labels } : undefined;
  return isNamed ? { text: "", name: "", labels, answers: true } : undefined;
}

/** "☐ Emerging ☐ Confident ☐ Exemplary" across the table, with nothing else in it. */
function answersAlone(cell: GridCell): AskingLine | undefined {
  const marks = marksOf(cell.lines);
  const areAll = marks.length > 0 && marks.every((mark) => mark.type === "options" && mark.lead === "");
  const labels = areAll ? optionsIn(cell) : [];
  return labels.length > 2 ? { text: "", name: "", labels, answers: true } : undefined;
}

/** A cell that is the name of a box and nothing else. */
function nameIn(cell: GridCell): AskingLine | undefined {
  const text = withoutLine(cellText(cell));
  const isName = cell.lines.length === 1 && text !== "" && text.length <= LONGEST_BOX_NAME && isBoxName(text);
  if (!isName || optionsIn(cell).length > 0 || text.endsWith(".")) return undefined;
  return { ...boxNamed(cellText(cell), text), labels: isJudgementWord(text) ? scaleNamedIn(text) : [] };
}

/** "Grade: ☐ Good ☐ Poor", "Mark: / 3", "Grade: ____" across the table: what is asked stands in the same cell. */
function inOne(cell: GridCell, isNamed: boolean): AskingLine | undefined {
  const [line, ...others] = cell.lines;
  if (!line) return undefined;
  const text = cellText(cell);
  const [mark] = marksOf([line]);
  const lead = mark?.type === "options" ? mark.lead : withoutLine(line.text);
  const labels = optionsIn(cell);
  const name = lead.replace(/\s*:$/u, "");
  if (labels.length > 1 && isJudgementWord(name)) return { text, name, labels };
  if (labels.length > 1 && isNamed && lead === "") return { text: "", name: "", labels, answers: true };
  // "Where are we now? ☐ Starting ☐ Getting there ☐ Embedded" of what the card is called.
  const isOfCard = isNamed && others.length === 0 && lead.endsWith("?") && lead.length <= LONGEST_BOX_NAME;
  if (isOfCard && labels.length > 2 && familyOf(labels)?.kind !== "answers") return { text, name, labels };
  if (others.length > 0) return undefined;
  const own = nameIn(cell);
  const isAsked = lead !== line.text || isBareLabel(lead) || (isNamed && scaleNamedIn(name).length > 1);
  return own && asksJudgement(own) && isAsked ? own : undefined;
}

const optionsIn = (cell: GridCell): readonly string[] => labelsOrWords(marksOf(cell.lines));
