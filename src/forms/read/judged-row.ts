import { isOnlyRoom } from "./cell-marks";
import { isBareLabel } from "./field-label";
import { cellText, type GridCell } from "./form-grid";
import type { HeadColumn } from "./head-column";
import type { LabelPlan, RowUnderHead } from "./label-plan";
import { isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";

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
