import { cellText, oncePerGrid, type Grid, type GridCell } from "./form-grid";
import type { FormPiece } from "./form-piece";
import { mayHeadGrade } from "./head-words";
import { tickBoxes, withoutBoxes } from "./printed-boxes";
import { familyOf } from "./printed-grades";

/** A row that says what one level of something looks like, beside a box to tick: "2 | It is told and not analysed | ☐". */
export interface LevelRow {
  readonly at: number;
  readonly level: number;
  /** What the form calls it: "3", "Level 3". */
  readonly label: string;
  /** The cell with its number. */
  readonly cell: GridCell;
  /** What stands before that. */
  readonly area: readonly GridCell[];
  /** What it looks like, behind the number or in the cell before it, and the other cells of its row. */
  readonly behind: readonly GridCell[];
}

const FEWEST = 3;
const MOST = 6;

/** "Thriving | Pupil led the meeting | ☐" over "Stuck | No views | ☐": names with what each looks like and a box to tick, row by row. */
export const namedLevels = oncePerGrid((grid): readonly (readonly LevelRow[])[] => {
  const groups: LevelRow[][] = [];
  for (let at = 0; at < grid.rows; at += 1) {
    const row = namedLevel(grid, at);
    const open = groups.at(-1);
    if (row && open?.at(-1)?.at === at - 1) open.push({ ...row, level: open.length + 1 });
    else if (row) groups.push([row]);
  }
  return groups.filter(
    (rows) => rows.length >= FEWEST && rows.length <= MOST && new Set(labelsOf(rows)).size === rows.length,
  );
});

/** The same names under several things, each with words of their own: levels, whatever they are called. */
export function laddersAgain(pieces: readonly FormPiece[]): ReadonlySet<string> {
  const told = new Map<string, string[]>();
  for (const piece of pieces)
    for (const rows of piece.type === "table" ? namedLevels(piece.grid) : []) {
      const texts = rows.flatMap(({ behind }) => behind.map(cellText));
      told.set(ladderOf(rows), [...(told.get(ladderOf(rows)) ?? []), ...texts]);
    }
  return new Set(
    [...told].flatMap(([ladder, texts]) => {
      const count = ladder.split("|").length;
      return texts.length > count && new Set(texts).size > texts.length - count ? [ladder] : [];
    }),
  );
}

/** Whether a group of such rows is one of levels: its names come again, or are known, where they stand before their words. */
export const areLadder = ({ form }: Grid, rows: readonly LevelRow[], isOneTicked: boolean): boolean =>
  form.ladders.has(ladderOf(rows)) || (isOneTicked && familyOf(labelsOf(rows)) !== undefined);

const labelsOf = (rows: readonly LevelRow[]): readonly string[] => rows.map(({ label }) => label);

const ladderOf = (rows: readonly LevelRow[]): string => labelsOf(rows).join("|").toLowerCase();

function namedLevel(grid: Grid, at: number): LevelRow | undefined {
  const cells = grid.begin(at);
  const boxes = cells.filter(isBox);
  const said = cells.filter((cell) => !isBox(cell) && cellText(cell) !== "");
  const isRow = cells.length === grid.across(at).length && cells.every(({ rowSpan }) => rowSpan === 1);
  if (!isRow || boxes.length !== 1 || said.length === 0 || said.length > 2) return undefined;
  const [name, told] = said.length === 2 ? said : said.flatMap(apart);
  if (!name || !told || !mayHeadGrade(cellText(name)) || /^\d|[?:]$/u.test(cellText(name))) return undefined;
  return /[?:]$/u.test(cellText(told))
    ? undefined
    : { at, level: 1, label: cellText(name), cell: said[0] ?? name, area: [], behind: [told] };
}

/** "Gold – Pupil led the meeting" in one cell. */
function apart(cell: GridCell): readonly GridCell[] {
  const [line, ...more] = cell.lines;
  const [, name, told] = /^(\p{L}[^–—:-]{0,30}?)(?:\s+[–—-]|:)\s+(\S.*)$/u.exec(cellText(cell)) ?? [];
  if (!line || more.length > 0 || name === undefined || told === undefined) return [];
  return [name, told].map((text) => ({ ...cell, text, lines: [{ ...line, text }] }));
}

/** A box with nothing beside it. */
const isBox = (cell: GridCell): boolean =>
  tickBoxes(cellText(cell)) !== undefined && withoutBoxes(cellText(cell)) === "";
