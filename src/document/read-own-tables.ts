import { withRowValue, type TableRow } from "../audit/own-table";
import type { Template } from "../audit/template";
import type { DocumentContent } from "./audit-document";
import type { CellAnswers } from "./cell-answer";
import type { OwnBoxes } from "./own-boxes";
import { firstColumn, readRows, type RowsRead } from "./read-rows";
import { rowSetsOf } from "./row-sets";

interface TableRead extends Omit<RowsRead, "answers"> {
  readonly id: string;
  readonly rows: readonly TableRow[];
  /** Tag of its first answer. */
  readonly first: string;
}

/** Reads each table of the template's own, in their order. */
export function readOwnTables(
  template: Template,
  content: DocumentContent,
  own: OwnBoxes,
  cells: CellAnswers,
): readonly TableRead[] {
  return rowSetsOf(template).flatMap((set): readonly TableRead[] => {
    if (set.table === undefined) return [];
    const { answers, ...read } = readRows(template, set, content, own, cells);
    const rows = answers.reduce<readonly TableRow[]>(
      (before, { row, column, value }) => withRowValue(before, row, column, value),
      [],
    );
    return [{ id: set.table, rows, first: set.tag(1, firstColumn(set)), ...read }];
  });
}
