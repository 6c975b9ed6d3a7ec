import { isHeading, plainLine, type FormLine } from "./form-line";
import { isJudgementWord } from "./printed-boxes";

/** What is looked at of a cell. */
interface RingCell {
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  readonly lines: readonly FormLine[];
  readonly text: string;
  readonly rings?: readonly FormLine[];
}

const LONGEST_MARK = 3;
const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 2;

const LONGEST_CHOICE = 25;

/**
 * A head over several columns that each hold the same in every row ("Score" over 1, 2, 3) is as good as a head for each
 * of them: what is to be ringed there.
 */
export function withHeadsOfMarks<Cell extends RingCell>(begin: Cell[][], across: Cell[][]): void {
  const at = begin.findIndex((cells) => cells.length > FEWEST_COLUMNS || isOverMarks(cells));
  const below = begin.slice(at + 1).filter((cells) => cells.length > FEWEST_COLUMNS);
  for (const head of begin[at] ?? []) {
    if (head.colSpan < FEWEST_COLUMNS || head.column === 0) continue;
    // "Rating (circle)" over the marks of one row or two.
    const asksForMark = below.length > 0 && isJudgementWord(head.text);
    const columns = Array.from({ length: head.colSpan }, (_, offset) => ({
      column: head.column + offset,
      colSpan: 1,
    }));
    const marks = columns.flatMap((column) => {
      const texts = textsUnder(column, below).filter((text) => text !== "");
      const [mark = ""] = texts;
      const isMark = mark.length <= LONGEST_CHOICE && texts.every((text) => text === mark);
      const areAll =
        asksForMark && texts.length === below.length && (below.length > 1 || below.every(saysMore));
      return (texts.length >= FEWEST_ROWS || areAll) && isMark ? [mark] : [];
    });
    if (new Set(marks).size < head.colSpan) continue;
    const heads = columns.map((column, offset) => {
      const line = { ...(head.lines[0] ?? plainLine("")), text: marks[offset] ?? "" };
      return { ...head, ...column, lines: [line], text: line.text, rings: offset === 0 ? head.lines : [] };
    });
    for (const cells of [begin[at], across[at]])
      if (cells?.includes(head)) cells.splice(cells.indexOf(head), 1, ...(heads as readonly Cell[]));
    for (const cells of [...begin, ...across])
      for (const [place, cell] of cells.entries())
        if (cell.row > head.row && columns.some(({ column }) => column === cell.column) && cell.colSpan === 1)
          cells[place] = { ...cell, lines: [], text: "", rings: cell.lines };
  }
}

/** "How well does it deal with… | Score", the second over three columns or more. */
const isOverMarks = ([first, over, ...more]: readonly RingCell[]): boolean =>
  first !== undefined && over !== undefined && more.length === 0 && over.colSpan > FEWEST_COLUMNS;

/** What is judged stands beside the marks: no second row of heads. */
const saysMore = (cells: readonly RingCell[]): boolean =>
  cells.some(({ text }) => text.length > LONGEST_CHOICE);

/**
 * Cells that hold a mark to ring, as every row does under the same head ("1", "0" and "N/A" under "Yes", "No" and "N/A"),
 * become cells with nothing else in them.
 */
