import { isOverall } from "../is-overall";
import { isOnlyRoom, labelsOrWords, marksOf } from "./cell-marks";
import { areOptions } from "./column-shapes";
import { isFieldLabel } from "./field-label";
import { cellText, isUnder, type Grid, type GridCell } from "./form-grid";
import type { DraftSoFar, FormPart } from "./form-parts";
import { partsOfItem } from "./item-frames";
import { isJudgementWord, namesGrade, printedBox } from "./printed-boxes";
import { familyOf } from "./printed-grades";
import { itemLabel } from "./printed-label";
import { howBehind, withoutHow } from "./told-how";

interface AskedOverCells {
  readonly parts: readonly FormPart[];
  readonly until: number;
}

/**
 * "Overall grade | Main strength | Area to develop" below the items, over one row of its grades to tick and of room: each asks for
 * itself, and its cell below is where it is answered. Undefined where the rows from here on do something else.
 */
export function askedOverCells(
  grid: Grid,
  at: number,
  { hasItems, headingIsLast }: DraftSoFar,
): AskedOverCells | undefined {
  const heads = grid.begin(at);
  const below = at + 2 === grid.rows ? grid.begin(at + 1) : [];
  const offered = below.map(labelsIn);
  const areOver = heads.every((head, place) => isUnder(head, below[place]));
  if (!hasItems || heads.length < 2 || heads.length !== below.length || !areOver) return undefined;
  if (!heads.every(isName) || !offered.some((labels) => labels.length > 0)) return undefined;
  if (!below.every((cell, place) => isOnlyRoom(cell) || (offered[place] ?? []).length > 1)) return undefined;
  const asked = heads.map((head, place) => ({ name: cellText(head), labels: offered[place] ?? [] }));
  const under = headingIsLast ? partsUnder(heads, below) : undefined;
  if (under) return { parts: under, until: at + 2 };
  // What judges the whole begins a part of its own, which what is written beside it belongs to.
  const first = asked.filter(({ name, labels }) => labels.length > 0 && isOverall(name));
  const items = [...first, ...asked.filter((each) => !first.includes(each))];
  return {
    parts: [
      { is: "break" },
      {
        is: "understood",
        texts: [...asked.map(({ name }) => howBehind(name)), ...below.flatMap(linesIn)],
      },
      ...items.map(({ name, labels }): FormPart => ({
        is: "item",
        item: { ...itemLabel([withoutHow(name)]), ...(labels.length > 0 ? { labels, chosen: true } : {}) },
      })),
      { is: "break" },
    ],
    until: at + 2,
  };
}

/** "Grade | Reasons" over its grades and room, right under a name: the judgement of what it names, and its boxes. */
function partsUnder(heads: readonly GridCell[], below: readonly GridCell[]): readonly FormPart[] | undefined {
  const rows = heads.map((label, place) => ({ label, room: below[place] ?? label, told: false, height: 1 }));
  const judged = rows.filter(({ label }) => isJudgementWord(cellText(label)) && !isOverall(cellText(label)));
  const boxes = rows.filter(({ label }) => printedBox(cellText(label)) !== undefined);
  if (judged.length !== 1 || boxes.length !== rows.length - 1) return undefined;
  const { understood, left: _, ...item } = partsOfItem(rows, judged);
  return [
    { is: "understood", texts: [...understood, ...below.flatMap(linesIn)] },
    { is: "graded", item, alone: false, headed: true },
    { is: "break" },
  ];
}

const linesIn = ({ lines }: GridCell): readonly string[] => lines.map(({ text }) => text);

const isName = (cell: GridCell): boolean =>
  cell.lines.length === 1 &&
  marksOf(cell.lines).every(({ type }) => type === "text" || type === "judgement" || type === "box") &&
  (!isFieldLabel(cellText(cell)) || namesGrade(cellText(cell)));

/** The grades or answers that a cell offers, and nothing else. */
function labelsIn(cell: GridCell): readonly string[] {
  const labels = labelsOrWords(marksOf(cell.lines));
  return areOptions(cell) && familyOf(labels) !== undefined ? labels : [];
}
