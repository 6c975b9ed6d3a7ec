import { offeredIn } from "./action-table";
import { isBlankMark, isOnlyRoom, labelsOf, marksOf } from "./cell-marks";
import { areOptions } from "./column-shapes";
import { cellText, type Grid, type GridCell } from "./form-grid";
import type { FormPart, PrintedField } from "./form-parts";
import { countedName } from "./counted-name";
import { isPartName } from "./fields-head";
import { isNumberHead, isPlainLabelHead, roleOf } from "./head-words";
import { isGradeWord } from "./printed-grades";
import { numberAlone } from "./printed-label";

const LONGEST_HEAD = 80;
/** Room for one row may as well be that for details. */
const FEWEST_ROWS = 2;

/** A table of the template's own under a head, and the row that belongs to it no more. */
export interface GrowingTable {
  readonly parts: readonly FormPart[];
  readonly until: number;
}

/**
 * Heads over blank rows alike, numbered or counted ("Sibling 1") at most, or with the same to choose from in each: a row
 * for each sibling, person spoken to or event. Undefined where the row heads anything else.
 */
export function growingTable(grid: Grid, at: number): GrowingTable | undefined {
  const heads = grid.begin(at);
  if (heads.length < 2 || grid.across(at).length !== heads.length) return undefined;
  const until = endOfRows(grid, at, heads);
  const rows = Array.from({ length: until - at - 1 }, (_, below) => grid.begin(at + 1 + below));
  if (rows.length < FEWEST_ROWS) return undefined;
  const first = rows.map(([cell]) => (cell ? cellText(cell) : ""));
  const counted = countedNames(first);
  const isCounted = counted !== undefined || first.every((text) => numberAlone(text) !== undefined);
  const [head = ""] = heads.map(cellText);
  const from = isCounted && (head === "" || isNumberHead(head)) ? 1 : 0;
  const asked = heads.slice(from);
  if (asked.length < (from === 0 ? 2 : 1) || !areColumnHeads(asked)) return undefined;
  if (from === 0 && isPlainLabelHead(head) && !areOfDays(asked.slice(1))) return undefined;
  const columns = asked.map((head, index): PrintedField => {
    const below = rows[0]?.[index + from];
    const offered = below ? optionsIn(below) : [];
    const label = cellText(head);
    return { label, options: offered.length > 1 ? offered : offeredIn(label) };
  });
  const said = [...heads, ...rows.flat()].map(cellText).filter((text) => text !== "");
  return {
    until,
    parts: [
      { is: "understood", texts: said },
      { is: "table", columns, rows: rows.length, ...(counted === undefined ? {} : { of: counted }) },
    ],
  };
}

/** "Requested from | Date requested | Date received" beside "Item": what is done about each, and nothing that is judged of it. */
const areOfDays = (cells: readonly GridCell[]): boolean => {
  const days = cells.filter((cell) => /\b(?:date|dyddiad)\b/iu.test(cellText(cell)));
  const isJudged = cells.some((cell) => roleOf(cellText(cell), false) !== "other");
  return days.length * 2 > cells.length && !isJudged;
};

/** "Response" is one beside "Date raised", or behind "Issue" and before "Date". */
const areColumnHeads = (cells: readonly GridCell[]): boolean => {
  const isDated = cells.some((cell) => /^date\b/iu.test(cellText(cell)));
  return cells.every(
    (cell, at) =>
      isColumnHead(cell) || (isDated && at > 0 && /^(?:response|outcome)$/iu.test(cellText(cell))),
  );
};

const isColumnHead = (cell: GridCell): boolean => {
  const text = cellText(cell);
  const isShort = text !== "" && text.length <= LONGEST_HEAD && cell.rowSpan === 1;
  return isShort && !text.endsWith(":") && !isGradeWord(text) && !isPartName(text) && !isBlankMark(text);
};

/** The first row below a head that is not as blank as those before it. */
export const blankRowsUnder = (grid: Grid, at: number): number => endOfRows(grid, at, grid.begin(at));

function endOfRows(grid: Grid, at: number, heads: readonly GridCell[]): number {
  const model = grid.begin(at + 1).map(cellText);
  let below = at + 1;
  for (; below < grid.rows; below += 1) {
    const cells = grid.begin(below);
    const isAlike =
      cells.length === heads.length &&
      grid.across(below).length === heads.length &&
      cells.every(
        (cell, index) => cell.column === heads[index]?.column && isRoom(cell, index, model[index] ?? ""),
      );
    if (!isAlike) break;
  }
  return below;
}

function isRoom(cell: GridCell, index: number, model: string): boolean {
  const text = cellText(cell);
  if (isBlankMark(text))
    return cell.lines.every((line) => line.controls.every(({ choices }) => choices.length === 0));
  if (index === 0 && (numberAlone(text) !== undefined || countedName(text)?.rest === "")) return true;
  return index > 0 && text === model && (areOptions(cell) || isOnlyRoom(cell));
}

const optionsIn = (cell: GridCell): readonly string[] => labelsOf(marksOf(cell.lines));

/** What rows are rows of, where each is counted in the first cell: "Sibling" over "Sibling 1", "Sibling 2". */
function countedNames(texts: readonly string[]): string | undefined {
  const names = texts.map(countedName);
  const isInOrder = names.every((name, at) => name?.count === at + 1 && name.of === names[0]?.of);
  return isInOrder ? names[0]?.of : undefined;
}

/** Words over a table that are a name for it and no sentence. */
export const namesTable = (text: string): boolean => text.length <= 80 && !/[.;?]$/u.test(text);
