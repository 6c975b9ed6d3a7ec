import { actionHead } from "./action-table";
import { isBlankMark } from "./cell-marks";
import { cellText, holdsMore, type Grid, type GridCell } from "./form-grid";
import { isHeading } from "./form-line";
import type { FormPart } from "./form-parts";
import type { FormRemark } from "../draft/form-remark";
import { headBoxes } from "./head-boxes";
import { headsLetters, isLettered, stemOver } from "./lettered-rows";
import {
  asksAboveAll,
  asksOfSection,
  boxRows,
  isBoxRow,
  itemBox,
  namesPart,
  numberedPart,
  isNameAlone,
  sectionBox,
} from "./section-rows";
import { totalRow } from "./total-row";
import { headsTotal, isTotal, totalLeft } from "./totals";
import { itemParts, offersInRows } from "./item-rows";
import { labelPlan, rowUnderHead, type LabelPlan, type RowUnderHead } from "./label-plan";
import type { LooseRows } from "./loose-rows";
import { areOptions, isJudgementRow } from "./column-shapes";
import { asksWhyNotApplicable, isJudgementWord, printedBox, withoutBoxes } from "./printed-boxes";
import { familyOf } from "./printed-grades";
import { isSigned } from "./signed-at-foot";
import { signedFrom } from "./signing-rows";
import type { HeadColumn } from "./head-column";
import { tableHead, type TableHead } from "./table-head";
import { ticksGrades } from "./ticked-below";
import { recordName } from "./record-names";
import { rowName } from "./form-flow";
import { whyLeft } from "./second-judge";

/** A table while it is read. */
export interface OpenTable {
  readonly grid: Grid;
  readonly where: string;
  readonly loose: LooseRows;
}

/** The rows under a head, up to the next head that says otherwise; gives the row of that. */
export function* itemsParts(
  { grid, where, loose }: OpenTable,
  from: number,
  printed: TableHead,
): Generator<FormPart, number> {
  // What stands below items is no detail of the audit because those at the top of the table are.
  loose.hasFields = false;
  const told = codesTold(grid, from + 1, printed);
  const head = told ?? printed;
  if (told) yield { is: "understood", texts: [...printed.labels, ...grid.begin(from + 1).map(cellText)] };
  yield {
    is: "understood",
    texts: head.columns
      .filter(({ role, text }) => role !== "grade" || !head.labels.includes(text))
      .map(({ text }) => text),
  };
  if (head.records !== undefined)
    yield { is: "remark", remark: { code: "cases-in-columns", where, count: head.records } };
  const sums = head.columns.filter(({ role, text }) => role === "other" && headsTotal(text));
  for (const { text } of sums) yield { is: "left", text, where: rowName(where, from), why: totalLeft() };
  const boxPlan = boxRows(grid, head);
  const boxes = headBoxes(head, roomOfItsOwn(grid, head, from));
  for (const text of [...boxes.left, ...(head.second ?? [])])
    yield { is: "left", text, where: rowName(where, from), why: whyLeft(text) };
  for (const text of boxes.asked) yield { is: "remark", remark: secondAsked(text, rowName(where, from)) };
  const offers = offersInRows(grid, head, from + 1);
  const plan = { ...labelPlan(grid, head, from + 1), boxes, offers };
  let area: GridCell | undefined;
  /** What the lettered rows under way are parts of. */
  let stem: LabelPlan["stem"];
  /** The last row across the table that asks for a judgement: a box below it belongs to that. */
  let judged = -2;
  /** The row that may say which record the form is about. */
  let named = from + 1;
  let at = from + 1;
  while (at < (head.until ?? grid.rows)) {
    if (actionHead(grid, at) || at >= signedFrom(grid)) break;
    if (isHeadAgain(grid, at, head)) {
      at += 1;
      continue;
    }
    const next = tableHead(grid, at);
    if (next && at === from + 1 && (told ?? explains(next, head))) {
      at += 1;
      continue;
    }
    if (next && !isNameAlone(grid, at, head)) break;
    const row = rowUnderHead(grid, at, head);
    const stemHere = stemOver(grid, at);
    stem = stemHere ?? (isLettered(grid, at) ? stem : undefined);
    if (stemHere !== undefined) {
      yield { is: "understood", texts: grid.begin(at).map(cellText) };
      at += 1;
      continue;
    }
    const part = isTotal(grid, at) ? undefined : (numberedPart(grid, at) ?? namesPart(grid, at, head));
    const record = row && at === named ? recordName(head, row) : undefined;
    if (record) {
      yield record;
      named = at + 1;
    }
    if (record ?? grid.begin(at).every(({ lines }) => lines.length === 0)) {
      at += 1;
    } else if (part) {
      yield { is: "understood", texts: grid.begin(at).map(cellText) };
      yield { is: "words", line: part, heading: true };
      at += 1;
    } else if (isTotal(grid, at)) {
      yield* totalRow(grid, at, where);
      at += 1;
    } else if (!row || isBoxRow(grid, at, head) || isJudgedApart(grid, row, head)) {
      const below = itemBox(grid, at, boxPlan);
      const isOther = below ?? (judged === at - 1 || isSigned(grid, at, loose.soFar));
      const own = isOther ? undefined : sectionBox(grid, at, boxPlan);
      if (asksJudgement(grid, at)) judged = at;
      if (below) {
        yield { is: "understood", texts: grid.begin(at).map(cellText) };
        yield { is: "marks", marks: [{ type: "own-box", line: below }] };
        at += 1;
      } else if (own) {
        yield { is: "break" };
        yield { is: "item", item: own };
        yield { is: "break" };
        at += 1;
      } else at = yield* loose.read(at, true);
    } else if (asksAboveAll(grid, at, head)) {
      const own = sectionBox(grid, at, boxPlan);
      yield { is: "break" };
      if (own) yield { is: "item", item: own };
      yield { is: "break" };
      at += 1;
    } else if (headsSection(grid, row, head, plan) || headsLetters(grid, at)) {
      for (const cell of grid.begin(at))
        for (const line of cell.lines) yield { is: "words", line, heading: true };
      at += 1;
    } else {
      const rows = together(grid, row, head, plan);
      const over = plan.area && row.cells.get(plan.area);
      if (over && cellText(over) !== "" && (!area || cellText(over) !== cellText(area))) {
        area = over;
        for (const [index, line] of over.lines.entries()) yield { is: "words", line, heading: index === 0 };
      }
      let beyond = at + rows.length;
      while (beyond < grid.rows && itemBox(grid, beyond, boxPlan)) beyond += 1;
      const isAlone = ![at - 1, beyond].some((beside) => beside > from && asksBeside(grid, beside, head));
      yield* itemParts(head, rows, { ...plan, stem }, isAlone);
      if (head.filled) for (const each of rows) yield* answersGiven(each, rowName(where, each.at));
      at += rows.length;
    }
  }
  yield { is: "break" };
  return at;
}

