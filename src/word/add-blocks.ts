import type { Texts } from "../document/answers";
import { HostError } from "../document/host-error";
import { slotsOf, type Block } from "../document/layout-model";
import { insertedBlockParts } from "../ooxml/document-parts";
import { flatOpc } from "../ooxml/package-parts";
import { offersLists } from "./abilities";
import { askForControls } from "./controls";
import { inWord, untracked } from "./run";

/**
 * Puts blocks behind the table that holds a control, as one piece of markup in a paragraph of their own, and looks
 * whether all their boxes arrived: three round trips.
 */
export function addBlocksInWord(after: string, blocks: readonly Block[], known: Texts): Promise<void> {
  return inWord(async (context) => {
    const { document } = context;
    const controls = askForControls(context, ["parentTableOrNullObject/rowCount"], after);
    document.load("changeTrackingMode");
    await context.sync();
    const table = controls.items[0]?.parentTableOrNullObject;
    if (!table || table.isNullObject) throw tableGone();
    await untracked(context, document.changeTrackingMode, () => {
      const place = table.getRange().insertParagraph("", "After").getRange("Whole");
      place.insertOoxml(flatOpc(insertedBlockParts(blocks, known)), "Replace");
    });
    const listed = askForControls(context, ["tag"]);
    await context.sync();
    const arrived = new Set(listed.items.map(({ tag }) => tag));
    const expected = slotsOf(blocks).filter(({ choices }) => offersLists() || choices.length === 0);
    const lost = expected.filter(({ tag }) => !arrived.has(tag));
    if (lost.length > 0) throw boxesLost(lost.length);
  });
}

function boxesLost(count: number): HostError {
  return new HostError(
    "insert-incomplete",
    `Word did not take in ${String(count)} of the answer boxes of the new section. Undo it, save the document, and take the step in the workbench or with the command line.`,
  );
}

function tableGone(): HostError {
  return new HostError(
    "control-not-found",
    "The table to add to is no longer in the document. Undo what was deleted, or copy the table from an earlier copy of the document.",
  );
}
