import { textXml } from "../../../src/ooxml/paragraph";
import { invalidArgument, itemNotFound } from "./behaviour";
import { pieces, Tree } from "./xml-tree";

/** Tables directly in a body or a cell, and in controls around them, but not those in other tables. */
export function tablesIn(holder: Tree): readonly Tree[] {
  return through(holder, "w:tbl", ["w:p", "w:tbl"]);
}

export const rowsOf = (table: Tree): readonly Tree[] => through(table, "w:tr", ["w:tr"]);
export const cellsOf = (row: Tree): readonly Tree[] => through(row, "w:tc", ["w:tc"]);

/** Descendants of a name, however wrapped, without going into these. */
function through(element: Tree, name: string, closed: readonly string[]): readonly Tree[] {
  return element.elements.flatMap((each) =>
    each.name === name ? [each] : closed.includes(each.name) ? [] : through(each, name, closed),
  );
}

export function headerRowCount(table: Tree): number {
  const rows = rowsOf(table);
  const first = rows.findIndex((row) => !row.child("w:trPr")?.child("w:tblHeader"));
  return first < 0 ? rows.length : first;
}

export function nestingLevel(table: Tree): number {
  let level = 1;
  for (let at = table.closest("w:tbl"); at; at = at.closest("w:tbl")) level += 1;
  return level;
}

export function cellAt(table: Tree, row: number, cell: number): Tree {
  const rowThere = rowsOf(table)[row];
  const found = rowThere && cellsOf(rowThere)[cell];
  if (!found) throw itemNotFound();
  return found;
}

/** Rows like the first or last, with plain cells: what stood in the cells, controls among it, is not copied. */
export function addRows(
  table: Tree,
  where: "Start" | "End",
  count: number,
  values: readonly (readonly string[])[] = [],
): readonly Tree[] {
  const rows = rowsOf(table);
  const like = where === "Start" ? rows[0] : rows.at(-1);
  return rowsBeside(table, like, where === "Start" ? 0 : 1, count, values);
}

/** Rows like the one of a cell, before or after it. */
export function insertRows(
  table: Tree,
  row: Tree | undefined,
  where: "Before" | "After",
  count: number,
  values: readonly (readonly string[])[] = [],
): readonly Tree[] {
  return rowsBeside(table, row, where === "Before" ? 0 : 1, count, values);
}

function rowsBeside(
  table: Tree,
  like: Tree | undefined,
  behind: 0 | 1,
  count: number,
  values: readonly (readonly string[])[],
): readonly Tree[] {
  if (!like || count < 1 || (values.length > 0 && values.length !== count)) throw invalidArgument();
  const width = cellsOf(like).length;
  if (values.some((row) => row.length !== width)) throw invalidArgument();
  const made = Array.from({ length: count }, (_, index) => rowLike(like, values[index] ?? []));
  table.insert(outermostIn(table, like).index + behind, ...made);
  return made;
}

function rowLike(row: Tree, texts: readonly string[]): Tree {
  const properties = row.child("w:trPr")?.clone();
  properties?.child("w:tblHeader")?.remove();
  const cells = cellsOf(row).map((cell, index) => {
    const paragraph = cell.all("w:p")[0]?.child("w:pPr");
    const made = new Tree("w:tc", {}, [
      ...(cell.child("w:tcPr") ? [cell.child("w:tcPr")?.clone() ?? ""] : []),
      new Tree("w:p", {}, paragraph ? [paragraph.clone()] : []),
    ]);
    setCellText(made, texts[index] ?? "");
    return made;
  });
  return new Tree("w:tr", {}, [...(properties ? [properties] : []), ...cells]);
}

/** Replaces all that stands in a cell, controls included. */
export function setCellText(cell: Tree, text: string): void {
  const properties = cell.all("w:p")[0]?.child("w:pPr");
  for (const element of cell.elements) if (element.name !== "w:tcPr") element.remove();
  for (const line of text.split(/\r\n?|\n/)) {
    const paragraph = new Tree("w:p", {}, properties ? [properties.clone()] : []);
    if (line !== "") paragraph.append(...pieces(`<w:r>${textXml(line)}</w:r>`));
    cell.append(paragraph);
  }
}

export function deleteRows(table: Tree, from: number, count: number): void {
  const gone = rowsOf(table).slice(from, from + count);
  if (gone.length === 0) throw invalidArgument();
  for (const row of gone) outermostIn(table, row).remove();
  if (rowsOf(table).length === 0) table.remove();
}

/** The row with the controls around it alone. */
function outermostIn(table: Tree, row: Tree): Tree {
  let at = row;
  while (at.parent && at.parent !== table) at = at.parent;
  return at;
}