/** A row that asks under the head as others do: no name across the table, no judgement, no box. */
function asksBeside(grid: Grid, at: number, head: TableHead): boolean {
  const [first] = grid.begin(at);
  const text = first ? cellText(first) : "";
  return (
    at < grid.rows &&
    text !== "" &&
    rowUnderHead(grid, at, head) !== undefined &&
    !isBoxRow(grid, at, head) &&
    !isJudgementWord(text) &&
    printedBox(text) === undefined
  );
}

/** "Overall grade" and its grades where the head has no column for them. */
const isJudgedApart = (grid: Grid, { at, cells }: RowUnderHead, head: TableHead): boolean => {
  const own = grid.begin(at);
  const isAnswered = head.columns.some((column) => {
    const cell = cells.get(column);
    return column.role === "answer" && cell !== undefined && cell !== own[0] && areOptions(cell);
  });
  // "Response" down beside its questions is the name of a part.
  return isJudgementRow(own) && own[0]?.rowSpan === 1 && !(isAnswered && own.length > 2);
};

const asksJudgement = (grid: Grid, at: number): boolean => {
  const [cell] = grid.begin(at);
  return cell !== undefined && isJudgementWord(cellText(cell));
};

/** What someone entered in the columns to fill in. */
function* answersGiven({ at, cells }: RowUnderHead, where: string): Generator<FormPart, void> {
  for (const [{ role }, cell] of cells) {
    const text = cellText(cell);
    if (role !== "label" && role !== "number" && cell.row === at && text !== "")
      yield { is: "answered", text, where };
  }
}

const secondAsked = (text: string, where: string): FormRemark => ({
  code: "look",
  doubt: "second",
  text: text.slice(0, LONGEST_LOOK),
  where,
});

const LONGEST_LOOK = 120;

