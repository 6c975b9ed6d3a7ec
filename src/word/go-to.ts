import type { CellAddress } from "../document/audit-document";
import { askForControls, controlOf, TEXT } from "./controls";
import { inWordTwice } from "./run";

/**
 * Puts the cursor into a control: over its prompt, or behind what is written, so
 * that typing on replaces no answer. `at` is the cell where a control was last
 * seen that this Word can't list. False where there is neither.
 */
export function goToInWord(tag: string, at: CellAddress | undefined): Promise<boolean> {
  return inWordTwice(async (context) => {
    const { tables } = context.document.body;
    const controls = askForControls(context, TEXT);
    tables.load("items/rowCount");
    await context.sync();
    const control = controls.items.find((each) => each.tag === tag);
    const table = at && tables.items[at.table];
    if (control) control.select(controlOf(control).text === "" ? "Select" : "End");
    else if (table) table.getCell(at.row, at.cell).body.select("Start");
    else return false;
    await context.sync();
    return true;
  });
}
