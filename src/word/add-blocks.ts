import type { AddedBlocks } from "../document/audit-document";
import { HostError } from "../document/host-error";
import { slotsOf } from "../document/layout-model";
import { insertedBlockParts } from "../ooxml/document-parts";
import { flatOpc } from "../ooxml/package-parts";
import { offersLists } from "./abilities";
import { phrase } from "../words/phrase";

/** Puts blocks behind a table, as one piece of markup in a paragraph of their own. */
export function putBlocks(table: Word.Table, { blocks, known }: AddedBlocks): void {
  const place = table.getRange().insertParagraph("", "After").getRange("Whole");
  place.insertOoxml(flatOpc(insertedBlockParts(blocks, known)), "Replace");
}

/** Throws HostError where not all their boxes arrived. */
export function checkBlocks({ blocks }: AddedBlocks, arrived: ReadonlySet<string>): void {
  const expected = slotsOf(blocks).filter(({ choices }) => offersLists() || choices.length === 0);
  const lost = expected.filter(({ tag }) => !arrived.has(tag));
  if (lost.length > 0)
    throw new HostError(
      "insert-incomplete",
      phrase(
        "Word did not take in {count} of the answer boxes of the new section. Undo it, save the document, and take the step in the workbench or with the command line.",
        { count: lost.length },
      ),
    );
}
