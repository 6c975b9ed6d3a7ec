import { parseTag } from "../audit/tags";
import { rowKey, sameCell, type PlaceKey } from "./cell-text";
import type { CellAddress, Control, DocumentContent, TableText } from "./audit-document";
import type { RowSet } from "./row-sets";
import { comparable } from "./same-text";

/** A row of a document in which something stands, or may. */
export interface FoundRow {
  /** Of the action, or of what the table lists, counted from 1. */
  readonly number: number;
  readonly table: number;
  readonly row: number;
  /** Where each column of the template stands in it, by column id. */
  readonly cells: ReadonlyMap<string, CellAddress>;
}

interface FoundTable {
  readonly index: number;
  readonly rows: TableText;
  readonly firstRow: number;
  /** Cell index of each column of the template. */
  readonly columns: readonly number[];
}

/** A box of a row: which row and column its tag names, and where it stands. */
interface RowBox {
  readonly row: number;
  readonly column: string;
  readonly at: CellAddress;
}

type RowBoxes = ReadonlyMap<PlaceKey, readonly RowBox[]>;

type Content = Pick<DocumentContent, "tables" | "controls" | "wide">;

/**
 * The rows of a table to which rows may be added, and of every other table whose header names its
 * columns. A row has the number that its boxes name; one added or copied by
 * hand the first number from its place on that no other row has. Undefined
 * where there is no such table.
 */
export function rowsIn(set: RowSet, content: Content): readonly FoundRow[] | undefined {
  const tagged = content.controls.filter(({ tag }) => set.named(tag) !== undefined);
  const tables = findTables(set, content, tagged);
  if (tables.length === 0) return undefined;
  const boxes = boxesByRow(set, onlyOnce(tagged));
  const rows = tables.flatMap(({ index, rows: all, firstRow, columns }) =>
    all.slice(firstRow).map((cells, position) => {
      const row = firstRow + position;
      // What stands right of a cell that reaches over several columns is under no column for sure.
      const isRegular = cells.length === all[firstRow - 1]?.length;
      const wide = isRegular ? undefined : content.wide?.find((at) => at.table === index && at.row === row);
      const own = set.columns.flatMap(({ id }, column): [string, CellAddress][] => {
        const cell = columns[column] ?? column + 1;
        return cell < (wide?.cell ?? cells.length) && cell < cells.length
          ? [[id, { table: index, row, cell }]]
          : [];
      });
      return {
        table: index,
        row,
        cells: isRegular ? new Map(own) : (byBoxes(boxes.get(rowKey({ table: index, row }))) ?? new Map(own)),
      };
    }),
  );
  const numbers = numbersOf(rows, boxes);
  return rows.map((row, position) => ({ ...row, number: numbers[position] ?? 0 }));
}

/** In a row with a cell more or less than the header its boxes tell the columns, where it has any. */
function byBoxes(boxes: readonly RowBox[] = []): ReadonlyMap<string, CellAddress> | undefined {
  const cells = boxes.map(({ column, at }): [string, CellAddress] => [column, at]);
  const places = new Set(cells.map(([, { cell }]) => cell));
  return cells.length > 0 && places.size === cells.length ? new Map(cells) : undefined;
}

/** The tables whose header row names the template's columns, else the one most action controls sit in. */
function findTables(set: RowSet, content: Content, tagged: readonly Control[]): readonly FoundTable[] {
  const labels = set.columns.map((column) => comparable(column.label));
  const fewest = new Set(labels).size;
  const named = content.tables.flatMap((rows, index): FoundTable[] => {
    const [first = []] = rows;
    if (first.length < fewest) return [];
    const header = first.map(comparable);
    const columns = labels.map((label) => columnOf(header, label));
    return columns.every((column) => column >= 0) ? [{ index, rows, firstRow: 1, columns }] : [];
  });
  // Another table may have columns of these names beside its own: the boxes in it are then of other answers.
  const isOthers = (index: number): boolean =>
    content.controls.some(({ tag, at }) => at?.table === index && isAnswerTag(tag) && !set.named(tag));
  const own = new Set(tagged.flatMap(({ at }) => (at ? [at.table] : [])));
  const unmixed = named.filter(({ index }) => own.has(index) || !isOthers(index));
  if (named.length > 0) return unmixed.length > 0 ? unmixed : named;
  const counts = countBy(tagged.flatMap((control) => (control.at ? [control.at.table] : [])));
  const [index] = [...counts.entries()].sort((a, b) => b[1] - a[1])[0] ?? [];
  const rows = index === undefined ? undefined : content.tables[index];
  if (index === undefined || !rows) return [];
  const firstRow = Math.min(
    ...tagged.flatMap((control) => (control.at?.table === index ? [control.at.row] : [])),
  );
  return [{ index, rows, firstRow, columns: labels.map((_, position) => position + 1) }];
}

const isAnswerTag = (tag: string): boolean => parseTag(tag).kind !== "other";

/** The column of a label. The first holds the rows' numbers under a title that a template may use too, unless someone took it out. */
function columnOf(header: readonly string[], label: string): number {
  const found = header.indexOf(label, 1);
  return found === -1 ? header.indexOf(label) : found;
}

/** The number most boxes of a row name in their own columns, where no other row has more of them; else a free one. */
function numbersOf(rows: readonly Omit<FoundRow, "number">[], boxes: RowBoxes): readonly number[] {
  const named = rows.map((found) => {
    const numbers = (boxes.get(rowKey(found)) ?? []).flatMap(({ row, column, at }) =>
      sameCell(found.cells.get(column), at) && Number.isInteger(row) && row > 0 ? [row] : [],
    );
    return [...countBy(numbers)].sort((a, b) => b[1] - a[1])[0];
  });
  const best = new Map<number, number>();
  named.forEach((vote, position) => {
    if (!vote) return;
    const [number, votes] = vote;
    const other = named[best.get(number) ?? -1];
    if (!other || other[1] < votes) best.set(number, position);
  });
  const taken = new Set(best.keys());
  const free = (from: number): number => (taken.has(from) ? free(from + 1) : from);
  return named.map((vote, position) => {
    if (vote && best.get(vote[0]) === position) return vote[0];
    const given = free(position + 1);
    taken.add(given);
    return given;
  });
}

/** Controls whose tag no other has: a row copied by hand leaves its tags twice. */
function onlyOnce(controls: readonly Control[]): readonly Control[] {
  const counts = countBy(controls.map((control) => control.tag));
  return controls.filter((control) => counts.get(control.tag) === 1);
}

/** By the row of the document they stand in: going through all of them for each row takes seconds where there are hundreds. */
function boxesByRow(set: RowSet, controls: readonly Control[]): RowBoxes {
  const boxes = new Map<PlaceKey, RowBox[]>();
  for (const { tag, at } of controls) {
    const target = set.named(tag);
    if (!target || !at) continue;
    const key = rowKey(at);
    const here = boxes.get(key);
    if (here) here.push({ ...target, at });
    else boxes.set(key, [{ ...target, at }]);
  }
  return boxes;
}

function countBy<T>(keys: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
