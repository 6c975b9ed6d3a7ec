import { isOfPart, isOverall } from "../is-overall";
import { marksOf } from "./cell-marks";
import { asksInWords, isFieldLabel } from "./field-label";
import { cellText, rowsNamed, type Grid, type GridCell } from "./form-grid";
import type { FormLine } from "./form-line";
import type { NewItem } from "./form-parts";
import { asksWhy, isJudgementWord, namesGrade } from "./printed-boxes";
import { itemLabel, numberAlone, printedLabel } from "./printed-label";
import { rowUnderHead } from "./label-plan";
import { headsLetters } from "./lettered-rows";
import { asksComments, asksOfThis, sumsUp } from "./section-notes";
import { tableHead, type TableHead } from "./table-head";

/** "Evidence:" or "Overall grade: ..." across the table, between rows of another kind. */
export function isBoxRow(grid: Grid, at: number, head: TableHead): boolean {
  return grid.across(at).length < Math.min(3, head.columns.length);
}

const LONGEST_PART = 80;

/** "B | Analysis": the number of a part, and its name over all that is left of the row, so that there is no room beside it. */
export function numberedPart(grid: Grid, at: number): FormLine | undefined {
  const [number, name, ...more] = grid.begin(at);
  const [line, ...lines] = name?.lines ?? [];
  const isWide = name !== undefined && name.colSpan > 1 && name.column + name.colSpan >= grid.columns;
  const isPart =
    number?.rowSpan === 1 &&
    numberAlone(cellText(number)) !== undefined &&
    name !== undefined &&
    ((isWide && more.length === 0) || (line?.bold === true && isOverParts(grid, at))) &&
    !name.room &&
    at + 1 < grid.rows;
  if (!isPart || !line || lines.length > 0 || line.text.length > LONGEST_PART || /[?:]$/u.test(line.text))
    return undefined;
  return { ...line, text: `${cellText(number)} ${line.text}` };
}

/** "1 | Timeliness" with nothing beside it, over "1.1 | Sent the same day". */
function isOverParts(grid: Grid, at: number): boolean {
  const [number, , ...others] = grid.begin(at);
  const [below] = grid.begin(at + 1);
  const whole = number ? (numberAlone(cellText(number)) ?? "") : "";
  const part = below ? cellText(below) : "";
  const goesOn = part.startsWith(whole) && /^[.)\s]?(?:\d|\p{Ll}\b)/u.test(part.slice(whole.length));
  return goesOn && others.length > 0 && others.every((cell) => cellText(cell) === "");
}

const FAR_ENOUGH = 60;

export interface BoxRows {
  /** The boxes across the table belong to its sections: there are fewer of them than of the rows between. */
  readonly ofSections: boolean;
  /** What a box below each of its rows is called: they belong to the items. */
  readonly ofItems: ReadonlySet<string>;
}

/** Of the rows of a table, how many at least have a box below them that is called the same, where each has one. */
const OF_MOST = 0.7;

export function boxRows(grid: Grid, head: TableHead): BoxRows {
  let boxes = 0;
  let rows = 0;
  const names = new Map<string, number>();
  /** What stands right above another row of the same section. */
  const between = new Set<string>();
  for (let at = 0; at < Math.min(grid.rows, FAR_ENOUGH); at += 1) {
    const cells = grid.begin(at).filter(({ lines }) => lines.length > 0);
    if (cells.length === 0 || tableHead(grid, at)) continue;
    const name = isBoxRow(grid, at, head) && at > 0 ? boxAcross(grid, at) : undefined;
    if (name !== undefined) names.set(name, (names.get(name) ?? 0) + 1);
    const isNext = at > 0 && rowUnderHead(grid, at, head) !== undefined && !isBoxRow(grid, at, head);
    const above = isNext ? boxAcross(grid, at - 1) : undefined;
    if (above !== undefined) between.add(above);
    if (!isBoxRow(grid, at, head)) rows += goesOnBelow(grid, at, head) ? 0 : 1;
    else if (cells.some((cell) => marksOf(cell.lines).some(({ type }) => type === "box"))) boxes += 1;
  }
  const ofItems = [...names].filter(([name, count]) => between.has(name) && count >= rows * OF_MOST);
  return { ofSections: boxes < rows, ofItems: new Set(ofItems.map(([name]) => name)) };
}

