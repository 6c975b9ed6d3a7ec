import type { WordsPlace } from "../audit/problem";
import type { CellAddress, DocumentContent, LooseText } from "./audit-document";
import { cellKey, linesIn, rowKey } from "./cell-text";
import type { OwnBoxes } from "./own-boxes";

interface Found {
  readonly content: Pick<DocumentContent, "tables">;
  readonly own: OwnBoxes;
}

/** Where a line stands, seen from the answer nearest to it. */
export function placeOf(line: Omit<LooseText, "text">, found: Found): WordsPlace {
  const { where, at, after = -1 } = line;
  if (where === "header" || where === "footer") return { in: where, near: "page" };
  if (at) return { in: where, ...inTable(at, found) };
  const tag = lastTagIn(found, after, Infinity);
  if (tag !== undefined) return { in: where, near: "after", tag };
  const table = firstWords(found.content.tables[after]);
  return after < 0 || table === undefined
    ? { in: where, near: "start" }
    : { in: where, near: "after", table };
}

function inTable(at: CellAddress, found: Found): Omit<WordsPlace, "in"> {
  const { own, content } = found;
  const [here] = own.tagsAt.get(cellKey(at)) ?? [];
  if (here !== undefined) return { near: "beside", tag: here };
  const [inRow] = own.tagsInRow.get(rowKey(at)) ?? [];
  if (inRow !== undefined) return { near: "row", tag: inRow };
  const above = lastTagIn(found, at.table, at.row);
  if (above !== undefined) return { near: "under", tag: above };
  const rows = content.tables[at.table];
  const table = firstWords(rows);
  const row = firstWords(rows?.slice(at.row, at.row + 1));
  return { near: "table", ...(table !== undefined && { table }), ...(row !== undefined && { row }) };
}

/** The last answer that has its place in a table above a row. */
export function lastTagIn(found: Found, table: number, before: number): string | undefined {
  const rows = found.content.tables[table]?.length ?? 0;
  for (let row = Math.min(before, rows) - 1; row >= 0; row -= 1) {
    const [tag] = found.own.tagsInRow.get(rowKey({ table, row })) ?? [];
    if (tag !== undefined) return tag;
  }
  return undefined;
}

const firstWords = (rows: readonly (readonly string[])[] | undefined): string | undefined =>
  rows?.flat().flatMap(linesIn)[0]?.slice(0, 100);
