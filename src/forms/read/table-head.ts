import { withAsked, caseColumns } from "./case-columns";
import { isOnlyRoom } from "./cell-marks";
import { shapedColumns, type ShapedColumn } from "./column-shapes";
import { areDetails, headsFields, headsParts, isPartName } from "./fields-head";
import {
  average,
  describedGrades,
  isJudgedBelow,
  SHORTEST_DESCRIPTION,
  textsUnder,
} from "./described-columns";
import { deniedAmong } from "./denied-words";
import { cellText, oncePerRow, overlap, type FormSays, type Grid, type GridCell } from "./form-grid";
import { areOffered, columnOf, type HeadColumn } from "./head-column";
import { gradeLabels, gradeRun, gradeTexts, withBetween, withoutName } from "./grade-run";
import { ownOf, roleUnder, scaleUnder } from "./column-role";
import { asksWhether, LABEL_HEAD, type HeadRole } from "./head-words";
import { headsNothing } from "./heads-nothing";
import { judgedTwice } from "./judged-twice";
import { isJudgementWord, tickBoxes } from "./printed-boxes";
import { familyOf, isBand, isGradeWord } from "./printed-grades";
import { areNumbers, isCounted } from "./printed-label";
import { scaleName, scalesApart } from "./scales-apart";
import { secondJudges } from "./second-judge";
import { shapedRoles } from "./shaped-head";

/** The row that says what the columns of a table of items are. */
export interface TableHead {
  readonly columns: readonly HeadColumn[];
  /** Labels of the scale that its columns, or one of its cells, print. */
  readonly labels: readonly string[];
  /** How many of its columns stand for a record each, rather than for grades. */
  readonly records?: number;
  /** What it asks of whoever judges a second time, by their names and the heads of their columns. */
  readonly second?: readonly string[];
  /** Further scales that it has columns of, each by its name and its grades. */
  readonly more?: readonly string[];
  /** Someone filled in what it asks for. */
  readonly filled?: boolean;
  /** The first row that it heads no more. */
  readonly until?: number;
}

const LONGEST_HEAD = 120;

/** The head a row is; undefined for a row that is none. Each row is asked for several times, and looks at many rows below it. */
export const tableHead = oncePerRow(headIn);

function headIn(grid: Grid, row: number): TableHead | undefined {
  const cells = grid.across(row);
  if (cells.length < 2 || grid.begin(row).length < 2 || row + 1 >= grid.rows) return undefined;
  if (cells.some((cell) => cellText(cell).length > LONGEST_HEAD * 2) || headsNothing(grid, row))
    return undefined;
  const columns = shapedColumns(grid, row);
  const head = headOfOne(grid, row, columns);
  return head && columns.some(({ filled }) => filled) ? { ...head, filled: true } : head;
}

/** The head by the columns of whoever judges first; those of others stand in it as theirs. */
function headOfOne(grid: Grid, row: number, columns: readonly ShapedColumn[]): TableHead | undefined {
  const judges = secondJudges(columns);
  const theirs = judges.flatMap((judge) => judge.columns);
  const own = columns.filter((column) => !theirs.includes(column));
  const printed = headOver(grid, row, own);
  const hasKey = grid.form.keys.length > 0;
  const head = printed && { ...printed, columns: withAsked(printed.columns, own, hasKey) };
  if (!head || theirs.length === 0) return head;
  const placed = (column: ShapedColumn) => head.columns[own.indexOf(column)] ?? columnOf(column, "second");
  return {
    ...head,
    columns: columns.map(placed),
    second: judges.map(({ says }) => says),
  };
}

function headOver(grid: Grid, row: number, columns: readonly ShapedColumn[]): TableHead | undefined {
  const records = caseColumns(grid, row, columns);
  if (records.length > 0) return recordsHead(columns, records);
  const judged = judgedTwice(grid, columns);
  if (judged.length > 0) return judgedHead(columns, judged);
  const shaped = shapedHead(grid, row, columns);
  const isGraded = shaped?.columns.some(({ role }) => role === "grade");
  return (
    gradeHead(grid, row, columns) ??
    (isGraded ? shaped : undefined) ??
    describedHead(grid, row, columns) ??
    questionHead(grid, row, columns) ??
    shaped
  );
}

