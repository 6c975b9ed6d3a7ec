import type { TrackedChange } from "../document/audit-document";
import { trackedInFlatOpc } from "../ooxml/change-authors";
import { bodyMarkup, squeezed } from "./controls";
import { inWordTwice } from "./run";

/**
 * The tracked changes of the body, in one round trip where there are none and two where there are. They are read from
 * its markup: `getTrackedChanges` (WordApi 1.6) hangs or crashes Word on some documents, with no error to catch
 * (docs/word.md, 2.1).
 */
export function readTrackedInWord(): Promise<readonly TrackedChange[]> {
  return inWordTwice(async (context) => {
    const { body } = context.document;
    body.load("text");
    const settled = [body.getReviewedText("Current"), body.getReviewedText("Original")];
    await context.sync();
    const shown = squeezed(body.text);
    if (settled.every(({ value }) => squeezed(value) === shown)) return [];
    const markup = bodyMarkup(context);
    await context.sync();
    return trackedInFlatOpc(markup.value);
  });
}
