import { isOverall } from "../is-overall";
import { isOnlyRoom, labelsOrWords, marksOf, optionsTogether } from "./cell-marks";
import { areOptions } from "./column-shapes";
import { isFieldLabel } from "./field-label";
import { cellText, isUnder, type Grid, type GridCell, oncePerGrid } from "./form-grid";
import type { DraftSoFar, FormPart } from "./form-parts";
import { partsOfItem } from "./item-frames";
import { isJudgementWord, namesGrade, printedBox } from "./printed-boxes";
import { familyOf, isGradeWord } from "./printed-grades";
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

const FEWEST = 2;

interface AskedAcross {
  readonly parts: readonly FormPart[];
  readonly until: number;
}

/** The only cell of a row of a table that has more columns. */
function across(grid: Grid, at: number): GridCell | undefined {
  const [cell, ...more] = at < grid.rows && grid.columns > 1 ? grid.begin(at) : [];
  return more.length === 0 ? cell : undefined;
}

/** "Narrative: what is working well?" over room across the table: the kind of box that it begins with. */
function boxOverRoom(grid: Grid, at: number): string | undefined {
  const [label, room] = [across(grid, at), across(grid, at + 1)];
  const box = label?.lines.length === 1 && TELLS_MORE.test(cellText(label)) && printedBox(cellText(label));
  const isRoom = room !== undefined && isOnlyRoom(room);
  return isRoom && box ? box.box : undefined;
}

const TELLS_MORE = /:\s*\S/u;

/** The rows that ask so, where several of a kind say different things: one box cannot stand for them. */
const rowsAsking = oncePerGrid((grid): ReadonlySet<number> => {
  const asked = Array.from({ length: grid.rows }, (_, at) => ({ at, box: boxOverRoom(grid, at) }));
  const named = new Map<string, Set<string>>();
  for (const { at, box } of asked)
    if (box !== undefined) {
      const names = named.get(box) ?? new Set();
      named.set(box, names.add(grid.begin(at).map(cellText).join("").toLowerCase()));
    }
  return new Set(asked.flatMap(({ at, box }) => ((named.get(box ?? "")?.size ?? 0) < FEWEST ? [] : [at])));
});

/** One of several such questions, answered in words; undefined where the row does something else. */
export function askedAcross(grid: Grid, at: number): AskedAcross | undefined {
  const label = rowsAsking(grid).has(at) ? across(grid, at) : undefined;
  if (!label) return undefined;
  return {
    parts: [{ is: "break" }, { is: "item", item: itemLabel([cellText(label)]) }, { is: "break" }],
    until: at + 2,
  };
}

/** "Assessment | Therapy" over a question with its own answers in each cell: a section in each column, read from top to bottom. */
export function columnSections(grid: Grid): readonly FormPart[] | undefined {
  const heads = grid.begin(0);
  const rows = Array.from({ length: Math.max(0, grid.rows - 1) }, (_, row) => grid.begin(row + 1));
  const areNames =
    heads.length > 1 && heads.every((cell) => cell.lines.length === 1 && isPlainName(cellText(cell)));
  const isAsked = (cell: GridCell) => cell.lines.length === 0 || asksInCell(cell);
  if (!areNames || rows.length < 2 || rows[0]?.every(asksInCell) !== true) return undefined;
  if (!rows.every((row) => row.length === heads.length && row.every(isAsked))) return undefined;
  return heads.flatMap((head, column): readonly FormPart[] => [
    { is: "break" },
    ...head.lines.map((line) => ({ is: "words", line, heading: true }) as const),
    ...rows.flatMap((row): readonly FormPart[] => partsIn(row[column])),
  ]);
}

const isPlainName = (text: string): boolean =>
  text !== "" && text.length <= 60 && !/[?:.]$/u.test(text) && !isGradeWord(text);

/** A question or a statement, and in further lines what it is answered with. */
function asksInCell(cell: GridCell): boolean {
  const [first, ...more] = optionsTogether(marksOf(cell.lines));
  return first?.type === "text" && more.some(({ type }) => type === "options");
}

function partsIn(cell: GridCell | undefined): readonly FormPart[] {
  const [first, ...more] = cell ? optionsTogether(marksOf(cell.lines)) : [];
  if (!first) return [];
  return [{ is: "words", line: first.line, heading: false }, { is: "marks", marks: more }, { is: "break" }];
}