/** A head whose columns are records: the questions are asked once of each. */
function recordsHead(columns: readonly ShapedColumn[], records: readonly ShapedColumn[]): TableHead {
  const first = Math.min(...records.map(({ from }) => from));
  return {
    labels: [],
    records: records.length,
    columns: columns.map((column) =>
      columnOf(column, records.includes(column) ? "answer" : roleUnder(column, column.from < first)),
    ),
  };
}

/** A head whose columns ask for the same judgement, each for its own time or by somebody else. */
function judgedHead(columns: readonly ShapedColumn[], judged: readonly ShapedColumn[]): TableHead {
  const first = Math.min(...judged.map(({ from }) => from));
  return {
    labels: [],
    columns: columns.map((column) =>
      judged.includes(column)
        ? { ...columnOf(column, "answer"), judges: true }
        : columnOf(column, roleUnder(column, column.from < first)),
    ),
  };
}

const FEWEST_TOLD = 3;

/** The heads that a key of the form tells all of: they are its grades, whatever they are called. */
function toldAmong(keys: FormSays["keys"], heads: readonly string[]): readonly string[] {
  const told = keys.filter((key) => key.length >= FEWEST_TOLD && key.every((level) => heads.includes(level)));
  return told.flat();
}

/** Columns named with grades: over texts that describe them, or over room to tick. */
function gradeHead(grid: Grid, row: number, columns: readonly ShapedColumn[]): TableHead | undefined {
  const texts = gradeTexts(columns);
  const named = columns.find(({ content }) => content === "words");
  const denied = deniedAmong([...texts.values()]);
  const told = toldAmong(grid.form.keys, [...texts.values()]);
  const isGrade = (text: string) => isGradeWord(text) || denied.includes(text) || told.includes(text);
  const known = withoutName(columns).filter(
    (column) =>
      !(column.content === "numbers" || (named && column.from < named.from && areNumbers([column.text]))) &&
      column.head.row === row &&
      (isGrade(texts.get(column) ?? "") || isBand(column.text)) &&
      isPlain(column.head),
  );
  const run = gradeRun(columns, known);
  // Of several scales side by side the first is the item's.
  const printed = run ?? withBetween(columns, known);
  const [graded = printed, ...further] = scalesApart(printed, texts);
  const labels = gradeLabels(graded, texts);
  const others = columns.filter((column) => !printed.includes(column));
  const areBands = graded.length > 1 && graded.every(({ text }) => isBand(text));
  const areTold = graded.every((column) => told.includes(texts.get(column) ?? ""));
  const isOwn = printed === graded && (run ?? (areBands || areTold || graded.length > known.length));
  const family = isOwn
    ? { kind: "graded" as const }
    : familyOf(graded.map((column) => texts.get(column) ?? ""));
  if (!family || others.some(({ text }) => text.length > LONGEST_HEAD)) return undefined;
  const first = Math.min(...graded.map(({ from }) => from));
  const asks = others.some(({ text, from }) => from < first && /\?\s*$/u.test(text));
  const heads = graded.map(({ head }) => head);
  if (!standsOverItems(grid, row, heads, family.kind) || (asks && family.kind === "answers"))
    return undefined;
  const roleOf = (column: ShapedColumn): HeadRole => {
    if (graded.includes(column)) return "grade";
    if (printed.includes(column)) return "second";
    const isRoom = column.content === "blank" && named !== undefined && named.from < column.from;
    return roleUnder(column, column.from < first && !isRoom);
  };
  return {
    labels,
    columns: columns.map((column) => columnOf(column, roleOf(column))),
    ...(further.length > 0 ? { more: further.map((each) => scaleName(each, texts)) } : {}),
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
    const again = [...under].filter((cell) => cell && isGradeWord(firstLine(cell)) && isPlain(cell));
    if (again.length * 2 < Math.max(2, under.size)) return true;
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
    return next !== undefined && isOnlyRoom(next);
  });
}

