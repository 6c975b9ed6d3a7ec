import type { CellAddress, TableText } from "./audit-document";
import { labelOf, slotsInCell, wordsIn, type Block, type LayoutRow, type SlotCell } from "./layout-model";
import { comparable, saysTheSame } from "./same-text";
import { foundTables, type TableContent } from "./found-tables";

/** Where the answers of a layout stand in a document, by the words around them. */
export class Places {
  private readonly tables: ReadonlyMap<Block, number>;

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
    const from = anchorIn(table.rows[row], cell);
    const label = from === undefined ? undefined : labelAt(table.rows[row], from);
    if (from === undefined || !label) {
      return rows[row]?.[cell] === undefined ? undefined : { table: index, row, cell };
    }
    const before = table.rows.slice(0, row).filter((each) => labelAt(each, from)?.text === label.text).length;
    const found = nthLabelled(rows, label, from, before);
    if (!found || rows[found.row]?.[found.cell + cell - from] === undefined) return undefined;
    return { table: index, row: found.row, cell: found.cell + cell - from };
  }
}

/** A label and all that its cell says. */
interface Label {
  readonly text: string;
  readonly all: string;
}

/** The nearest cell at the left that is a label and nothing to write in. */
function anchorIn(row: LayoutRow | undefined, cell: number): number | undefined {
  for (let at = cell - 1; at >= 0; at -= 1) if (labelAt(row, at)) return at;
  return undefined;
}

function labelAt(row: LayoutRow | undefined, at: number): Label | undefined {
  const cell = row?.cells[at];
  const text = cell && slotsInCell(cell).length === 0 ? labelOf(cell) : undefined;
  return cell && text !== undefined ? { text, all: wordsIn(cell).join(" ") } : undefined;
}

/** The nth cell that says that label, among those in its column if there are any. */
function nthLabelled(
  rows: TableText,
  label: Label,
  column: number,
  nth: number,
): { readonly row: number; readonly cell: number } | undefined {
  const wanted = comparable(label.text);
  const all = rows.flatMap((cells, row) =>
    cells.flatMap((text, cell) =>
      firstLine(text) === wanted || saysTheSame(text, label.all) ? [{ row, cell }] : [],
    ),
  );
  const inColumn = all.filter(({ cell }) => cell === column);
  return (inColumn.length > 0 ? inColumn : all)[nth];
}

export function firstLine(text: string): string {
  const end = text.indexOf("\n");
  return comparable(end < 0 ? text : text.slice(0, end));
}
