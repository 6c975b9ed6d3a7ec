import { isSigningHead } from "./declarations";
import { cellText, type Grid, type GridCell } from "./form-grid";
import type { FormPart } from "./form-parts";

/**
 * "Name | Signature | Date" over a row for each who signs: a declaration of each, called as the row is. Undefined for rows
 * that do something else.
 */
export function signGrid(
  grid: Grid,
  at: number,
): { readonly parts: readonly FormPart[]; readonly until: number } | undefined {
  const [corner, ...heads] = grid.begin(at);
  const names = heads.map(cellText);
  if (!corner || cellText(corner) !== "" || names.length < 2 || !names.every(isSigningHead)) return undefined;
  const rows: GridCell[] = [];
  for (let row = at + 1; row < grid.rows; row += 1) {
    const [who, ...room] = grid.begin(row);
    const isRow =
      who?.lines.length === 1 &&
      room.length === heads.length &&
      room.every(({ lines }) => lines.length === 0);
    if (!isRow) break;
    rows.push(who);
  }
  if (rows.length === 0) return undefined;
  return {
    until: at + 1 + rows.length,
    parts: [
      { is: "understood", texts: names },
      {
        is: "fields",
        fields: rows.map((who) => ({ label: cellText(who), options: [], signs: true })),
        sameTable: false,
      },
    ],
  };
}
