import { useEffect, useEffectEvent, useRef, useState } from "react";

/** From the last key to writing, in milliseconds. */
const WRITING_PAUSE = 300;

export interface AnswerDraftField {
  readonly value: string;
  readonly change: (value: string) => void;
  /** Writes what is not written yet, and shows what the document says. */
  readonly commit: () => void;
}

/** Typing that is written at the next pause, and shown as typed until then. */
export function useAnswerDraft(
  text: string,
  keepPending: (flush: () => void) => () => void,
  write: (value: string) => void,
): AnswerDraftField {
  const [kept, setDraft] = useState<AnswerDraft>();
  const draft = draftOver(kept, text);
  if (draft !== kept) setDraft(draft);
  // Commits can follow each other without a drawing in between, so what was sent is known here first.
  const latest = useRef<AnswerDraft | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const release = useRef<(() => void) | undefined>(undefined);

  useEffect(() => {
    latest.current = draft;
  }, [draft]);

  const flush = () => {
    clearTimeout(timer.current);
    release.current?.();
    release.current = undefined;
    const pending = latest.current;
    if (!pending || !isPending(pending)) return;
    latest.current = withSent(pending);
    setDraft(latest.current);
    write(pending.value);
  };
  const flushLast = useEffectEvent(flush);
  useEffect(
    () => () => {
      flushLast();
    },
    [],
  );

  const commit = () => {
    flush();
    latest.current = undefined;
    setDraft(undefined);
  };

  return {
    value: draft?.value ?? text,
    change: (value) => {
      latest.current = withTyped(latest.current, text, value);
      setDraft(latest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, WRITING_PAUSE);
      release.current ??= keepPending(commit);
    },
    commit,
  };
}

/** What a person is typing into an answer, while the document still says what it said. */
interface AnswerDraft {
  readonly value: string;
  /** What the document said when we last looked. */
  readonly over: string;
  /** What of it was last given to the document. */
  readonly sent: string | undefined;
}

/** More was typed. */
export function withTyped(draft: AnswerDraft | undefined, text: string, value: string): AnswerDraft {
  return { value, over: draft?.over ?? text, sent: draft?.sent };
}

/** All of it has been given to the document. */
export const withSent = (draft: AnswerDraft): AnswerDraft => ({ ...draft, sent: draft.value });

/** Whether something of it is not given to the document yet. */
export const isPending = (draft: AnswerDraft): boolean => draft.value !== (draft.sent ?? draft.over);

/**
 * The draft over a document that now says `text`. What was typed stands while
 * it is not yet written, and while the document says the same, the white space
 * at its ends aside; a text someone else has written takes its place.
 */
export function draftOver(draft: AnswerDraft | undefined, text: string): AnswerDraft | undefined {
  if (!draft || draft.over === text) return draft;
  const ours = isPending(draft) || text.trim() === (draft.sent ?? "").trim();
  return ours ? { ...draft, over: text } : undefined;
}
