import type { ShapedColumn } from "./column-shapes";
import { isGradeWord } from "./printed-grades";
import { printedBox, withoutBoxes } from "./printed-boxes";

/** "Seen" over one box to tick in each row, and the only such column: whether it is so. Undefined where there is none or another. */
export function tickedColumn(columns: readonly ShapedColumn[]): ShapedColumn | undefined {
  const [only, ...more] = columns.filter(areTicks);
  const isOneOfMore = columns.filter(({ text }) => isGradeWord(text)).length > 1;
  const mayAsk = only && more.length === 0 && !(isGradeWord(only.text) && isOneOfMore);
  return mayAsk && printedBox(only.text) === undefined ? only : undefined;
}

/** One box to tick in each row. */
export const areTicks = ({ content, texts }: ShapedColumn): boolean =>
  content === "blank" && texts.length > 1 && texts.every((text) => text !== "" && withoutBoxes(text) === "");
