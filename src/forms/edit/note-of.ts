import type { DraftNote } from "../form-draft";

/** The title of a note whose text has none. */
const NO_TITLE = "Note";

/** A note of some lines, the first of which is its title where there are more. */
export function noteOf(key: string, lines: readonly string[]): DraftNote {
  const [first = "", ...rest] = lines;
  return rest.length === 0
    ? { key, title: NO_TITLE, paragraphs: [first] }
    : { key, title: first, paragraphs: rest };
}

/** The lines of a note, without a title that was only given to it. */
export function noteLines({ title, paragraphs }: DraftNote): readonly string[] {
  return title === NO_TITLE ? paragraphs : [title, ...paragraphs];
}
