import type { PageCell, PageTable } from "../../ooxml/page-model";
import { linesOf, plainLine, type FormLine } from "./form-line";
import { withBlanksBelow } from "./blanks-below";
import { setApart, shadedRows } from "./shaded-rows";
import { withHeadsOfMarks, withRings } from "./rings";

/** A cell with the part of the grid it covers. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly lines: readonly FormLine[];
  /** What it says, on one line. */
  readonly text: string;
  /** Blank lines below its words leave room to write. */
  readonly room: boolean;
  /** Blank lines above its words do so. */
  readonly roomAbove?: true;
  /** The colour that it is shaded with, in six hexadecimal digits. */
  readonly fill?: string;
  /** The mark to ring ("1" under "Yes") or the numbers of its lines that are all it holds: the cell counts as blank. */
  readonly rings?: readonly FormLine[];
}

/** What a form says anywhere that its tables may go by; worked out when the first of them asks. */
export interface FormSays {
  /** The lines outside its tables, and those across them. */
  readonly lines: readonly string[];
  /** The grades or answers that it explains, each time by their labels. */
  readonly keys: readonly (readonly string[])[];
  /** By their place, the tables that only tell what the levels look like of something, which others tell of something else. */
  readonly levels: ReadonlyMap<number, LevelsOf>;
  /** The names of levels, each list in one text, that the form tells of several things with a box to tick beside each. */
  readonly ladders: ReadonlySet<string>;
  /** The codes to write beside what stands below, as they are told above the part of the form at this place; empty where none are. */
  readonly codesAbove: (place: number) => readonly string[];
}

/** What levels are those of: what a table stands under, or what is asked below it, once or by many questions. */
export type LevelsOf = "their name" | "what is asked below" | "a part";

const SAYS_NOTHING: FormSays = {
  lines: [],
  keys: [],
  levels: new Map(),
  ladders: new Set(),
  codesAbove: () => [],
};

/** A table as a grid of cells, merged ones standing once. */
export interface Grid {
  /** What stands in lines above the table, below the table before. */
  readonly said: readonly string[];
  readonly form: FormSays;
  /** Which of the parts of the form it is, lines and tables counted from 0. */
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  /** The cells that begin in a row, from left to right. */
  readonly begin: (row: number) => readonly GridCell[];
  /** The cells a row is made of, those that began further up included. */
  readonly across: (row: number) => readonly GridCell[];
  /** The least a row is high, in points. */
  readonly height: (row: number) => number;
  /** Share of the table's width that columns take, in hundredths. */
  readonly width: (from: number, until: number) => number;
}

export function gridOf(table: PageTable, said: readonly string[] = [], form = SAYS_NOTHING, place = 0): Grid {
  const begin: GridCell[][] = table.rows.map(() => []);
  const across: GridCell[][] = table.rows.map(() => []);
  const shaded = shadedRows(table);
  let columns = 0;
  table.rows.forEach((row, at) => {
    const taken = new Set(
      (across[at] ?? []).flatMap(({ column, colSpan }) =>
        Array.from({ length: colSpan }, (_, offset) => column + offset),
      ),
    );
    let column = row.before ?? 0;
    for (const [place, { rowSpan, colSpan, fill, blocks }] of row.cells.entries()) {
      while (taken.has(column)) column += 1;
      const rows = Math.max(1, Math.min(rowSpan, table.rows.length - at));
      const written = linesOf(blocks);
      const printed = written.length === 0 && place === 0 ? rowNumber(blocks) : written;
      const toWriteOn = areLinesToWriteOn(printed);
      const lines = toWriteOn ? [] : shaded.has(row) ? printed.map(setApart) : printed;
      const text = lines
        .map((line) => line.text)
        .join(" ")
        .trim();
      const cell: GridCell = {
        row: at,
        column,
        rowSpan: rows,
        colSpan,
        lines,
        text,
        room: toWriteOn || endsInRoom(blocks),
        ...(beginsInRoom(blocks) ? { roomAbove: true } : {}),
        ...(fill === undefined ? {} : { fill: fill.toLowerCase() }),
        ...(toWriteOn ? { rings: printed } : {}),
      };
      begin[at]?.push(cell);
      for (let covered = at; covered < at + rows; covered += 1) across[covered]?.push(cell);
      column += colSpan;
    }
    across[at]?.sort((one, other) => one.column - other.column);
    columns = Math.max(columns, ...(across[at] ?? []).map((cell) => cell.column + cell.colSpan));
  });
  withBlanksBelow(begin, across);
  withHeadsOfMarks(begin, across);
  withRings(begin, across);
  return {
    said,
    form,
    at: place,
    rows: table.rows.length,
    columns,
    begin: (row) => begin[row] ?? [],
    across: (row) => across[row] ?? [],
    height: (row) => table.rows[row]?.height ?? 0,
    width: (from, until) =>
      table.widths.length < columns
        ? ((until - from) / columns) * 100
        : table.widths.slice(from, until).reduce((sum, width) => sum + width, 0),
  };
}

