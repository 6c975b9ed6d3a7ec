import { SMALL } from "./disclosure";
import type { GatheredCells } from "./gathered-cells";
import type { NumberFigures } from "./number-figures";
import type { TemplateFigures } from "./template-figures";

type Place = readonly (string | number)[];

/**
 * Of numbers, declarations and tables how many there are. The lowest, the highest and the mean are never printed: the first
 * two are one audit's, and of small numbers the mean is as good as their sum.
 */
export function gatherNumbers(all: GatheredCells, figures: TemplateFigures, audits: string): void {
  figures.numbers.forEach((row, at) => {
    const start = ["numbers", at];
    const { total, notAsked } = row;
    all.counts({ total, notAsked }, ...start);
    all.sum(audits, [all.path(...start, "total"), all.path(...start, "notAsked")]);
    gatherNumber(all, row, all.path(...start, "total"), start);
  });
  figures.declarations.forEach(({ answered, notEntered, total, notAsked }, at) => {
    const key = (name: string) => all.path("declarations", at, name);
    all.counts({ answered, notEntered, total, notAsked }, "declarations", at);
    all.sum(key("total"), [key("answered"), key("notEntered")]);
    all.sum(audits, [key("total"), key("notAsked")]);
  });
  const several = new Set(
    figures.form.tables.flatMap(({ id, columns }) =>
      columns.flatMap((column) => (column.several ? [`${id} ${column.id}`] : [])),
    ),
  );
  figures.tables.forEach(({ id, total, notAsked, filled, rows, columns, numbers }, at) => {
    const key = (name: string) => all.path("tables", at, name);
    all.counts({ total, notAsked, filled, rows }, "tables", at);
    all.sum(audits, [key("total"), key("notAsked")]);
    all.sum(key("total"), [key("filled")]);
    all.sum(key("rows"), [key("filled")]);
    if (id === "actions") all.sum(all.path("actions", "total"), [key("rows")]);
    columns.forEach((column, place) => {
      const start = ["tables", at, "columns", place];
      const counts = all.counts(column.counts, ...start, "counts");
      const notEntered = all.count(column.notEntered, ...start, "notEntered");
      if (several.has(`${id} ${column.id}`)) gatherSeveral(all, key("rows"), [notEntered], counts);
      else all.sum(key("rows"), [...counts, notEntered]);
    });
    numbers.forEach((column, place) => {
      gatherNumber(all, column, key("rows"), ["tables", at, "numbers", place]);
    });
    ofFew(all, filled, [key("rows"), key("columns"), key("numbers")]);
  });
}

function gatherNumber(
  all: GatheredCells,
  { entered, notCounted, notEntered }: NumberFigures,
  whole: string,
  start: Place,
): void {
  const counts = all.counts({ entered, notCounted, notEntered }, ...start);
  all.sum(whole, counts);
  const of = all.path(...start, "entered");
  all.follows(all.path(...start, "median"), ...few(entered, of, all));
}

/** Of which each may have several: no choice is had by more than there are, and who has it not follows. */
export function gatherSeveral(
  all: GatheredCells,
  whole: string,
  without: readonly string[],
  counts: readonly string[],
): void {
  for (const count of counts) all.sum(whole, [...without, count]);
}

/** Figures of what only a few audits have, however much of it, are theirs: none below these places is printed. */
export function ofFew(all: GatheredCells, audits: number, places: readonly string[]): void {
  if (audits === 0 || audits > SMALL) return;
  const below = [...new Set([...all.cells.keys(), ...all.derived.keys()])].filter((key) =>
    places.some((place) => key === place || key.startsWith(`${place}/`)),
  );
  for (const key of below) all.follows(key, ...(all.derived.get(key) ?? []), ...few(audits, key, all));
}

/** A middle of few values is as telling as the values: a source that is never printed. */
export function few(values: number, of: string, all: GatheredCells): readonly string[] {
  if (values === 0 || values > SMALL) return [of];
  const key = `${of}/few`;
  all.cells.set(key, { value: values });
  return [key];
}
