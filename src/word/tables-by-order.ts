import type { TableText } from "../document/audit-document";

/** What Word tells of where a control stands: its row and cell, counted from 0, but not in which table. */
export interface Standing {
  readonly row: number;
  readonly cell: number;
  /** All that it shows, its prompt included. */
  readonly text: string;
  /** Whether it stands in another control. */
  readonly nested: boolean;
}

/** The first and the last table that a control can stand in; the same where there is no doubt. */
export interface Between {
  readonly first: number;
  readonly last: number;
}

/**
 * Tells the tables of controls from what Word tells of both, each in document
 * order: a control's cell is in its table and holds its text, tables follow one
 * another, and so do the controls in one table and in one cell. Undefined where
 * nothing fits, as in a Word that lists controls in another order. Tables must
 * not be nested.
 */
export function tablesByOrder(
  standings: readonly Standing[],
  tables: readonly TableText[],
): readonly Between[] | undefined {
  const cells = tables.map((rows) => rows.map((row) => row.map(squeezed)));
  const asked = standings.map((standing) => ({ ...standing, text: squeezed(standing.text) }));
  const fromFirst = walk(asked, cells, comesBefore);
  // From the end it is the same with everything turned round, the texts as well.
  const last = tables.length - 1;
  const fromLast = walk(
    asked.map((standing) => ({ ...standing, text: turned(standing.text) })).reverse(),
    cells.map((rows) => rows.map((row) => row.map(turned))).reverse(),
    (one, other) => comesBefore(other, one),
  )?.reverse();
  return fromFirst?.map((first, index) => ({ first, last: last - (fromLast?.[index] ?? 0) }));
}

/**
 * The table of each that is reached first: that of the one before for as long as it fits there without going back, else
 * the next that it fits in. To be early costs those behind nothing: what fits a later table they can go on to all the same.
 */
function walk(
  standings: readonly Standing[],
  tables: readonly TableText[],
  isBefore: (one: Standing, other: Standing) => boolean,
): number[] | undefined {
  const found: number[] = [];
  let table = 0;
  let before: Standing | undefined;
  /** Where the texts of the controls before it end in the cell that they share. One in another says again what that one says. */
  let taken = 0;
  for (const standing of standings) {
    const { row, cell, text, nested } = standing;
    const goesBack = before !== undefined && isBefore(standing, before);
    const sharesCell = before !== undefined && !goesBack && !isBefore(before, standing);
    if (!sharesCell) taken = 0;
    const placeFrom = (from: number) => tables[table]?.[row]?.[cell]?.indexOf(text, from) ?? -1;
    let at = goesBack ? -1 : placeFrom(nested ? 0 : taken);
    while (at < 0) {
      table += 1;
      taken = 0;
      if (table >= tables.length) return undefined;
      at = placeFrom(0);
    }
    found.push(table);
    if (!nested) taken = at + text.length;
    before = standing;
  }
  return found;
}

const comesBefore = (one: Standing, other: Standing): boolean =>
  one.row === other.row ? one.cell < other.cell : one.row < other.row;

/** Hosts differ in the marks they put between lines. */
const squeezed = (text: string): string => text.replace(/\s+/g, "");

const turned = (text: string): string => Array.from(text).reverse().join("");
