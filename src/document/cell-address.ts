/** Zero-based, counting the document's tables in order, nested ones after their parent. */
export interface CellAddress {
  readonly table: number;
  readonly row: number;
  readonly cell: number;
}