/** What names the row is merged with that of the row above: "Planning" beside what each grade looks like, and boxes to tick under them. */
function goesOnBelow(grid: Grid, at: number, head: TableHead): boolean {
  const row = rowUnderHead(grid, at, head);
  const named = head.columns.filter(({ role }) => role === "label").map((column) => row?.cells.get(column));
  return named.length > 0 && named.every((cell) => cell !== undefined && cell.row < at);
}

/** What a row says, without "Grade:" before "Reasons for grade:". */
function saidIn(grid: Grid, at: number): readonly GridCell[] {
  const said = grid.begin(at).filter(({ lines }) => lines.length > 0);
  const [grade, box, ...more] = said;
  const isGraded =
    grade !== undefined && isJudgementWord(cellText(grade)) && marksOf(box?.lines ?? [])[0]?.type === "box";
  return isGraded && more.length === 0 ? said.slice(1) : said;
}

/** "Strengths:" across the table, with room behind or below it. */
function boxAcross(grid: Grid, at: number): string | undefined {
  const [cell, ...more] = saidIn(grid, at);
  const [mark, ...others] = cell ? marksOf(cell.lines) : [];
  const isName =
    mark?.type === "box" ||
    (mark?.type === "text" &&
      (mark.line.text.endsWith(":") ||
        (cell?.room === true && mark.line.text.endsWith("?")) ||
        asksWhy(mark.line.text)));
  return isName && more.length === 0 && others.every(({ type }) => type === "room")
    ? mark.line.text.toLowerCase()
    : undefined;
}

/** The line that names a box of the item above, across the table. */
export function itemBox(grid: Grid, at: number, { ofItems }: BoxRows): FormLine | undefined {
  const name = boxAcross(grid, at);
  return name !== undefined && (ofItems.has(name) || (asksWhy(name) && !/^if any\b/iu.test(name)))
    ? saidIn(grid, at)[0]?.lines[0]
    : undefined;
}

/** "Impact for the child" over items, with no room of its own: the name of a section. */
export function namesPart(grid: Grid, at: number, head: TableHead): FormLine | undefined {
  const [cell, ...more] = grid.begin(at);
  const [mark, ...others] = cell ? marksOf(cell.lines) : [];
  const isName =
    cell !== undefined &&
    mark?.type === "box" &&
    (mark.box.box === "impact" || isTopic(grid, cell)) &&
    mark.line.bold &&
    !mark.line.text.endsWith(":");
  const isAbove =
    at + 1 < grid.rows && rowUnderHead(grid, at + 1, head) !== undefined && !isBoxRow(grid, at + 1, head);
  return isName && isAbove && more.length === 0 && others.length === 0 && !cell.room ? mark.line : undefined;
}

/** "Timeliness" and nothing beside it, in a row built as those under the head: it names what follows, under the same heads. */
export const isNameAlone = (grid: Grid, at: number, head: TableHead): boolean =>
  rowUnderHead(grid, at, head) !== undefined &&
  grid.begin(at).length === head.columns.length &&
  grid.begin(at).every((cell, place) => (cellText(cell) !== "") === (place === 0)) &&
  head.columns.every(({ text }) => text !== "");

/** How many rows in bold across the table have each name. */
const namesAcross = rowsNamed((grid, at) => {
  const [cell, ...more] = grid.begin(at);
  const isAlone = cell?.lines.length === 1 && more.length === 0 && cell.lines.every(({ bold }) => bold);
  return isAlone ? nameIn(cell) : "";
});

const nameIn = (cell: GridCell): string => cellText(cell).toLowerCase();

/** "Analysis" may be what a part of the form is about, as "Objective" and "Plan" are; a box would come again below each part. */
function isTopic(grid: Grid, cell: GridCell): boolean {
  const names = namesAcross(grid);
  return TOPIC.test(cellText(cell)) && names.size > 1 && names.get(nameIn(cell)) === 1;
}

const TOPIC =
  /^(?:analysis|evaluation|observations?|outcomes?|dadansoddiad|gwerthuso|arsylwadau|canlyniadau)$/iu;

