import type { TableText } from "../document/audit-document";

/** What Word tells of where a control stands: its row and cell, counted from 0, but not in which table. */
export interface Standing {
  readonly row: number;
  readonly cell: number;
  /** All that it shows, its prompt included. */
  readonly text: string;
}

/** The first and the last table that a control can stand in; the same where there is no doubt. */
export interface Between {
  readonly first: number;
  readonly last: number;
}

/**
 * Tells the tables of controls from what Word tells of both, each in document
 * order: a control's cell is in its table and holds its text, tables follow one
 * another, and so do the controls within one. Undefined where nothing fits, as
 * in a Word that lists controls in another order. Tables must not be nested.
 */
export function tablesByOrder(
  standings: readonly Standing[],
  tables: readonly TableText[],
): readonly Between[] | undefined {
  const cells = tables.map((rows) => rows.map((row) => row.map(squeezed)));
  const asked = standings.map((standing) => ({ ...standing, text: squeezed(standing.text) }));
  const fits = ({ row, cell, text }: Standing, table: number) =>
    cells[table]?.[row]?.[cell]?.includes(text) === true;
  const last = tables.length - 1;
  const fromFirst = walk(asked, tables.length, fits, (before, after) => comesBefore(after, before));
  const fromLast = walk(
    [...asked].reverse(),
    tables.length,
    (standing, table) => fits(standing, last - table),
    comesBefore,
  )?.reverse();
  return fromFirst?.map((first, index) => ({ first, last: last - (fromLast?.[index] ?? 0) }));
}

/**
 * The table of each that is reached first: that of the one before for as long as it fits there without going back, else
 * the next that it fits in. To be early costs those behind nothing: what fits a later table they can go on to all the same.
 */
function walk(
  standings: readonly Standing[],
  count: number,
  fits: (standing: Standing, table: number) => boolean,
  goesBack: (before: Standing, after: Standing) => boolean,
): number[] | undefined {
  const found: number[] = [];
  let table = 0;
  let before: Standing | undefined;
  for (const standing of standings) {
    if (before && goesBack(before, standing)) table += 1;
    while (table < count && !fits(standing, table)) table += 1;
    if (table === count) return undefined;
    found.push(table);
    before = standing;
  }
  return found;
}

const comesBefore = (one: Standing, other: Standing): boolean =>
  one.row === other.row ? one.cell < other.cell : one.row < other.row;

/** Hosts differ in the marks they put between lines. */
const squeezed = (text: string): string => text.replace(/\s+/g, "");
