import { kindsAsked } from "./abilities";
import { askForControls, plainText } from "./controls";
import { tablesByOrder } from "./tables-by-order";

/** The table that a control stands in, counted from 0; undefined where it is in none of those that Word lists. */
export type TableOf = (control: Word.ContentControl) => number | undefined;

/** The texts of the cells of every table, which are to be loaded. */
export const textsOf = (tables: Word.TableCollection): string[][][] =>
  tables.items.map((table) => table.values.map((row) => row.map(plainText)));

/**
 * Finds out which tables these controls stand in: Word tells a control's row and
 * cell, but not its table. Their order and their texts tell it as a rule; where
 * they leave it open, and where tables are nested, asks table by table. What it
 * returns knows once the context has been synced.
 */
export function askForTables(
  context: Word.RequestContext,
  controls: readonly Word.ContentControl[],
  tables: Word.TableCollection,
): TableOf {
  if (tables.items.some((table) => table.nestingLevel > 1 || table.tables.items.length > 0))
    return askWithLevels(context, tables);
  const inCells = controls.filter((control) => !control.parentTableCellOrNullObject.isNullObject);
  const found = tablesByOrder(
    inCells.map(({ text, parentTableCellOrNullObject: cell, parentContentControlOrNullObject: around }) => ({
      row: cell.rowIndex,
      cell: cell.cellIndex,
      text: plainText(text),
      nested: !around.isNullObject,
    })),
    textsOf(tables),
  );
  const certain = new Map<Word.ContentControl | undefined, number>();
  const doubtful = new Set<number>(found ? [] : tables.items.keys());
  found?.forEach(({ first, last }, index) => {
    if (first === last) certain.set(inCells[index], first);
    else for (let table = first; table <= last; table += 1) doubtful.add(table);
  });
  const asked = askEach(tables, doubtful);
  return (control) => certain.get(control) ?? asked(control.id)[0];
}

/** The same by the level of the table a control stands in: all that are around it have it in them. */
function askWithLevels(context: Word.RequestContext, tables: Word.TableCollection): TableOf {
  const controls = askForControls(context, ["id", "parentTableOrNullObject/nestingLevel"]);
  const asked = askEach(tables, new Set(tables.items.keys()));
  return ({ id }) => {
    const within = controls.items.find((control) => control.id === id)?.parentTableOrNullObject;
    if (!within || within.isNullObject) return undefined;
    return asked(id).find((table) => tables.items[table]?.nestingLevel === within.nestingLevel);
  };
}

/** Asks these tables for the ids of their controls; what it returns gives the tables that have a control in them. */
function askEach(
  tables: Word.TableCollection,
  which: ReadonlySet<number>,
): (id: number) => readonly number[] {
  const asked = tables.items.flatMap((table, index) => {
    if (!which.has(index)) return [];
    const controls = table.getRange().getContentControls(kindsAsked());
    controls.load("items/id");
    return [{ index, controls }];
  });
  return (id) =>
    asked.flatMap(({ index, controls }) =>
      controls.items.some((control) => control.id === id) ? [index] : [],
    );
}
