import type { CellAddress, MergedCell } from "../document/audit-document";
import { child, type XmlElement } from "../xml/parse";

/** A table while it is read: the texts of its cells, and which of them go on from the cell above (17.4.84) or reach over several columns (17.4.17). */
export class OpenTable {
  readonly rows: string[][] = [];
  readonly merged: MergedCell[] = [];
  readonly wide: CellAddress[] = [];
  private column = 0;
  /** By the column of the grid where it starts, the cell that the ones below go on from. */
  private readonly tops = new Map<number, CellAddress>();

  constructor(
    readonly element: XmlElement,
    readonly index: number,
  ) {}

  addRow(row: XmlElement): void {
    this.rows.push([]);
    this.column = numberIn(child(row, "w:trPr"), "w:gridBefore", 0);
  }

  /** Where the next cell of the last row stands; with its element, the cell is counted. */
  addCell(cell: XmlElement): CellAddress | undefined {
    const row = this.rows[this.rows.length - 1];
    if (!row) return undefined;
    const at = { table: this.index, row: this.rows.length - 1, cell: row.length };
    row.push("");
    this.noteSpans(child(cell, "w:tcPr"), at);
    return at;
  }

  private noteSpans(properties: XmlElement | undefined, at: CellAddress): void {
    const { column } = this;
    const span = Math.max(1, numberIn(properties, "w:gridSpan", 1));
    this.column += span;
    if (span > 1) this.wide.push(at);
    const merge = child(properties, "w:vMerge");
    const top = this.tops.get(column);
    if (!merge) for (let each = column; each < column + span; each += 1) this.tops.delete(each);
    else if (merge.attributes["w:val"] === "restart" || !top) this.tops.set(column, at);
    else this.merged.push({ at, from: top });
  }
}

function numberIn(properties: XmlElement | undefined, name: string, otherwise: number): number {
  const value = Number(child(properties, name)?.attributes["w:val"] ?? otherwise);
  return Number.isInteger(value) && value >= 0 && value < 1000 ? value : otherwise;
}
