import { cellText, type GridCell } from "./form-grid";
import { labelPairs, type LabelPair } from "./printed-fields";
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
