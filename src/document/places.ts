import type { CellAddress, TableText } from "./audit-document";
import type { SlotCell } from "./layout-model";
import { comparable } from "./same-text";

/** Answer cells by the title of their table and the label of their row. */
export class Places {
  private readonly tables = new Map<
    string,
    { readonly index: number; readonly rows: ReadonlyMap<string, number> }
  >();

  constructor(tables: readonly TableText[]) {
    tables.forEach((rows, index) => {
      const title = comparable(rows[0]?.[0] ?? "");
      if (title === "" || this.tables.has(title)) return;
      const byLabel = new Map<string, number>();
      rows.forEach((cells, row) => {
        const label = comparable(cells[0] ?? "");
        if (row > 0 && !byLabel.has(label)) byLabel.set(label, row);
      });
      this.tables.set(title, { index, rows: byLabel });
    });
  }

  /** The cell of the document that the layout means; only of a slot that stands right of its row's label. */
  of({ table: { title }, row, cell }: SlotCell): CellAddress | undefined {
    const [label] = row.cells;
    if (cell !== 1 || label?.type !== "label") return undefined;
    const table = this.tables.get(comparable(title));
    const found = table?.rows.get(comparable(label.text));
    return table && found !== undefined ? { table: table.index, row: found, cell } : undefined;
  }
}
