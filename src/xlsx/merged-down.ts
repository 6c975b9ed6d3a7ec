import type { CellValue, Sheet } from "hucre";

/** Rows of a sheet in which a cell that is merged over several rows speaks for each of them, as Excel shows it. */
export interface MergedDown {
  readonly rows: readonly (readonly CellValue[])[];
  /** The row, counted from 0, in which what a cell says is held. */
  readonly heldIn: (row: number, column: number) => number;
}

/** Rows that hold nothing else stay empty: names of columns are often merged over two. */
export function mergedDown({ rows, merges = [] }: Pick<Sheet, "rows" | "merges">): MergedDown {
  const filled = new Map<number, CellValue[]>();
  const held = new Map<string, number>();
  for (const { startRow, endRow, startCol } of merges) {
    const value = rows[startRow]?.[startCol] ?? null;
    if (value === null) continue;
    for (let at = startRow + 1; at <= Math.min(endRow, rows.length - 1); at += 1) {
      const row = rows[at] ?? [];
      if ((row[startCol] ?? null) !== null || row.every(isEmpty)) continue;
      const cells = filled.get(at) ?? [...row];
      while (cells.length < startCol) cells.push(null);
      cells[startCol] = value;
      filled.set(at, cells);
      held.set(keyOf(at, startCol), startRow);
    }
  }
  return {
    rows: rows.map((row, at) => filled.get(at) ?? row),
    heldIn: (row, column) => (held.size === 0 ? row : (held.get(keyOf(row, column)) ?? row)),
  };
}

const isEmpty = (value: CellValue): boolean =>
  value === null || (typeof value === "string" && value.trim() === "");

const keyOf = (row: number, column: number): string => `${String(row)},${String(column)}`;
