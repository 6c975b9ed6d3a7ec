import type { CellAddress, TableText } from "./audit-document";
import {
  labelOf,
  wordsIn,
  type Block,
  type LayoutCell,
  type LayoutTable,
  type SlotCell,
} from "./layout-model";
import { comparable } from "./same-text";
import { foundTables, type TableContent } from "./found-tables";

/** Where the answers of a layout stand in a document, by the words around them. */
export class Places {
  private readonly tables: ReadonlyMap<Block, number>;
  private readonly said = new Map<number, SaidCells>();
  private readonly drawn = new Map<LayoutTable, boolean>();

  constructor(
    blocks: readonly Block[],
    private readonly content: TableContent,
  ) {
    this.tables = foundTables(blocks, content);
  }

  /**
   * The cell of the document that the layout means. It is told by the label at
   * its left in its row, of which it keeps its distance; in a table without
   * labels by its place.
   */
  of({ table, row, cell }: SlotCell): CellAddress | undefined {
    const index = this.tables.get(table);
    const rows = index === undefined ? undefined : this.content.tables[index];
    if (index === undefined || !rows) return undefined;
    const anchor = anchorsOf(table).get(row)?.get(cell);
    if (!anchor || this.isAsDrawn(table, rows))
      return rows[row]?.[cell] === undefined ? undefined : { table: index, row, cell };
    const found = nthLabelled(this.saidIn(table, index, rows), anchor);
    if (!found || rows[found.row]?.[found.cell + cell - anchor.from] === undefined) return undefined;
    return { table: index, row: found.row, cell: found.cell + cell - anchor.from };
  }

  private isAsDrawn(table: LayoutTable, rows: TableText): boolean {
    let drawn = this.drawn.get(table);
    if (drawn === undefined) this.drawn.set(table, (drawn = isAsDrawn(table, rows)));
    return drawn;
  }

  private saidIn(table: LayoutTable, index: number, rows: TableText): SaidCells {
    let said = this.said.get(index);
    if (!said) this.said.set(index, (said = saidCells(rows, 2 * longestLabel(table))));
    return said;
  }
}

/** A label that says where an answer is, made comparable. */
interface Anchor {
  readonly text: string;
  /** All that its cell says. */
  readonly all: string;
  /** Its cell in the row. */
  readonly from: number;
  /** How many rows above say the same in that cell. */
  readonly nth: number;
}

const anchors = new WeakMap<LayoutTable, ReadonlyMap<number, ReadonlyMap<number, Anchor>>>();

/** The anchors of a table's answers, by row and cell. Worked out once for a table. */
function anchorsOf(table: LayoutTable): ReadonlyMap<number, ReadonlyMap<number, Anchor>> {
  let known = anchors.get(table);
  if (!known) anchors.set(table, (known = new Map(table.rows.map((_, row) => [row, anchorsIn(table, row)]))));
  return known;
}

function anchorsIn({ rows }: LayoutTable, row: number): ReadonlyMap<number, Anchor> {
  const found = new Map<number, Anchor>();
  let last: Anchor | undefined;
  rows[row]?.cells.forEach((cell, from) => {
    if (last) found.set(from, last);
    const label = labelIn(cell);
    if (label === undefined) return;
    const nth = rows
      .slice(0, row)
      .filter(({ cells }) => cells[from] && labelIn(cells[from]) === label).length;
    last = { text: comparable(label), all: comparable(wordsIn(cell).join(" ")), from, nth };
  });
  return found;
}

/** Whether each label of a table stands where the layout has it, and no row or cell is more or less. */
function isAsDrawn(table: LayoutTable, rows: TableText): boolean {
  return (
    rows.length === table.rows.length &&
    table.rows.every(({ cells }, row) => {
      const texts = rows[row] ?? [];
      return (
        texts.length === cells.length &&
        cells.every((cell, at) => {
          const label = labelIn(cell);
          return label === undefined || beginsWith(texts[at] ?? "", label);
        })
      );
    })
  );
}

/** Whether that is the first line of a text. */
const beginsWith = (text: string, line: string): boolean =>
  text.startsWith(line) && (text.length === line.length || text[line.length] === "\n");

const longestLabel = (table: LayoutTable): number =>
  Math.max(
    0,
    ...[...anchorsOf(table).values()].flatMap((row) => [...row.values()].map(({ all }) => all.length)),
  );

/** The label of a cell that is nothing to write in. */
const labelIn = (cell: LayoutCell): string | undefined =>
  cell.holds.some(({ type }) => type === "slot") ? undefined : labelOf(cell);

/** The cells of a table by their first line and by all they say, made comparable. */
type SaidCells = ReadonlyMap<string, readonly Found[]>;

interface Found {
  readonly row: number;
  readonly cell: number;
}

/** The cells of a table by what they say, as far as a label may be that long. */
function saidCells(rows: TableText, longest: number): SaidCells {
  const said = new Map<string, Found[]>();
  rows.forEach((cells, row) => {
    cells.forEach((text, cell) => {
      const end = text.indexOf("\n");
      const lines = [end < 0 ? text : text.slice(0, end), ...(end < 0 ? [] : [text])];
      for (const line of new Set(lines.filter(({ length }) => length <= longest).map(comparable)))
        said.set(line, [...(said.get(line) ?? []), { row, cell }]);
    });
  });
  return said;
}

/** The nth cell that says that label, among those in its column if there are any. */
function nthLabelled(said: SaidCells, { text, all, from, nth }: Anchor): Found | undefined {
  const byText = said.get(text) ?? [];
  const byAll = all === text ? [] : (said.get(all) ?? []);
  const found = [...new Set([...byText, ...byAll])].sort((a, b) => a.row - b.row || a.cell - b.cell);
  const inColumn = found.filter(({ cell }) => cell === from);
  return (inColumn.length > 0 ? inColumn : found)[nth];
}
