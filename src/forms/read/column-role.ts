import { sameOptions, type ShapedColumn } from "./column-shapes";
import { areNumbers } from "./printed-label";
import { roleOf, scaleNamedIn, type HeadRole } from "./head-words";

/** What a column is for by its head, unless what stands under it says otherwise. `isBefore`: before the columns to fill in. */
export function roleUnder(column: ShapedColumn, isBefore: boolean, isFirst = false): HeadRole {
  const isNumber = column.content === "blank" && isBefore && areNumbers([column.text]);
  if (column.content === "numbers" || isNumber) return "number";
  if (column.content === "answers" || (column.content === "blank" && scaleUnder(column).length > 0))
    return "answer";
  const role = roleOf(column.text, isBefore, isFirst);
  const names = isBefore && column.content === "words" && (column.texts.length > 1 || role === "number");
  return names ? "label" : role;
}

/** The scale that the head of a column spells out, or that every row offers under it. */
export const scaleUnder = ({ head, text, texts }: ShapedColumn): readonly string[] =>
  text === "" || sameOptions(texts).length > 0
    ? sameOptions(texts)
    : scaleNamedIn(
        text,
        head.lines.map((line) => line.text),
      );
