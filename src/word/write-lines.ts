import type { LineChange } from "../document/audit-document";
import { lineTargets } from "../document/line-targets";
import { codeOf } from "./office-errors";
import { inWordTwice, untracked } from "./run";

/**
 * Puts whole paragraphs in other words, in three round trips at most. One that somebody commented on is left to the
 * person, since Word deletes the comments with the text.
 */
export function writeLinesInWord(changes: readonly LineChange[]): Promise<readonly LineChange[]> {
  return inWordTwice(async (context) => {
    const { document } = context;
    const { paragraphs } = document.body;
    paragraphs.load("items/text");
    document.load("changeTrackingMode");
    await context.sync();
    const { targets, left } = lineTargets(
      changes,
      paragraphs.items.map(({ text }) => text),
    );
    const edits = [...targets].flatMap(([at, text]) => {
      const paragraph = paragraphs.items[at];
      return paragraph ? [{ paragraph, text }] : [];
    });
    const free = await uncommented(context, edits);
    if (free.length > 0)
      await untracked(context, document.changeTrackingMode, () => {
        for (const { paragraph, text } of free) paragraph.insertText(text, "Replace");
      });
    const kept = edits.filter((edit) => !free.includes(edit));
    return [...left, ...kept.map(({ paragraph, text }) => ({ now: paragraph.text, text }))];
  });
}

interface Edit {
  readonly paragraph: Word.Paragraph;
  readonly text: string;
}

/** Those that nobody commented on; none where Word does not tell. */
async function uncommented(context: Word.RequestContext, edits: readonly Edit[]): Promise<readonly Edit[]> {
  if (edits.length === 0) return [];
  const asked = edits.map((edit) => {
    const comments = edit.paragraph.getRange().getComments();
    comments.load("items/id");
    return { edit, comments };
  });
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return [];
  }
  return asked.flatMap(({ edit, comments }) => (comments.items.length > 0 ? [] : [edit]));
}
