import { isOverall } from "../is-overall";
import { labelsOf, marksOf } from "./cell-marks";
import { areOptions } from "./column-shapes";
import { cellText, type Grid, type GridCell } from "./form-grid";
import type { FormPart } from "./form-parts";
import { rowName } from "./form-flow";
import { isJudgementWord, namesGrade } from "./printed-boxes";
import { itemLabel } from "./printed-label";
import { totalLeft } from "./totals";

/** What a row for a sum says, which is left, and what is judged beside it: "Total score | ____ | Overall quality | ☐ Good ☐ Poor". */
export function totalRow(grid: Grid, at: number, where: string): readonly FormPart[] {
  const cells = grid.begin(at);
  const judged = cells.findIndex((cell, place) => asksBeside(cell, cells[place + 1]));
  const [label, answer] = judged < 0 ? [] : cells.slice(judged, judged + 2);
  const left = cells
    .filter((cell) => cell !== label && cell !== answer && cellText(cell) !== "")
    .map((cell): FormPart => ({
      is: "left",
      text: cellText(cell),
      where: rowName(where, at),
      why: totalLeft(),
    }));
  return label && answer ? [...left, ...judgedParts(label, answer)] : left;
}

function judgedParts({ lines }: GridCell, answer: GridCell): readonly FormPart[] {
  const labels = labelsOf(marksOf(answer.lines));
  const asked = itemLabel(lines.map(({ text }) => text));
  const item = labels.length > 1 ? { ...asked, labels, chosen: true } : { ...asked, asksScale: true };
  return [{ is: "break" }, { is: "item", item }, { is: "break" }];
}

/** "Overall quality" and its grades, or "Overall grade" and its room: a score would be one more sum. */
function asksBeside(label: GridCell, answer: GridCell | undefined): boolean {
  const text = cellText(label);
  if (!answer || !(isOverall(text) || isJudgementWord(text)) || SUMMED.test(text)) return false;
  return areOptions(answer) || (cellText(answer) === "" && namesGrade(text));
}

const SUMMED = /\b(?:scores?|marks?|points|totals?|percentage|sgôr|cyfanswm)\b|%/iu;
