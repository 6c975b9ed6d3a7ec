import { marksOf, optionsTogether, type CellMark } from "./cell-marks";
import { phrasesBeside } from "./column-shapes";
import { cellText, type Grid, type GridCell } from "./form-grid";
import type { NewItem } from "./form-parts";
import { isPromptHead } from "./head-words";
import { asksWhyNotApplicable } from "./printed-boxes";
import { itemLabel } from "./printed-label";
import { withoutToldTwice } from "./told-twice";

/** What the lines of a row are there for; phrases between slashes beside what asks for one of them are to be chosen from. */
export const rowMarks = (cells: readonly GridCell[]): readonly CellMark[] =>
  withoutToldTwice(
    optionsTogether(
      cells.flatMap((cell, at): readonly CellMark[] => {
        const marks = marksOf(cell.lines);
        const label = cells[at - 1];
        const [line] = cell.lines;
        const isOther = marks.every(({ type }) => type === "text" || type === "judgement");
        const labels = label && line && isOther ? phrasesBeside(cellText(label), cell) : [];
        return line && labels.length > 0 ? [{ type: "options", line, labels, lead: "" }] : marks;
      }),
    ),
  );

/** A label with answers beside it and nothing more: that is what is asked, and a heading above it is the section's. */
export function askedBeside([text, ...beside]: readonly CellMark[]): NewItem | undefined {
  const options = beside.filter((mark) => mark.type === "options");
  const areAll = options.length > 0 && options.length === beside.length;
  if (text?.type !== "text" || !areAll || options.some(({ lead }) => lead !== "")) return undefined;
  const { text: label } = text.line;
  const isPrompt = isPromptHead(label.slice(0, label.indexOf(":") + 1));
  return isPrompt
    ? undefined
    : { ...itemLabel([label]), labels: options.flatMap(({ labels }) => labels), chosen: true };
}

/** "If not applicable, why", with room beside or below it: the scale that can say so has room for its reason. */
export function isReasonRow(grid: Grid, at: number): boolean {
  const said = grid.begin(at).filter(({ lines }) => lines.length > 0);
  const [cell] = said;
  return cell?.lines.length === 1 && said.length === 1 && asksWhyNotApplicable(cellText(cell));
}

/**
 * The row tells no more of the item above: a judgement under several questions in words is that of all of them, and a label
 * with answers beside it asks something of its own.
 */
export const asksAnew = ([first, second]: readonly CellMark[], asked: number): boolean =>
  (asked > 1 && first?.type === "judgement") || (first?.type === "text" && second?.type === "options");
