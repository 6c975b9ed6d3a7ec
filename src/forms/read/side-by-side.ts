import type { PageCell, PageTable } from "../../ooxml/page-model";
import { isBlankMark } from "./cell-marks";
import { linesOf } from "./form-line";
import { asksWhether } from "./head-words";
import { isJudgementWord, withoutBoxes } from "./printed-boxes";

type PageRow = PageTable["rows"][number];

/** How many lists stand beside one another at most. */
const MOST = 3;

/**
 * "Report | Yes | No | Meeting | Yes | No", "Health | Seen | Learning | Seen": two tables of items or three beside one another,
 * each for itself.
 */
export function sideBySide(table: PageTable): readonly PageTable[] {
  const [head, ...rows] = table.rows;
  if (!head) return [table];
  for (let count = 2; count <= MOST; count += 1) {
    const size = head.cells.length / count;
    const starts = Array.from({ length: count }, (_, list) => list * size);
    if (!isHeadAgain(head, size) || !rows.every((row) => isRowOfLists(row, size, starts))) continue;
    return starts.map((from) => ({
      ...table,
      widths: table.widths.slice(from, from + size),
      rows: table.rows
        .map((row) => ({ ...row, cells: row.cells.slice(from, from + size) }))
        .filter(({ cells }) => textIn(cells[0]) !== ""),
    }));
  }
  return [table];
}

/** What stands behind the first head of each list says the same; where that is one head, it asks whether. */
function isHeadAgain({ cells }: PageRow, size: number): boolean {
  const texts = cells.map(textIn);
  const asked = texts.slice(1, size);
  return (
    Number.isInteger(size) &&
    size > 1 &&
    texts.every(
      (text, at) =>
        text !== "" && (at % size === 0 || text.toLowerCase() === texts[at % size]?.toLowerCase()),
    ) &&
    (size > 2 || asked.every((text) => asksWhether(text) || asksWhether(`${text}?`) || isJudgementWord(text)))
  );
}

/** Words, and behind them room to write or to tick; a list may be shorter than that before it. */
function isRowOfLists({ cells }: PageRow, size: number, starts: readonly number[]): boolean {
  const names = starts.map((from) => textIn(cells[from])).filter((text) => text !== "");
  const isRoom = (cell: PageCell) => isBlankMark(withoutBoxes(textIn(cell)));
  const areRooms = cells.every((cell, at) => at < size || at % size === 0 || isRoom(cell));
  return cells.length === size * starts.length && areRooms && new Set(names).size === names.length;
}

const textIn = (cell: PageCell | undefined): string =>
  linesOf(cell?.blocks ?? [])
    .map(({ text }) => text)
    .join(" ");
