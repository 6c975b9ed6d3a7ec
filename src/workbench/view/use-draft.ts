import { useEffect, useEffectEvent, useRef, useState } from "react";
import { isPending, over, sent, typed, type Draft } from "./draft";

/** From the last key to writing, in milliseconds. */
const PAUSE = 300;

export interface DraftField {
  readonly value: string;
  readonly change: (value: string) => void;
  /** Writes what is not written yet, and shows what the document says. */
  readonly commit: () => void;
}

/** Typing that is written at the next pause, and shown as typed until then. */
export function useDraft(
  text: string,
  keepPending: (flush: () => void) => () => void,
  write: (value: string) => void,
): DraftField {
  const [kept, setDraft] = useState<Draft>();
  const draft = over(kept, text);
  if (draft !== kept) setDraft(draft);
  // Commits can follow each other without a drawing in between, so what was sent is known here first.
  const latest = useRef<Draft | undefined>(undefined);
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
    latest.current = sent(pending);
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
      latest.current = typed(latest.current, text, value);
      setDraft(latest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE);
      release.current ??= keepPending(commit);
    },
    commit,
  };
}
