import type { PageCell, PageTable } from "../../ooxml/page-model";
import { marksOf } from "./cell-marks";
import { isFieldLabel } from "./field-label";
import { linesOf } from "./form-line";
import { isGradeWord } from "./printed-grades";
import { printedLabel } from "./printed-label";

type PageRow = PageTable["rows"][number];

/** How many questions stand in one row at most. */
const MOST = 3;
/** Below others of its kind one row is enough. */
const FEWEST_ROWS = 2;

/** Rows of questions with their answers beside each: perhaps under a name, and over room, for each column of them. */
interface Block {
  readonly names?: PageRow;
  readonly rows: readonly PageRow[];
  readonly foot: readonly PageRow[];
  readonly until: number;
}

/**
 * "1. Details complete | ☐Y ☐N | 6. Parents spoken to | ☐Y ☐N": questions beside one another, each before its own answers, perhaps
 * under "Contact" and "Screening" and over "Comments:" for each. One table for each column of them, or one of all where their
 * numbers go on in the row.
 */
export function pairsBeside(table: PageTable): readonly PageTable[] {
  const tables: PageTable[] = [];
  let apart: PageRow[] = [];
  const add = (rows: readonly PageRow[]) => {
    if (rows.length > 0) tables.push({ ...table, widths: table.widths.slice(0, 2), rows });
  };
  for (let at = 0; at < table.rows.length;) {
    const row = table.rows[at];
    const block = blockFrom(table, at, tables.length > 0 ? 1 : FEWEST_ROWS);
    if (!block) {
      if (row) apart.push(row);
      at += 1;
      continue;
    }
    if (apart.length > 0) tables.push({ ...table, rows: apart });
    apart = [];
    const count = (block.rows[0]?.cells.length ?? 0) / 2;
    const columns = Array.from({ length: count }, (_, column) => column);
    if (!block.names && goesOnInRow(block.rows)) {
      add(block.rows.flatMap((each) => columns.flatMap((column) => pairIn(each, column))));
      apart = [...block.foot];
    } else
      for (const column of columns)
        add([
          ...(block.names ? across(block.names, column) : []),
          ...block.rows.flatMap((each) => pairIn(each, column)),
          ...block.foot.flatMap((each) => across(each, column)),
        ]);
    at = block.until;
  }
  if (tables.length === 0) return [table];
  if (apart.length > 0) tables.push({ ...table, rows: apart });
  return tables;
}

function blockFrom({ rows }: PageTable, from: number, fewest: number): Block | undefined {
  const isNamed = headsPairs(rows[from], rows[from + 1]);
  const first = isNamed ? from + 1 : from;
  const answers = answersIn(rows[first]);
  const count = (rows[first]?.cells.length ?? 0) / 2;
  if (answers === "") return undefined;
  let at = first;
  while (at < rows.length && answersIn(rows[at], true) === answers) at += 1;
  const asked = rows.slice(first, at);
  const end = at;
  while (at < rows.length && isAcross(rows[at], count) && !headsPairs(rows[at], rows[at + 1])) at += 1;
  const isOne = asked.every(({ cells }) => cells.length === count * 2);
  if (asked.length < fewest || !isOne || !(isNamed || asked.every(isNumbered))) return undefined;
  const [names] = rows.slice(from, first);
  return { ...(names ? { names } : {}), rows: asked, foot: rows.slice(end, at), until: at };
}

/** "Contact" and "Screening", each over a question and its answers. */
function headsPairs(row: PageRow | undefined, below: PageRow | undefined): boolean {
  const count = (below?.cells.length ?? 0) / 2;
  if (!row || answersIn(below) === "") return false;
  const names = row.cells.map(textIn).filter((text) => text !== "");
  const isOverTwo =
    row.cells.length === count * 2 &&
    row.cells.every((cell, at) => isBlank(cell) === (at % 2 === 1)) &&
    !names.some(isFieldLabel);
  return (
    (isAcross(row, count) || isOverTwo) &&
    names.length === count &&
    new Set(names).size === count &&
    names.every((name) => name.length <= LONGEST_NAME && !/[?:.]$/u.test(name) && !isGradeWord(name))
  );
}

const LONGEST_NAME = 60;

/** What each question of the row is answered with, the same for all; empty where the row is another. `orFewer`: the last may be missing. */
function answersIn(row: PageRow | undefined, orFewer = false): string {
  const { cells = [], before = 0 } = row ?? {};
  const isOfPairs = cells.length >= 4 && cells.length % 2 === 0 && cells.length <= MOST * 2;
  if (!isOfPairs || before > 0 || cells.some(({ rowSpan }) => rowSpan > 1)) return "";
  const answers = cells.flatMap((cell, at) => (at % 2 === 1 ? [offeredIn(cell)] : []));
  const [first = ""] = answers;
  const areAsked = answers.every((answer, at) => {
    const asked = cells[at * 2];
    if (orFewer && at > 0 && isBlank(asked)) return answer === "" || answer === first;
    return answer === first && !isBlank(asked) && offeredIn(asked) === "";
  });
  return areAsked ? first : "";
}

/** The answers that are all a cell holds, a line each; empty where it holds anything else. */
function offeredIn(cell: PageCell | undefined): string {
  const marks = marksOf(linesOf(cell?.blocks ?? []));
  const labels = marks.flatMap((mark) =>
    mark.type === "options" && mark.lead === "" ? mark.labels : mark.type === "word" ? [mark.line.text] : [],
  );
  const areAll = marks.every((mark) => (mark.type === "options" && mark.lead === "") || mark.type === "word");
  return areAll && labels.length > 1 ? labels.join("\n") : "";
}

const isAcross = (row: PageRow | undefined, count: number): boolean =>
  row?.cells.length === count && row.cells.every(({ colSpan, rowSpan }) => colSpan === 2 && rowSpan === 1);

const isNumbered = ({ cells }: PageRow): boolean =>
  cells.every((cell, at) => at % 2 === 1 || isBlank(cell) || numberOf(cell) !== undefined);

/** "1.", "2." in the first row: they are read in that order. */
function goesOnInRow([row]: readonly PageRow[]): boolean {
  const [one, other] = [row?.cells[0], row?.cells[2]].map((cell) => numberOf(cell) ?? NaN);
  return other === (one ?? NaN) + 1;
}

const pairIn = (row: PageRow, column: number): readonly PageRow[] =>
  isBlank(row.cells[column * 2]) ? [] : [{ ...row, cells: row.cells.slice(column * 2, column * 2 + 2) }];

function across(row: PageRow, column: number): readonly PageRow[] {
  const cell =
    row.cells.length > 2 && row.cells[0]?.colSpan === 1 ? row.cells[column * 2] : row.cells[column];
  return cell ? [{ ...row, cells: [{ ...cell, colSpan: 2 }] }] : [];
}

/** The last figure of the number before a question. */
function numberOf(cell: PageCell | undefined): number | undefined {
  const { number } = printedLabel(textIn(cell));
  const figure = /\d+(?=\D*$)/u.exec(number ?? "")?.[0];
  return figure === undefined ? undefined : Number(figure);
}

const isBlank = (cell: PageCell | undefined): boolean => textIn(cell) === "";

const textIn = (cell: PageCell | undefined): string =>
  linesOf(cell?.blocks ?? [])
    .map(({ text }) => text)
    .join(" ");
