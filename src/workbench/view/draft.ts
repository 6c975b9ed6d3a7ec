/** What a person is typing into an answer, while the document still says what it said. */
export interface Draft {
  readonly value: string;
  /** What the document said when we last looked. */
  readonly over: string;
  /** What of it was last given to the document. */
  readonly sent: string | undefined;
}

/** More was typed. */
export function typed(draft: Draft | undefined, text: string, value: string): Draft {
  return { value, over: draft?.over ?? text, sent: draft?.sent };
}

/** All of it has been given to the document. */
export const sent = (draft: Draft): Draft => ({ ...draft, sent: draft.value });

/** Whether something of it is not given to the document yet. */
export const isPending = (draft: Draft): boolean => draft.value !== (draft.sent ?? draft.over);

/**
 * The draft over a document that now says `text`. What was typed stands while
 * it is not yet written, and while the document says the same, the white space
 * at its ends aside; a text someone else has written takes its place.
 */
export function over(draft: Draft | undefined, text: string): Draft | undefined {
  if (!draft || draft.over === text) return draft;
  const ours = isPending(draft) || text.trim() === (draft.sent ?? "").trim();
  return ours ? { ...draft, over: text } : undefined;
}