export function withRings<Cell extends RingCell>(begin: Cell[][], across: Cell[][]): void {
  const rows = begin.filter((cells) => cells.length > FEWEST_COLUMNS);
  const marked = rows[1]?.filter(({ column, text }) => column > 0 && text !== "") ?? [];
  const isHead = isSetApart(rows[0]) && !isSetApart(rows[1]) && marked.length >= FEWEST_COLUMNS;
  const first = columnsOfMarks(rows, 0, isHead ? 1 : FEWEST_ROWS);
  // "Score (please ring)" may stand over the words that "0" and "1" are under.
  const over = first.columns.length < FEWEST_COLUMNS ? rows[0]?.filter(isOverSeveral) : undefined;
  const asksForMark = over?.some(({ text }) => isJudgementWord(text)) === true;
  const isUnder = (over ?? []).length > 0;
  const { head, below, columns } = isUnder ? columnsOfMarks(rows, 1, asksForMark ? 1 : FEWEST_ROWS) : first;
  const marks = new Set(columns.map((cell) => markUnder(cell, below)));
  const areBeside = columns.every((cell, at) => {
    const before = columns[at - 1];
    return !before || before.column + before.colSpan === cell.column;
  });
  if (columns.length < FEWEST_COLUMNS || marks.size < columns.length || !areBeside) return;
  if (columns.every(({ text }) => marks.has(text)) && !(isHead && !isUnder) && isStatement(head?.[0])) {
    asListsOfMarks(begin, across, columns);
    return;
  }
  for (const cells of [...begin, ...across])
    for (const [at, cell] of cells.entries()) {
      const named = columns.find(({ column }) => column === cell.column);
      if (named && cell.row > named.row && isMark(cell) && cell.colSpan === named.colSpan)
        cells[at] = { ...cell, lines: [], text: "", rings: cell.lines };
    }
}

/** In bold, or shaded, all of it. */
const isSetApart = (cells: readonly RingCell[] = []): boolean =>
  cells.length > 0 && cells.every(({ lines }) => lines.length > 0 && lines.every(isHeading));

/** The cells of a row that stand over a column of marks each. */
function columnsOfMarks(rows: readonly (readonly RingCell[])[], at: number, fewest: number) {
  const below = rows.slice(at + 1);
  const columns = (rows[at] ?? []).filter((cell) => isColumnOfMarks(cell, below, fewest));
  return { head: rows[at], below, columns };
}

const isOverSeveral = ({ colSpan, text }: RingCell): boolean => colSpan > 1 && text !== "";

const FEWEST_WORDS = 4;

/** What is said before the marks of the first row is judged as in the others, and no head. */
const isStatement = (cell: RingCell | undefined): boolean =>
  (cell?.text.split(/\s+/u).length ?? 0) >= FEWEST_WORDS || cell?.text.endsWith("?") === true;

/** Marks side by side that no head stands over, as one list to choose from in each row. */
function asListsOfMarks<Cell extends RingCell>(
  begin: readonly Cell[][],
  across: readonly Cell[][],
  columns: readonly RingCell[],
): void {
  for (const cells of [...begin, ...across]) {
    const marks = cells.filter(
      (cell) => columns.some(({ column }) => column === cell.column) && isMark(cell),
    );
    const [first] = marks;
    if (!first || marks.length < columns.length) continue;
    const text = marks.map((mark) => mark.text).join(" / ");
    const list = {
      ...first,
      colSpan: marks.reduce((sum, { colSpan }) => sum + colSpan, 0),
      lines: [{ ...(first.lines[0] ?? plainLine("")), text }],
      text,
      rings: marks.flatMap(({ lines }) => lines),
    };
    cells.splice(cells.indexOf(first), marks.length, list);
  }
}

/** A named column of the same mark in every row that has as many cells; a row for the sum may leave it out. */
function isColumnOfMarks(head: RingCell, rows: readonly (readonly RingCell[])[], fewest: number): boolean {
  const mark = markUnder(head, rows);
  const texts = textsUnder(head, rows).filter((text) => text !== "");
  return (
    head.column > 0 &&
    head.text !== "" &&
    mark !== undefined &&
    texts.length >= fewest &&
    texts.every((text) => text === mark)
  );
}

const textsUnder = (
  { column, colSpan }: Pick<RingCell, "column" | "colSpan">,
  rows: readonly (readonly RingCell[])[],
): readonly string[] =>
  rows.flatMap((cells) =>
    cells.filter((cell) => cell.column === column && cell.colSpan === colSpan).map(({ text }) => text),
  );

const markUnder = (head: RingCell, rows: readonly (readonly RingCell[])[]): string | undefined =>
  textsUnder(head, rows).find(
    (text) => text !== "" && text.length <= LONGEST_MARK && /^[\p{L}\p{N}/]+$/u.test(text),
  );

const isMark = ({ text, lines }: RingCell): boolean => lines.length === 1 && text !== "";
