import { isBlankMark, marksOf, optionsTogether, type CellMark } from "./cell-marks";
import type { GridCell } from "./form-grid";
import { asksWhy, withoutBoxes } from "./printed-boxes";

/** The lines that name an item; below them, in the same cell, may stand its scale and its boxes. */
export function labelCell(cells: readonly GridCell[]) {
  const [first, ...more] = optionsTogether(cells.flatMap(({ lines }) => marksOf(lines)));
  const isMark = (mark: CellMark) =>
    mark.type === "options" ||
    mark.type === "room" ||
    (mark.type === "box" && (mark.line.text.includes(":") || asksWhy(mark.line.text)));
  return {
    texts: [...(first ? [first] : []), ...more.filter((mark) => !isMark(mark))].flatMap(({ line }) =>
      isOnlyBox(line.text) ? [] : [line.text],
    ),
    marks: more.filter(isMark),
  };
}

export const linesIn = (cells: readonly GridCell[]): readonly string[] =>
  cells.flatMap(({ lines }) => lines.flatMap(({ text }) => (isOnlyBox(text) ? [] : [text])));

export const isOnlyBox = (text: string): boolean => isBlankMark(withoutBoxes(text));
