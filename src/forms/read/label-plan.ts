import { cellText, overlap, type Grid, type GridCell, textIn } from "./form-grid";
import type { HeadBoxes } from "./head-boxes";
import type { HeadColumn } from "./head-column";
import { isCounted, type PrintedLabel } from "./printed-label";
import type { TableHead } from "./table-head";
import { isOnlyRoom } from "./cell-marks";
import { isBareLabel } from "./field-label";
import { isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";

/** A row of a table of items: its cells by the column they stand in. */
export interface RowUnderHead {
  readonly at: number;
  readonly cells: ReadonlyMap<HeadColumn, GridCell>;
}

/** The cells of a row under the columns of the head; undefined where the row is built otherwise. */
export function rowUnderHead(grid: Grid, at: number, head: TableHead): RowUnderHead | undefined {
  const across = grid.across(at);
  const cells = new Map<HeadColumn, GridCell>();
  for (const column of head.columns) {
    const place = { column: column.from, colSpan: column.until - column.from };
    const inOrder = across.length === head.columns.length ? across[head.columns.indexOf(column)] : undefined;
    const [most] = [...across]
      .filter((cell) => overlap(cell, place) > 0)
      .sort((one, other) => overlap(other, place) - overlap(one, place));
    const cell = inOrder ?? most;
    if (cell) cells.set(column, cell);
  }
  return new Set(cells.values()).size >= Math.min(2, head.columns.length) ? { at, cells } : undefined;
}

/** Which columns name an item, which only say what it belongs to. */
export interface LabelPlan {
  readonly label: HeadColumn | undefined;
  readonly area: HeadColumn | undefined;
  readonly prompts: readonly HeadColumn[];
  /** "Section A" beside "Views and wishes": it stands before the name. */
  readonly before?: HeadColumn | undefined;
  readonly boxes: HeadBoxes;
  /** What the rows are parts of: "3. Are these recorded?" over "a) First language". */
  readonly stem?: PrintedLabel | undefined;
  /** Some rows print their own answers, so that those that print none are answered in words. */
  readonly offers: boolean;
}

/** Of two columns of words before the grades, a first one merged over rows names an area; else the second explains the first. */
export function labelPlan(
  grid: Grid,
  head: TableHead,
  from: number,
): Pick<LabelPlan, "label" | "area" | "prompts" | "before"> {
  const [first, second, ...more] = head.columns.filter(({ role }) => role === "label");
  if (!first || !second) return { label: first, area: undefined, prompts: [] };
  const rows = Array.from({ length: grid.rows - from }, (_, at) =>
    rowUnderHead(grid, from + at, head),
  ).filter((row) => row !== undefined);
  const named = rows.map(({ cells }) => [first, second].map((column) => textIn(cells.get(column))));
  const isRepeated = named.some(
    ([area, own], at) => area !== "" && area === named[at - 1]?.[0] && own !== named[at - 1]?.[1],
  );
  const isArea =
    isRepeated ||
    rows.some(({ cells }) => {
      const area = cells.get(first);
      const own = cells.get(second);
      return (
        area !== undefined &&
        own !== undefined &&
        area !== own &&
        (area.rowSpan > own.rowSpan || (cellText(area) === "" && cellText(own) !== ""))
      );
    });
  const counted = named.filter(([one, other]) => one !== other && one !== "").map(([one = ""]) => one);
  if (!isArea && counted.length > 1 && counted.every((text) => isCounted(text)))
    return { label: second, area: undefined, prompts: more, before: first };
  return isArea
    ? { label: second, area: first, prompts: more }
    : { label: first, area: undefined, prompts: [second, ...more] };
}

/** The rows of an item that tell what its grades look like, and the plan with the boxes that stand below them. */
interface RowsJudged {
  readonly rows: readonly RowUnderHead[];
  readonly plan: LabelPlan;
  readonly understood: readonly string[];
}

/**
 * "Grade: | Reasons for grade:", ticks or "Comments:" below what each grade of the item looks like, beside its name over all these
 * rows: room for them, and nothing that tells of a grade.
 */
export function withoutRoomBelow(printed: readonly RowUnderHead[], plan: LabelPlan): RowsJudged {
  const below = printed.slice(1).filter((row) => isRoomRow(row));
  const texts = below.flatMap(ownCells).flatMap((cell) => (isTick(cell) ? [] : [cellText(cell)]));
  const names = texts.filter((text) => text !== "" && !isJudgementWord(text));
  const { evidence: column, further } = plan.boxes;
  const [evidence, ...others] = column ? [undefined, ...names] : names;
  return {
    rows: printed.filter((row) => !below.includes(row)),
    understood: texts,
    plan: {
      ...plan,
      boxes: {
        ...plan.boxes,
        evidence: evidence === undefined ? column : boxCalled(evidence),
        further: [...further, ...others.flatMap((text) => text?.replace(/\s*:$/u, "") ?? [])],
      },
    },
  };
}

const boxCalled = (text: string): HeadColumn => ({ from: 0, until: 0, role: "evidence", text });

/** The cells that begin in the row, from left to right. */
const ownCells = ({ at, cells }: RowUnderHead): readonly GridCell[] =>
  [...new Set(cells.values())]
    .filter(({ row }) => row === at)
    .sort((one, other) => one.column - other.column);

function isRoomRow(row: RowUnderHead): boolean {
  const own = ownCells(row);
  const [first] = own;
  const isBelow = [...row.cells.values()].some((cell) => cell.row < row.at);
  return isBelow && first !== undefined && own.every(isRoom);
}

const isTick = (cell: GridCell): boolean => tickBoxes(cellText(cell))?.labels.length === 0;

const isRoom = (cell: GridCell): boolean =>
  isOnlyRoom(cell) ||
  isJudgementWord(cellText(cell)) ||
  (cell.lines.length === 1 && (isBareLabel(cellText(cell)) || printedBox(cellText(cell))?.hint === ""));
