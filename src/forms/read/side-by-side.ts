import type { PageCell, PageTable } from "../../ooxml/page-model";
import { isBlankMark, listedWords } from "./cell-marks";
import { linesOf } from "./form-line";
import { asksWhether, scaleNamedIn } from "./head-words";
import { isJudgementWord, withoutBoxes } from "./printed-boxes";

type PageRow = PageTable["rows"][number];

/** How many lists stand beside one another at most. */
const MOST = 3;

/**
 * "Report | Yes | No | Meeting | Yes | No", "Health | Seen | Learning | Seen": two tables of items or three beside one another,
 * each for itself, perhaps under a name for all of them.
 */
export function sideBySide(table: PageTable): readonly PageTable[] {
  const lists = listsIn(table);
  const closed = lists.length > 1 ? table : withoutGap(table);
  const apart = closed === table ? lists : listsIn(closed);
  return apart.length > 1 ? apart : [table];
}

/** The table without columns that say nothing in any row and leave no room under a head: a gap between two lists. */
function withoutGap(table: PageTable): PageTable {
  const starts = table.rows.map(startsOf);
  const isGap = (column: number) =>
    column > 0 &&
    table.rows.every(({ cells }, row) => {
      const cell = cells[starts[row]?.indexOf(column) ?? -1];
      return cell?.colSpan === 1 && textIn(cell) === "";
    });
  const gaps = new Set((starts[0] ?? []).filter(isGap));
  if (gaps.size === 0 || gaps.size >= MOST) return table;
  return {
    ...table,
    widths: table.widths.filter((_, column) => !gaps.has(column)),
    rows: table.rows.map((row, at) => ({
      ...row,
      cells: row.cells.filter((_, place) => !gaps.has(starts[at]?.[place] ?? -1)),
    })),
  };
}

/** In which column of the table each cell of a row begins. */
function startsOf({ cells, before = 0 }: PageRow): readonly number[] {
  let column = before;
  return cells.map(({ colSpan }) => (column += colSpan) - colSpan);
}

function listsIn(table: PageTable): readonly PageTable[] {
  const first = table.rows.findIndex(({ cells }) => cells.length > 1);
  const names = namesOfLists(table.rows[first], table.rows[first + 1]);
  const at = names ? first + 1 : first;
  const [head, ...rows] = table.rows.slice(Math.max(at, 0));
  if (!head) return [table];
  for (let count = 2; count <= MOST; count += 1) {
    const size = head.cells.length / count;
    const starts = Array.from({ length: count }, (_, list) => list * size);
    if (
      (names && names.length !== count) ||
      !(isHeadAgain(head, size, names !== undefined) || isOverTicks([head, ...rows], size)) ||
      !rows.every((row) => isRowOfLists(row, size, starts))
    )
      continue;
    return starts.map((_, list) => ({
      ...table,
      widths: table.widths.slice(list * size, list * size + size),
      rows: [
        ...(list === 0 ? table.rows.slice(0, first).map((row) => acrossList(row, size)) : []),
        ...(names?.slice(list, list + 1) ?? []).map((row) => acrossList(row, size)),
        ...[head, ...rows]
          .filter((row) => row === head || textIn(cellsOf(row, size, starts, list)[0]) !== "")
          .map((row) => ({ ...row, cells: cellsOf(row, size, starts, list) })),
      ],
    }));
  }
  return [table];
}

/** "Stage One" and "Stage Two", each over "Document | Y / N" again, merged over those or before empty cells: a row for each name. */
function namesOfLists(row: PageRow | undefined, head: PageRow | undefined): readonly PageRow[] | undefined {
  const names = row?.cells.filter((cell) => textIn(cell) !== "") ?? [];
  const size = (head?.cells.length ?? 0) / names.length;
  const isWhole = names.length > 1 && names.length <= MOST && Number.isInteger(size) && size > 1;
  const heads = head?.cells.map((cell) => textIn(cell).toLowerCase()) ?? [];
  const areAgain = heads.every((text, at) => text === heads[at % size]);
  if (!row || !head || !isWhole || !areAgain || !isHeadAgain(head, size, true)) return undefined;
  const isOver = row.cells.every((cell, at) =>
    row.cells.length === names.length ? cell.colSpan === size : names.includes(cell) === (at % size === 0),
  );
  return isOver ? names.map((cell) => ({ ...row, cells: [cell] })) : undefined;
}

const acrossList = (row: PageRow, size: number): PageRow => ({
  ...row,
  cells: row.cells.map((cell) => ({ ...cell, colSpan: size })),
});

/**
 * What stands behind the first head of each list says the same; where that is one head, it asks whether. Below a name for the
 * list the first head may be empty.
 */
function isHeadAgain({ cells }: PageRow, size: number, isNamed: boolean): boolean {
  const texts = cells.map(textIn);
  const asked = texts.slice(1, size);
  return (
    Number.isInteger(size) &&
    size > 1 &&
    texts.every(
      (text, at) =>
        (text !== "" || (isNamed && at % size === 0)) &&
        (at % size === 0 || text.toLowerCase() === texts[at % size]?.toLowerCase()),
    ) &&
    (size > 2 ||
      asked.every(
        (text) =>
          asksWhether(text) ||
          asksWhether(`${text}?`) ||
          isJudgementWord(text) ||
          scaleNamedIn(text).length > 0,
      ))
  );
}

/** "Forms | (nothing) | Health | (nothing)" over names with one box to tick behind each. */
function isOverTicks([head, ...rows]: readonly PageRow[], size: number): boolean {
  const isTick = (cell: PageCell | undefined) => textIn(cell) !== "" && withoutBoxes(textIn(cell)) === "";
  const isTicked = ({ cells }: PageRow) =>
    cells.every((cell, at) => at % 2 === 0 || isTick(cell) || textIn(cells[at - 1]) === "");
  return (
    size === 2 &&
    head !== undefined &&
    rows.length > 1 &&
    head.cells.every((cell, at) => (textIn(cell) === "") === (at % 2 === 1)) &&
    rows.every(isTicked)
  );
}

/** A cell across each of the lists: "Comments on process:". */
const isAcross = ({ cells }: PageRow, size: number, starts: readonly number[]): boolean =>
  cells.length === starts.length && cells.every(({ colSpan }) => colSpan === size);

/** What a row has of one of the lists. */
const cellsOf = (row: PageRow, size: number, starts: readonly number[], list: number): readonly PageCell[] =>
  isAcross(row, size, starts)
    ? row.cells.slice(list, list + 1)
    : row.cells.slice(list * size, list * size + size);

/** Words, and behind them room to write or to tick, or the same answers in each; a list may be shorter than that before it. */
function isRowOfLists(row: PageRow, size: number, starts: readonly number[]): boolean {
  if (isAcross(row, size, starts)) return true;
  const { cells } = row;
  const names = starts.map((from) => textIn(cells[from])).filter((text) => text !== "");
  const isRoom = (text: string, beside: string) =>
    isBlankMark(withoutBoxes(text)) || (text === beside && listedWords(text) !== undefined);
  const areRooms = cells.every(
    (cell, at) => at < size || at % size === 0 || isRoom(textIn(cell), textIn(cells[at % size])),
  );
  return cells.length === size * starts.length && areRooms && new Set(names).size === names.length;
}

const textIn = (cell: PageCell | undefined): string =>
  linesOf(cell?.blocks ?? [])
    .map(({ text }) => text)
    .join(" ");