/** "1.", "2.", "3.", each with nothing behind it. */
const areLinesToWriteOn = (lines: readonly FormLine[]): boolean =>
  lines.length > 1 &&
  lines.every(
    ({ text, controls }, at) =>
      controls.length === 0 && /^\(?(\d{1,2})[.)][\s._…]*$/u.exec(text)?.[1] === String(at + 1),
  );

/** The same answer about a grid, worked out once: each of its rows may ask for it. */
export function oncePerGrid<Found>(find: (grid: Grid) => Found): (grid: Grid) => Found {
  const known = new WeakMap<Grid, { readonly found: Found }>();
  return (grid) => {
    const { found } = known.get(grid) ?? { found: find(grid) };
    known.set(grid, { found });
    return found;
  };
}

/** The same answer about a row of a grid, worked out once. */
export function oncePerRow<Found>(
  find: (grid: Grid, row: number) => Found,
): (grid: Grid, row: number) => Found {
  const rowsOf = oncePerGrid(() => new Map<number, { readonly found: Found }>());
  return (grid, row) => {
    const rows = rowsOf(grid);
    const { found } = rows.get(row) ?? { found: find(grid, row) };
    rows.set(row, { found });
    return found;
  };
}

/** How many rows of a grid go by each name, found out once; a row that has none gives an empty one. */
export const rowsNamed = (nameAt: (grid: Grid, row: number) => string) =>
  oncePerGrid((grid): ReadonlyMap<string, number> => {
    const times = new Map<string, number>();
    for (let row = 0; row < grid.rows; row += 1) {
      const name = nameAt(grid, row);
      if (name !== "") times.set(name, (times.get(name) ?? 0) + 1);
    }
    return times;
  });

/** What a cell says, on one line. */
export const cellText = ({ text }: GridCell): string => text;

/** The same, of a place where no cell may be. */
export const textIn = (cell: GridCell | undefined): string => cell?.text ?? "";

/** Whether a cell holds more than room: words, or a list to choose from. */
export const holdsMore = ({ lines }: GridCell): boolean =>
  lines.some(({ text, controls }) => text !== "" || controls.some(({ choices }) => choices.length > 0));

/** Whether a cell stands right under or over another, as wide as that. */
export const isUnder = (cell: Pick<GridCell, "column" | "colSpan">, over: GridCell | undefined): boolean =>
  over?.column === cell.column && over.colSpan === cell.colSpan;

/** Blank lines below the words of a cell, or a row as high as several lines, leave room to write. */
export const hasRoom = (grid: Grid, { room, row }: GridCell): boolean => room || grid.height(row) >= HIGH;

/** Of some lines, in points. */
const HIGH = 40;

/** How many columns of the grid two stretches have in common. */
export function overlap(
  one: Pick<GridCell, "column" | "colSpan">,
  other: Pick<GridCell, "column" | "colSpan">,
): number {
  return (
    Math.min(one.column + one.colSpan, other.column + other.colSpan) - Math.max(one.column, other.column)
  );
}

function endsInRoom(blocks: PageCell["blocks"]): boolean {
  const last = blocks[blocks.length - 1];
  if (last?.type === "paragraph" && last.content.at(-1)?.type === "break") return true;
  return blocks.length > 1 && last !== undefined && linesOf([last]).length === 0;
}

/** Blank lines, and words below them. */
function beginsInRoom([first, ...more]: PageCell["blocks"]): boolean {
  return first?.type === "paragraph" && linesOf([first]).length === 0 && linesOf(more).length > 0;
}

/** The number of a row, where an empty paragraph of a numbered list stands alone in a cell for it. */
function rowNumber(blocks: PageCell["blocks"]): readonly FormLine[] {
  const [only, ...more] = blocks;
  const isNumber = only?.type === "paragraph" && only.number !== undefined && more.length === 0;
  return isNumber ? [plainLine(only.number ?? "")] : [];
}
