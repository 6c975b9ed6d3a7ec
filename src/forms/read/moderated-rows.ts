import { isOverall } from "../is-overall";
import { cellText, type Grid, type GridCell } from "./form-grid";
import type { DraftSoFar, FormPart } from "./form-parts";
import { labelOf, labelPairs, type LabelPair } from "./printed-fields";
import { itemLabel } from "./printed-label";
import { isOfSecond } from "./second-judge";

/** What is known of a table: that it is about judging again, and that it has details. */
interface KnownTable {
  readonly isModeration: boolean;
  readonly hasFields: boolean;
}

/** What a row asks of whoever judges again, as the heading above or its label says; none for other rows. */
export function moderatedPairs(
  cells: readonly GridCell[],
  at: number,
  { isModeration, hasFields }: KnownTable,
): readonly LabelPair[] {
  const { pairs, rest } = labelPairs(cells, at);
  const [label] = cells;
  const isLabelled =
    hasFields && pairs.length === 1 && label !== undefined && isOfSecond({ text: cellText(label) });
  // "Comments" is whoever moderates' own there, and the box of no item.
  if (isModeration && label && pairs.length === 0 && cells.slice(1).every(({ lines }) => lines.length === 0))
    return cells.length > 1 && cellText(label) !== "" ? [{ label: label.lines, options: [] }] : [];
  return rest.length === 0 && (isModeration || isLabelled) ? pairs : [];
}

/**
 * "Overall grade (auditor)" and "Overall grade (moderator)" side by side, each with its grades: the first is the judgement, the other a
 * detail of whoever judges again. Nothing for other rows.
 */
export function judgedBeside(grid: Grid, at: number, { hasItems }: DraftSoFar): readonly FormPart[] {
  const cells = hasItems ? grid.begin(at) : [];
  if (cells.length !== 4 || !cells.some((cell) => isOverall(cellText(cell)))) return [];
  const { pairs, rest } = labelPairs(cells, at);
  const [own, second, ...more] = pairs;
  const isBoth = own && second && more.length === 0 && rest.length === 0;
  if (!isBoth || own.options.length < 2 || own.options.join() !== second.options.join()) return [];
  if (isOfSecond({ text: labelOf(own) }) || !isOfSecond({ text: labelOf(second) })) return [];
  const item = { ...itemLabel([labelOf(own)]), labels: own.options, chosen: true };
  const detail = { label: labelOf(second), options: second.options };
  return [
    { is: "break" },
    { is: "item", item },
    { is: "break" },
    { is: "fields", fields: [detail], sameTable: false, apart: true },
  ];
}
