import type { Texts } from "../document/answers";
import type { AddedRows } from "../document/audit-document";
import { HostError } from "../document/host-error";
import { labelOf, slotsInCell, type LayoutRow, type Slot } from "../document/layout-model";
import { insertedCellParts } from "../ooxml/document-parts";
import { flatOpc } from "../ooxml/package-parts";
import { storedText } from "../ooxml/replace-controls";
import { isOnTheWeb } from "./abilities";
import { untracked } from "./run";
import { phrase } from "../words/phrase";

/** A table with the row in which rows go into it, as Word told of both. */
export interface RowsPlace {
  readonly table: Word.Table;
  readonly cell: Word.TableCell;
  /** How many rows it had. */
  readonly had: number;
  /** Which of its rows the first of the new ones becomes, counted from 0. */
  readonly first: number;
}

/**
 * Adds rows to a table with a box for each answer. Word does not copy the controls of the row above, so each gets one of
 * its own, which nothing locks: Word refuses to delete a row with one that can't be deleted.
 */
export function putRows(
  { table, cell, first }: RowsPlace,
  { rows, where = "end", known }: Omit<AddedRows, "tag">,
): void {
  const shown = rows.map(shownIn);
  if (where === "end") table.addRows("End", rows.length, shown);
  else cell.insertRows("Before", rows.length, shown);
  const addBoxes = isOnTheWeb() ? insertBoxes : wrapInBoxes;
  rows.forEach((row, index) => {
    addBoxes(table, first + index, row, known);
  });
}

/** Throws HostError where not all their boxes arrived. */
export function checkRows({ rows }: Pick<AddedRows, "rows">, arrived: ReadonlySet<string>): void {
  if (rows.flatMap(slotsIn).some(({ tag }) => !arrived.has(tag)))
    throw new HostError(
      "insert-incomplete",
      phrase(
        "Word did not take in the answer boxes of a new row, so the row has been taken out again. Add it by hand: put the cursor into the last cell of the table, press Tab and write. It is read like the others.",
      ),
    );
}

/** Takes rows away again, where they came: what failed may have failed before them. */
export async function takeRowsAway(
  context: Word.RequestContext,
  mode: Word.Document["changeTrackingMode"],
  places: readonly (readonly [RowsPlace, Pick<AddedRows, "rows">])[],
): Promise<void> {
  for (const [{ table }] of places) table.load("rowCount");
  await context.sync();
  const came = places.filter(([{ table, had }, { rows }]) => table.rowCount === had + rows.length);
  if (came.length === 0) return;
  await untracked(context, mode, () => {
    for (const [{ table, first }, { rows }] of came) table.deleteRows(first, rows.length);
  });
}

const shownIn = ({ cells }: LayoutRow): string[] => cells.map((cell) => labelOf(cell) ?? "");

const slotsIn = ({ cells }: LayoutRow): readonly Slot[] => cells.flatMap(slotsInCell);

/** Such a control shows Word's own prompt, since the API can't set one where nothing is entered. */
function wrapInBoxes(table: Word.Table, row: number, { cells }: LayoutRow, known: Texts): void {
  cells.forEach((cell, index) => {
    for (const { tag, alias } of slotsInCell(cell)) {
      const control = table.getCell(row, index).body.getRange("Content").insertContentControl("RichText");
      control.tag = tag;
      control.title = alias;
      const text = known.get(tag) ?? "";
      if (text !== "") control.insertText(storedText(text), "Replace");
    }
  });
}

/** On the web a document no longer saves once a control was put around a range (office-js issue 6590), so it comes as markup. */
function insertBoxes(table: Word.Table, row: number, layout: LayoutRow, known: Texts): void {
  layout.cells.forEach((cell, index) => {
    if (slotsInCell(cell).length === 0) return;
    table.getCell(row, index).body.insertOoxml(flatOpc(insertedCellParts(layout, cell, known)), "Replace");
  });
}