/** Columns to fill in that no part of an item stands for: "Action needed?". */
function roomOfItsOwn(grid: Grid, head: TableHead, from: number): readonly HeadColumn[] {
  const others = head.columns.filter(
    ({ role, text }) => role === "other" && text !== "" && !headsTotal(text) && !asksWhyNotApplicable(text),
  );
  if (others.length === 0) return [];
  const rows = Array.from({ length: grid.rows - from - 1 }, (_, at) =>
    rowUnderHead(grid, from + 1 + at, head),
  );
  // "Overall rating" over several columns says nothing of one of them.
  const isWithin = ({ column: from, colSpan }: GridCell, column: HeadColumn) =>
    from >= column.from && from + colSpan <= column.until;
  const textsUnder = (column: HeadColumn) =>
    rows.flatMap((row) => {
      const cell = row?.cells.get(column);
      return cell && isWithin(cell, column) && cellText(cell) !== column.text ? [cellText(cell)] : [];
    });
  return others.filter((column) => textsUnder(column).every((text) => isBlankMark(withoutBoxes(text))));
}

/** A second head row that says the grades above it in words of its own. */
const explains = (next: TableHead, head: TableHead): boolean =>
  next.labels.length === head.labels.length && !familyOf(next.labels) && familyOf(head.labels) !== undefined;

/** The head with its codes as the row below it tells them: "1" over "Strongly disagree". */
function codesTold(grid: Grid, below: number, head: TableHead): TableHead | undefined {
  const next = below > 0 && below < grid.rows ? tableHead(grid, below) : undefined;
  if (!next || !explains(next, head) || !head.labels.every((label) => /^\w{1,2}$/u.test(label)))
    return undefined;
  return { ...head, labels: head.labels.map((code, at) => `${code} = ${next.labels[at] ?? ""}`) };
}

const isHeadAgain = (grid: Grid, at: number, head: TableHead): boolean =>
  grid.across(at).map(cellText).join("|").toLowerCase() ===
  head.columns
    .map(({ text }) => text)
    .join("|")
    .toLowerCase();

/** The rows of one label: those its merged cell spans, and those below it that go on without a label of their own. */
function together(
  grid: Grid,
  first: RowUnderHead,
  head: TableHead,
  { label }: LabelPlan,
): readonly RowUnderHead[] {
  const rows = [first];
  const cell = label && first.cells.get(label);
  if (!label || !cell) return rows;
  for (let at = first.at + 1; at < grid.rows; at += 1) {
    const row = rowUnderHead(grid, at, head);
    const own = row?.cells.get(label);
    if (!row || !own || isHeadAgain(grid, at, head)) break;
    const isSpanned = own === cell;
    const isTicked = cellText(own) === "" && ticksGrades(head, row) && !ticksGrades(head, first);
    if (!isSpanned && !(cellText(cell) !== "" && (isTicked || goesOn(row, head, own)))) break;
    rows.push(row);
  }
  return rows;
}

/** A row without a label that describes only some of the grades adds to the row above. */
function goesOn({ at, cells }: RowUnderHead, head: TableHead, label: GridCell): boolean {
  if (cellText(label) !== "") return false;
  const grades = head.columns.filter(({ role }) => role === "grade").map((column) => cells.get(column));
  const own = grades.filter((cell) => cell?.row === at && cellText(cell) !== "");
  return own.length > 0 && own.length < grades.length;
}

/** Rows below that are looked at to tell what a row is: a table of ten thousand rows is read in one go all the same. */
const FAR_ENOUGH = 60;

/** Only the label is printed, in bold or over merged cells: the name of what follows. */
function headsSection(grid: Grid, { at, cells }: RowUnderHead, head: TableHead, plan: LabelPlan): boolean {
  const column = plan.label;
  if (!column) return false;
  const label = cells.get(column);
  if (label?.lines.length !== 1 || cellText(label) === "" || label.rowSpan > 1) return false;
  const others = [...new Set(cells.values())].filter((cell) => cell !== label && holdsMore(cell));
  const [line] = label.lines;
  if (others.length > 0 || !line || asksOfSection(line.text)) return false;
  if (!isHeading(line) || line.text.endsWith("?")) return false;
  for (let below = at + 1; below < Math.min(grid.rows, at + FAR_ENOUGH); below += 1) {
    const other = rowUnderHead(grid, below, head)?.cells.get(column);
    if (other && other !== label && other.lines[0] && !isHeading(other.lines[0])) return true;
  }
  return false;
}
