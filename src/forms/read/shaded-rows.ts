import type { PageTable } from "../../ooxml/page-model";
import type { FormLine } from "./form-line";

type PageRow = PageTable["rows"][number];

const WHITE = "ffffff";

const fillOf = ({ fill = WHITE }: PageRow["cells"][number]): string => fill.toLowerCase();

/** The rows in one shade in a table that shades not all of its cells so: names and heads, which the shade sets apart as bold does. */
export function shadedRows({ rows }: PageTable): ReadonlySet<PageRow> {
  const fills = new Set(rows.flatMap(({ cells }) => cells.map(fillOf)));
  const isShaded = ({ cells: [cell, ...more] }: PageRow) =>
    cell !== undefined && fillOf(cell) !== WHITE && more.every((each) => fillOf(each) === fillOf(cell));
  return new Set(fills.size > 1 ? rows.filter(isShaded) : []);
}

/** A line that its shade sets apart. */
export const setApart = (line: FormLine): FormLine =>
  line.bold || line.text === "" ? line : { ...line, bold: true };
