import type { RowsGo } from "../document/audit-document";
import { HostError } from "../document/host-error";
import { labelOf, slotsInCell, type LayoutRow, type Slot } from "../document/layout-model";
import { insertedCellParts } from "../ooxml/document-parts";
import { flatOpc } from "../ooxml/package-parts";
import { isOnTheWeb, kindsAsked } from "./abilities";
import { askForControls } from "./controls";
import { inWord, untracked } from "./run";

/**
 * Adds rows to the table that holds a control, at its end or before the control's row, in three round trips.
 * Word does not copy the controls of the row above, so each answer gets one of
 * its own, which nothing locks: Word refuses to delete a row with one that can't
 * be deleted. Rows that could not have their controls are taken away again.
 */
export function addRowsInWord(tag: string, rows: readonly LayoutRow[], where: RowsGo = "end"): Promise<void> {
  return inWord(async (context) => {
    const { document } = context;
    const asked = ["parentTableOrNullObject/rowCount", "parentTableCellOrNullObject/rowIndex"];
    const controls = askForControls(context, asked, tag);
    document.load("changeTrackingMode");
    await context.sync();
    const table = controls.items[0]?.parentTableOrNullObject;
    const cell = controls.items[0]?.parentTableCellOrNullObject;
    if (!table || !cell || table.isNullObject || cell.isNullObject) throw tableGone();

    const first = where === "end" ? table.rowCount : cell.rowIndex;
    const mode = document.changeTrackingMode;
    await untracked(context, mode, () => {
      const shown = rows.map(shownIn);
      if (where === "end") table.addRows("End", rows.length, shown);
      else cell.insertRows("Before", rows.length, shown);
    });
    try {
      const addBoxes = isOnTheWeb() ? insertBoxes : wrapInBoxes;
      const inTable = table.getRange().getContentControls(kindsAsked());
      await untracked(context, mode, () => {
        rows.forEach((row, index) => {
          addBoxes(table, first + index, row);
        });
        inTable.load("items/tag");
      });
      const arrived = new Set(inTable.items.map(({ tag }) => tag));
      if (rows.flatMap(slotsIn).some(({ tag }) => !arrived.has(tag))) throw boxesLost();
    } catch (error) {
      try {
        await untracked(context, mode, () => {
          table.deleteRows(first, rows.length);
        });
      } catch {
        // The first failure is the one to tell; what stays is an empty row, and reads as none.
      }
      throw error;
    }
  });
}

const shownIn = ({ cells }: LayoutRow): string[] => cells.map((cell) => labelOf(cell) ?? "");

const slotsIn = ({ cells }: LayoutRow): readonly Slot[] => cells.flatMap(slotsInCell);

/** Such a control shows Word's own prompt, since the API can't set one where nothing is entered. */
function wrapInBoxes(table: Word.Table, row: number, { cells }: LayoutRow): void {
  cells.forEach((cell, index) => {
    for (const { tag, alias } of slotsInCell(cell)) {
      const control = table.getCell(row, index).body.getRange("Content").insertContentControl("RichText");
      control.tag = tag;
      control.title = alias;
    }
  });
}

/** On the web a document no longer saves once a control was put around a range (office-js issue 6590), so it comes as markup. */
function insertBoxes(table: Word.Table, row: number, layout: LayoutRow): void {
  layout.cells.forEach((cell, index) => {
    if (slotsInCell(cell).length === 0) return;
    table.getCell(row, index).body.insertOoxml(flatOpc(insertedCellParts(layout, cell)), "Replace");
  });
}

function boxesLost(): HostError {
  return new HostError(
    "insert-incomplete",
    "Word did not take in the answer boxes of a new row, so the row has been taken out again. Add it by hand: put the cursor into the last cell of the table, press Tab and write. It is read like the others.",
  );
}

function tableGone(): HostError {
  return new HostError(
    "control-not-found",
    "The table to add to is no longer in the document. Undo what was deleted, or copy the table from an earlier copy of the document.",
  );
}
