import type { ShapedColumn } from "./column-shapes";
import { familyOf } from "./printed-grades";

/** How the heads of columns read as grades. */
type GradeTexts = ReadonlyMap<ShapedColumn, string>;

const FEWEST = 2;

/**
 * Columns of grades that are several scales side by side: "Compliance" over yes and no, "Quality" over 1 to 4. None
 * where they are one.
 */
export function scalesApart(
  graded: readonly ShapedColumn[],
  texts: GradeTexts,
): readonly (readonly ShapedColumn[])[] {
  const groups = groupsOf(graded);
  if (groups.length > 1) return areScales(groups, texts) ? groups : [];
  const labels = labelsOf(graded, texts);
  if (familyOf(labels)) return [];
  const halves = graded.map((_, at) => [graded.slice(0, at), graded.slice(at)]);
  return halves.find((each) => each.every(({ length }) => length >= FEWEST) && areScales(each, texts)) ?? [];
}

/** "Quality (1 / 2 / 3 / 4)": the name over the columns, and what they are headed. */
export function scaleName(columns: readonly ShapedColumn[], texts: GradeTexts): string {
  const labels = labelsOf(columns, texts).join(" / ");
  const over = columns[0]?.over ?? "";
  return over === "" ? labels : `${over} (${labels})`;
}

const labelsOf = (columns: readonly ShapedColumn[], texts: GradeTexts): readonly string[] =>
  columns.map((column) => texts.get(column) ?? "");

/** Side by side under one name. */
function groupsOf(columns: readonly ShapedColumn[]): readonly (readonly ShapedColumn[])[] {
  const groups: ShapedColumn[][] = [];
  for (const column of columns) {
    const open = groups[groups.length - 1];
    const last = open?.[open.length - 1];
    if (open && last?.over === column.over && last.until === column.from) open.push(column);
    else groups.push([column]);
  }
  return groups;
}

/** They say the same again, or some say how good and others whether. */
function areScales(groups: readonly (readonly ShapedColumn[])[], texts: GradeTexts): boolean {
  if (groups.some(({ length }) => length < FEWEST)) return false;
  const labels = groups.map((each) => labelsOf(each, texts));
  const all = labels.flat().map((label) => label.toLowerCase());
  const isAgain = labels.every((each) => each.join("|") === labels[0]?.join("|"));
  const kinds = labels.map((each) => familyOf(each)?.kind);
  const areKnown = !kinds.includes(undefined);
  return isAgain || (areKnown && (new Set(kinds).size > 1 || new Set(all).size < all.length));
}
