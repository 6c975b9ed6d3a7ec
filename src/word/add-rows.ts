import { HostError } from "../document/host-error";
import { labelOf, slotsInCell, type LayoutRow } from "../document/layout-model";
import { askForControls } from "./controls";
import { inWord, untracked } from "./run";

/**
 * Adds rows at the end of the table that holds a control, in three round trips.
 * Word does not copy the controls of the row above, so each answer gets one of
 * its own, which shows Word's prompt: to set ours fails on the web. Rows that
 * could not have their controls are taken away again.
 */
export function addRowsInWord(after: string, rows: readonly LayoutRow[]): Promise<void> {
  return inWord(async (context) => {
    const { document } = context;
    const controls = askForControls(context, ["tag", "parentTableOrNullObject/rowCount"]);
    document.load("changeTrackingMode");
    await context.sync();
    const table = controls.items.find(({ tag }) => tag === after)?.parentTableOrNullObject;
    if (!table || table.isNullObject) throw tableGone();

    const first = table.rowCount;
    const mode = document.changeTrackingMode;
    await untracked(context, mode, () => {
      table.addRows("End", rows.length, rows.map(shownIn));
    });
    try {
      await untracked(context, mode, () => {
        rows.forEach((row, index) => {
          addControls(table, first + index, row);
        });
      });
    } catch (error) {
      await untracked(context, mode, () => {
        table.deleteRows(first, rows.length);
      });
      throw error;
    }
  });
}

const shownIn = ({ cells }: LayoutRow): string[] => cells.map((cell) => labelOf(cell) ?? "");

/** Nothing locks them: Word refuses to delete a row with a box in it that can't be deleted. */
function addControls(table: Word.Table, row: number, { cells }: LayoutRow): void {
  cells.forEach((cell, index) => {
    for (const { tag, alias } of slotsInCell(cell)) {
      const control = table.getCell(row, index).body.getRange("Content").insertContentControl("RichText");
      control.tag = tag;
      control.title = alias;
    }
  });
}

function tableGone(): HostError {
  return new HostError(
    "control-not-found",
    "The table to add to is no longer in the document. Undo what was deleted, or copy the table from an earlier copy of the document.",
  );
}
