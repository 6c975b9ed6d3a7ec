import type { Control, LooseText, TableText } from "../document/audit-document";
import { linesIn } from "../document/cell-text";
import { comparable } from "../document/same-text";

/** What hosts put between paragraphs, lines and cells, and in the place of pictures and notes. */
// eslint-disable-next-line no-control-regex -- the marks are control characters
const MARKS = /[\u0001-\u001F\uFFFC]+/;

/**
 * The lines of a body that stand in no table and no control. Word tells the text
 * of the body and that of its tables, so the lines of the tables are found in
 * the body one after the other, and what stands between is left. Where they
 * can't be found so, nothing can be told.
 */
export function looseInBody(
  text: string,
  /** The tables that stand in no other, as Word gives them, with their place among all. */
  tables: readonly { readonly index: number; readonly rows: TableText }[],
  controls: readonly Control[],
): readonly LooseText[] {
  const inTables = tables.flatMap(({ index, rows }) =>
    rows.flat().flatMap((cell) =>
      cell
        .split(MARKS)
        .flatMap(linesIn)
        .map((line) => ({ line: comparable(line), index })),
    ),
  );
  const inControls = new Map<string, number>();
  for (const { at, text: said } of controls)
    if (!at)
      for (const line of linesIn(said))
        inControls.set(comparable(line), (inControls.get(comparable(line)) ?? 0) + 1);
  const loose: LooseText[] = [];
  let next = 0;
  for (const line of text.split(MARKS).flatMap(linesIn)) {
    const said = comparable(line);
    const expected = inTables[next];
    if (expected?.line === said) {
      next += 1;
      continue;
    }
    const left = inControls.get(said) ?? 0;
    if (left > 0) inControls.set(said, left - 1);
    else loose.push({ text: line, where: "text", after: inTables[next - 1]?.index ?? -1 });
  }
  return next === inTables.length ? loose : [];
}