/** A row across the table that asks something of the section above: a comment, or "Please say more:". */
export function sectionBox(grid: Grid, at: number, { ofSections }: BoxRows): NewItem | undefined {
  const cells = grid.begin(at).filter(({ lines }) => lines.length > 0);
  const [cell] = cells;
  if (!cell || cells.length > 1 || cell.lines.length !== 1) return undefined;
  const [mark] = marksOf(cell.lines);
  const isPlain = mark?.type === "box" && (mark.box.hint === "" || /^\([^()]*\)$/u.test(mark.box.hint));
  const isBox = isPlain && (ofSections || isOfPart(mark.line.text));
  const isLast =
    mark?.type === "text" &&
    (sumsUp(mark.line.text) ||
      (cell.room && asksOfThis(mark.line.text)) ||
      asksBelowAll(grid, at) ||
      isOfAbove(grid, at, mark.line.text) ||
      isOverOwnRoom(grid, at) ||
      isOverRowOfRoom(grid, at));
  const isAsked =
    mark?.type === "text" &&
    (!mark.line.bold || cell.room || isLastSaid(grid, at)) &&
    mark.line.text.endsWith(":") &&
    !headsLetters(grid, at);
  return isBox || isAsked || isLast ? itemLabel([cellText(cell)]) : undefined;
}

/** "Summary of this section" below the last of its rows, or over the heads of the next. */
const isOfAbove = (grid: Grid, at: number, text: string): boolean =>
  asksOfThis(text) &&
  printedLabel(text).number === undefined &&
  (isLastSaid(grid, at) || tableHead(grid, at + 1) !== undefined);

/** Nothing but words across the table, with no room of its own below them. */
const isNameAcross = (grid: Grid, at: number): boolean => {
  const [cell, ...more] = grid.begin(at);
  return (
    cell !== undefined &&
    more.length === 0 &&
    cell.lines.length === 1 &&
    !cell.room &&
    cell.fill !== undefined
  );
};

/** "What was seen" over blank lines of its own, across the table below the last of its rows, or of those above the next name. */
function isOverOwnRoom(grid: Grid, at: number): boolean {
  const [cell, ...more] = grid.begin(at);
  const text = cell ? cellText(cell) : "";
  return (
    cell?.room === true &&
    more.length === 0 &&
    text.length <= LONGEST_PART &&
    !/[.;]$/u.test(text) &&
    !isFieldLabel(text) &&
    (isLastSaid(grid, at) || (cell.fill === undefined && isNameAcross(grid, at + 1)))
  );
}

/** "Justify your answers" over a blank row of its own across the table, with no head or row like those above to follow unless it says so. */
function isOverRowOfRoom(grid: Grid, at: number): boolean {
  const isAcross = (row: number) => row < grid.rows && grid.begin(row).length === 1;
  const [cell] = grid.begin(at);
  const text = cell ? cellText(cell) : "";
  const isOver =
    isAcross(at) && isAcross(at + 1) && grid.begin(at + 1).every(({ lines }) => lines.length === 0);
  if (!isOver || text.length > LONGEST_PART || isFieldLabel(text)) return false;
  const [next] = at + 2 < grid.rows ? grid.begin(at + 2) : [];
  return asksInWords(text) || next === undefined || isJudgementWord(cellText(next));
}

/** "Pupils' views on this standard:" in bold, with nothing below it in the table that it could head. */
function isLastSaid(grid: Grid, at: number): boolean {
  let below = at + 1;
  while (below < grid.rows && grid.across(below).every(({ lines }) => lines.length === 0)) below += 1;
  return below >= grid.rows;
}

/** "Comments on referral", "What works well?" across the table, with no more than such rows to its end. */
function asksBelowAll(grid: Grid, at: number): boolean {
  const [cell] = grid.begin(at);
  const asks = cell !== undefined && (asksComments(cellText(cell)) || asksInWords(cellText(cell)));
  const rest = Array.from({ length: grid.rows - at }, (_, below) => grid.across(at + below));
  return asks && rest.every((cells) => cells.length === 1);
}

/** "Auditor's comments" where the labels of items stand, with nothing beside it to grade: a comment on those above. */
export function asksAboveAll(grid: Grid, at: number, head: TableHead): boolean {
  const cells = grid.begin(at).filter(({ lines }) => lines.length > 0);
  const [cell] = cells;
  const graded = head.columns.filter(({ role }) => role === "grade").length;
  if (!cell || cells.length > 1 || cell.lines.length !== 1 || graded < 2) return false;
  const isLast = at + 1 >= grid.rows || tableHead(grid, at + 1) !== undefined;
  return isLast && /\bcomments?:?$/iu.test(cellText(cell)) && marksOf(cell.lines)[0]?.type === "box";
}

/** "Rating for this section", "Section as a whole": it asks for a grade of the rows above, and names none below. */
export const asksOfSection = (text: string): boolean =>
  isJudgementWord(text) || (isOfPart(text) && (namesGrade(text) || isOverall(text) || AS_A_WHOLE.test(text)));

const AS_A_WHOLE = /\bas a whole\b/iu;