/** "Question | Answer (Yes / No) | Comments": no grade has a column, but one is asked for. */
function questionHead(grid: Grid, row: number, shaped: readonly ShapedColumn[]): TableHead | undefined {
  if (shaped.some(({ text }) => text.length > LONGEST_HEAD) || isCountedOn(grid, row)) return undefined;
  const columns = shaped.map((column, at) =>
    columnOf(column, roleUnder(column, at < shaped.length - 1 && column.content !== "blank", at === 0)),
  );
  const has = (role: HeadRole) => columns.some((column) => column.role === role);
  if (
    !has("label") ||
    !(has("answer") || has("evidence") || has("impact") || columns.some(({ text }) => asksWhether(text)))
  )
    return undefined;
  const answer = ownOf(
    shaped.filter((_, at) => columns[at]?.role === "answer"),
    areOffered,
  );
  const labels = answer ? scaleUnder(answer) : [];
  const isNamed = columns.some(({ role, text }) => role === "label" && LABEL_HEAD.test(text));
  if (!isNamed && !(labels.length > 0 && columns[0]?.text === "")) return undefined;
  if (labels.length === 0 && headsFields(grid, row)) return undefined;
  return hasItemBelow(grid, row, columns) ? { columns, labels } : undefined;
}

/** "Standard 2 | Analysis" below "Standard 1 | Views and wishes". */
const isCountedOn = (grid: Grid, row: number): boolean =>
  row > 0 && [row - 1, row].every((at) => isCounted(grid.begin(at)[0]?.text ?? ""));

function hasItemBelow(grid: Grid, row: number, columns: readonly HeadColumn[]): boolean {
  const label = columns.find(({ role }) => role === "label");
  // One item may be called what parts of items are called, as "Analysis" is; two in a row are parts.
  let parts = 0;
  for (let below = row + 1; label && parts < 2 && below < grid.rows; below += 1) {
    const cells = grid.across(below);
    if (cells.length < 2) continue;
    const named = cells.find((cell) => cell.column <= label.from && cell.column + cell.colSpan > label.from);
    const text = named ? cellText(named) : "";
    if (text !== "" && !isPartName(text)) return true;
    if (text !== "") parts += isJudgementWord(text) ? 2 : 1;
  }
  return false;
}

/** Short words nobody knows as grades, over columns that all describe something. */
function describedHead(grid: Grid, row: number, columns: readonly ShapedColumn[]): TableHead | undefined {
  const described = describedGrades(row, columns, isJudgedBelow(grid, row));
  if (described.length === 0) return undefined;
  const first = columns.findIndex((column) => described.includes(column));
  return {
    labels: described.map(({ text }) => text),
    columns: columns.map((column, at) =>
      columnOf(column, described.includes(column) ? "grade" : roleUnder(column, at < first)),
    ),
  };
}

/** A head that no word tells, but what stands under it does. */
function shapedHead(grid: Grid, row: number, columns: readonly ShapedColumn[]): TableHead | undefined {
  if (
    columns.some(({ text }) => text.length > LONGEST_HEAD) ||
    headsFields(grid, row) ||
    headsParts(grid, row)
  )
    return undefined;
  const roles = areDetails(grid, row, columns) ? undefined : shapedRoles(columns);
  if (!roles) return undefined;
  const texts = gradeTexts(columns);
  const grades = columns.filter((_, at) => roles[at] === "grade");
  const answer = ownOf(
    columns.filter((_, at) => roles[at] === "answer"),
    areOffered,
  );
  return {
    labels: grades.length > 0 ? gradeLabels(grades, texts) : answer ? scaleUnder(answer) : [],
    columns: columns.map((column, at) => columnOf(column, roles[at] ?? "other")),
  };
}

const firstLine = (cell: GridCell): string => {
  const whole = cellText(cell);
  return isGradeWord(whole) ? whole : (cell.lines[0]?.text ?? "");
};

/** Neither a box to tick nor a list to choose from. */
const isPlain = (cell: GridCell): boolean => cell.lines.every((line) => line.controls.length === 0);
