import { marksOf, splitList } from "./cell-marks";
import { cellText, overlap, type Grid, type GridCell } from "./form-grid";
import { isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";
import { isFieldLabel } from "./printed-fields";
import { familyOf, isGradeWord, isNotApplicable } from "./printed-grades";

export type HeadRole = "grade" | "number" | "label" | "evidence" | "impact" | "answer" | "other";

/** A column of a table of items: its place in the grid, and what stands in it. */
export interface HeadColumn {
  readonly from: number;
  readonly until: number;
  readonly role: HeadRole;
  readonly text: string;
}

/** The row that says what the columns of a table of items are. */
export interface TableHead {
  readonly columns: readonly HeadColumn[];
  /** Labels of the scale that its columns, or one of its cells, print. */
  readonly labels: readonly string[];
}

const LONGEST_HEAD = 120;
const NUMBER_HEAD = /^(no|nos|number|ref|reference|#|q|item no)\.?$/iu;
const LABEL_HEAD =
  /^(audit |key |practice |quality )?(question|criteria|criterion|standard|area|aspect|item|field|indicator|statement|domain|theme|area of practice|what we look for|practice|descriptor|measure|element|line of enquiry|prompt|requirement)s?( of practice| to be audited| of enquiry)?\b.{0,30}$/iu;

/** The head a row is; undefined for a row that is none. */
export function tableHead(grid: Grid, row: number): TableHead | undefined {
  const cells = grid.across(row);
  if (cells.length < 2 || grid.begin(row).length < 2 || row + 1 >= grid.rows) return undefined;
  if (cells.some((cell) => cellText(cell).length > LONGEST_HEAD * 2)) return undefined;
  return gradeHead(grid, row, cells) ?? questionHead(grid, row, cells) ?? unknownHead(grid, row, cells);
}

/** Columns named with grades: over texts that describe them, or over room to tick. */
function gradeHead(grid: Grid, row: number, cells: readonly GridCell[]): TableHead | undefined {
  const words = cells.filter((cell) => cell.row === row && isGradeWord(firstLine(cell)) && isPlain(cell));
  // "No." is a number, unless "Yes" stands beside it.
  const isAnswered = words.some((cell) => /^y(es)?\b/iu.test(cellText(cell)));
  const graded = words.filter((cell) => isAnswered || !NUMBER_HEAD.test(cellText(cell)));
  const labels = graded.map(firstLine);
  const others = cells.filter((cell) => !graded.includes(cell));
  const family = familyOf(labels);
  if (!family || others.some((cell) => cellText(cell).length > LONGEST_HEAD)) return undefined;
  const asks = others.some((cell) => /\?\s*$/u.test(cellText(cell)));
  if (!standsOverItems(grid, row, graded, family.kind) || (asks && family.kind === "answers"))
    return undefined;
  const first = Math.min(...graded.map(({ column }) => column));
  return {
    labels,
    columns: cells.map((cell) =>
      columnOf(cell, graded.includes(cell) ? "grade" : roleOf(cellText(cell), cell.column < first)),
    ),
  };
}

/** The rows below have something of their own to say under these words, and do not offer them again. */
function standsOverItems(
  grid: Grid,
  row: number,
  graded: readonly GridCell[],
  kind: "graded" | "answers",
): boolean {
  if (areOptions(grid, row, graded)) return false;
  for (let below = row + 1; below < grid.rows; below += 1) {
    const cells = grid.across(below).filter((cell) => cell.row > row);
    const under = new Set(graded.map((head) => cells.find((cell) => overlap(cell, head) > 0)));
    const isBuiltAlike = under.size >= graded.length && !under.has(undefined);
    const isBlank = cells.every((cell) => cellText(cell) === "");
    if (isBlank || !isBuiltAlike) continue;
    const texts = [...under].map((cell) => (cell ? cellText(cell) : ""));
    // Under "Yes" and "No" stands room to tick, or what makes the answer yes; a few letters are other options.
    if (
      kind === "answers" &&
      texts.some((text) => text !== "" && text.length < SHORTEST_ANSWER && !tickBoxes(text))
    )
      return false;
    if (![...under].some((cell) => cell && isGradeWord(firstLine(cell)) && isPlain(cell))) return true;
  }
  return false;
}

const SHORTEST_ANSWER = 15;

/** Each of the words has a cell of its own beside it to tick. */
function areOptions(grid: Grid, row: number, graded: readonly GridCell[]): boolean {
  const cells = grid.begin(row);
  const isDescribed = graded.filter((cell) => {
    const under = textsUnder(grid, row, cell);
    return under.length > 0 && average(under) >= SHORTEST_DESCRIPTION;
  });
  if (isDescribed.length > 1) return false;
  return graded.every((cell) => {
    const next = cells[cells.indexOf(cell) + 1];
    return next !== undefined && marksOf(next.lines).every(({ type }) => type === "room");
  });
}

/** "Question | Answer (Yes / No) | Comments": no grade has a column, but one is asked for. */
function questionHead(grid: Grid, row: number, cells: readonly GridCell[]): TableHead | undefined {
  const texts = cells.map(cellText);
  if (texts.some((text) => text.length > LONGEST_HEAD)) return undefined;
  const columns = cells.map((cell, at) =>
    columnOf(cell, roleOf(cellText(cell), at < cells.length - 1, at === 0)),
  );
  const has = (role: HeadRole) => columns.some((column) => column.role === role);
  if (!has("label") || !(has("answer") || has("evidence") || has("impact"))) return undefined;
  const answer = columns.find(({ role }) => role === "answer");
  const labels = answer ? scaleNamedIn(answer.text) : [];
  const isNamed = texts.some((text, at) => columns[at]?.role === "label" && LABEL_HEAD.test(text));
  if (!isNamed && !(labels.length > 0 && texts[0] === "")) return undefined;
  if (labels.length === 0 && headsFields(grid, row)) return undefined;
  return hasItemBelow(grid, row, columns) ? { columns, labels } : undefined;
}

/** "Judgement", "Evidence": a part of an item, where another table would name an item. */
const isPartName = (text: string): boolean => isJudgementWord(text) || printedBox(text) !== undefined;

/** A row of short words over rows that are the parts of one item. */
export function headsParts(grid: Grid, row: number): boolean {
  const cells = grid.begin(row);
  const [below] = row + 1 < grid.rows ? grid.begin(row + 1) : [];
  return (
    cells.length > 1 &&
    cells.every((cell) => cellText(cell) !== "" && cellText(cell).length <= LONGEST_UNKNOWN) &&
    cells.some((cell) => LABEL_HEAD.test(cellText(cell)) || isJudgementWord(cellText(cell))) &&
    below !== undefined &&
    isPartName(cellText(below))
  );
}

/** "Field | Answer | Guidance": a row of short words over fields with room beside each. */
export function headsFields(grid: Grid, row: number): boolean {
  const names = grid.begin(row).map(cellText);
  const isHead =
    names.length > 1 &&
    names.every((text) => text.length <= LONGEST_UNKNOWN) &&
    names.some((text) => isPartName(text) || LABEL_HEAD.test(text));
  if (!isHead || row + 1 >= grid.rows) return false;
  for (let below = row + 1; below < grid.rows; below += 1) if (!isField(grid.begin(below))) return false;
  return true;
}

const isField = ([label, room]: readonly GridCell[]): boolean =>
  label !== undefined &&
  room !== undefined &&
  isFieldLabel(cellText(label)) &&
  marksOf(room.lines).every(({ type }) => type === "room" || type === "options");

function hasItemBelow(grid: Grid, row: number, columns: readonly HeadColumn[]): boolean {
  const label = columns.find(({ role }) => role === "label");
  for (let below = row + 1; label && below < grid.rows; below += 1) {
    const cells = grid.across(below);
    if (cells.length < 2) continue;
    const named = cells.find((cell) => cell.column <= label.from && cell.column + cell.colSpan > label.from);
    const text = named ? cellText(named) : "";
    if (text !== "") return !isPartName(text);
  }
  return false;
}

const MOST_UNKNOWN = 8;
const LONGEST_UNKNOWN = 40;
const SHORTEST_DESCRIPTION = 45;

/** Short words nobody knows as grades, over columns that all describe something at length. */
function unknownHead(grid: Grid, row: number, cells: readonly GridCell[]): TableHead | undefined {
  const texts = cells.map(cellText);
  if (cells.length < 3 || cells.length > MOST_UNKNOWN || new Set(texts).size < texts.length) return undefined;
  if (cells.some((cell) => cell.row !== row) || texts.some((text) => text.length > LONGEST_UNKNOWN))
    return undefined;
  const described = cells.filter((cell) => {
    const under = texts.length === 0 ? [] : textsUnder(grid, row, cell);
    return under.length > 1 && average(under) >= SHORTEST_DESCRIPTION;
  });
  const first = described[0];
  const isRest = first && cells.slice(cells.indexOf(first)).every((cell) => described.includes(cell));
  if (!isRest || described.length < 3 || described.some((cell) => cellText(cell) === "")) return undefined;
  return {
    labels: described.map(cellText),
    columns: cells.map((cell) =>
      columnOf(cell, described.includes(cell) ? "grade" : roleOf(cellText(cell), true)),
    ),
  };
}

/** Rows below that are looked at: enough to tell what a column holds. */
const FAR_ENOUGH = 60;

function textsUnder(grid: Grid, row: number, head: GridCell): readonly string[] {
  const texts: string[] = [];
  for (let below = row + 1; below < Math.min(grid.rows, row + FAR_ENOUGH); below += 1) {
    const cells = grid
      .begin(below)
      .filter((cell) => cell.column === head.column && cell.colSpan === head.colSpan);
    texts.push(...cells.map(cellText).filter((text) => text !== ""));
  }
  return texts;
}

const average = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.length, 0) / texts.length;

const columnOf = (cell: GridCell, role: HeadRole): HeadColumn => ({
  from: cell.column,
  until: cell.column + cell.colSpan,
  role,
  text: cellText(cell),
});

function roleOf(text: string, isBefore: boolean, isFirst = false): HeadRole {
  if (NUMBER_HEAD.test(text)) return isBefore ? "number" : "other";
  if (isFirst && LABEL_HEAD.test(text)) return "label";
  const box = printedBox(text);
  if (box) return box.box;
  if (isJudgementWord(text) || scaleNamedIn(text).length > 0) return "answer";
  if (isBefore) return "label";
  return LABEL_HEAD.test(text) ? "label" : "other";
}

/** The scale a head spells out: "Quality (met / partly met / not met)". */
function scaleNamedIn(text: string): readonly string[] {
  const inBrackets = /\(([^)]+)\)/u.exec(text)?.[1];
  for (const list of [text, ...(inBrackets === undefined ? [] : [inBrackets])]) {
    const labels = splitList(list);
    if (labels.filter((label) => !isNotApplicable(label)).length > 1 && familyOf(labels)) return labels;
  }
  return [];
}

const firstLine = (cell: GridCell): string => {
  const whole = cellText(cell);
  return isGradeWord(whole) ? whole : (cell.lines[0]?.text ?? "");
};

/** Neither a box to tick nor a list to choose from. */
const isPlain = (cell: GridCell): boolean => cell.lines.every((line) => line.controls.length === 0);
