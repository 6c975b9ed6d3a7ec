import type { LayoutRow } from "../document/layout-model";
import { controlIds } from "./control-ids";
import { rowXml, type Values } from "./table-row";

export interface AddedRowOptions {
  readonly values?: Values;
  /** Ids of the document's controls. */
  readonly taken?: Iterable<number>;
  /** Widths of the cells of the row above, where it gives any. */
  readonly widths?: readonly number[];
}

/**
 * A `w:tr` for the end of a table that is already in a document. It uses no
 * prefix but `w`, since another editor may have dropped the declaration of any
 * other; so its label is locked but shows a frame under the mouse.
 */
export function addedRow(
  row: LayoutRow,
  { values = new Map(), taken = [], widths = [] }: AddedRowOptions = {},
): string {
  return rowXml(row, { values, newId: controlIds(taken), widths }).replace(/<w15:appearance [^>]*>/g, "");
}
