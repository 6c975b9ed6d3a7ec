import type { CommentChange, CommentOutcome, WhyNotCommented } from "../document/comments";

/** What Word tells of the comments there are. */
export type Threads = readonly Word.Comment[];

/** A change that can be asked of Word. */
export interface CommentEdit {
  /** Its place among the changes. */
  readonly index: number;
  readonly kind: EditKind;
  /** Asks for it; what it returns gives the id of the thread once Word has done so. */
  readonly ask: () => () => string;
  /** The id of its thread, where it was done between two looks at the comments; what it takes for its own no other may. */
  readonly doneAs: (look: Look) => string | undefined;
}

/** In this order: a resolved thread may take no reply, and what is most often refused comes last. */
const KINDS = ["reopen", "reply", "resolve", "add"] as const;
type EditKind = (typeof KINDS)[number];

/** What the comments are now, and the ids of those, replies among them, that somebody accounts for. */
export interface Look {
  readonly now: Threads;
  readonly accounted: Set<string>;
}

/** What gives the words that a comment can be put on, or why there are none. */
export type Spot = (() => Word.Range) | WhyNotCommented;

/** The edit that a change asks for, or why there is none. */
export function editOf(
  change: CommentChange,
  index: number,
  threads: Threads,
  spot: Spot | undefined,
): CommentEdit | WhyNotCommented {
  switch (change.kind) {
    case "bring":
      return "not-ours";
    case "add":
      return typeof spot === "function" ? addition(change.text, index, spot) : (spot ?? "gone");
    case "reply": {
      const thread = threadOf(threads, change.to);
      return thread ? replyTo(thread, change.text, index) : "gone";
    }
    case "resolve":
    case "reopen": {
      const thread = threadOf(threads, change.id);
      return thread ? resolution(thread, change.kind, index) : "gone";
    }
  }
}

export const inOrder = (edits: readonly CommentEdit[]): readonly CommentEdit[] =>
  [...edits].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));

const threadOf = (threads: Threads, id: string): Word.Comment | undefined =>
  threads.find((thread) => thread.id === id || thread.replies.items.some((reply) => reply.id === id));

function addition(text: string, index: number, spot: () => Word.Range): CommentEdit {
  return {
    index,
    kind: "add",
    ask: () => {
      const made = spot().insertComment(text);
      made.load("id");
      return () => made.id;
    },
    doneAs: ({ now, accounted }) => takeOwn(now, text, accounted),
  };
}

function replyTo(thread: Word.Comment, text: string, index: number): CommentEdit {
  return {
    index,
    kind: "reply",
    ask: () => {
      thread.reply(text);
      return () => thread.id;
    },
    doneAs: ({ now, accounted }) => {
      const replies = now.find(({ id }) => id === thread.id)?.replies.items ?? [];
      return takeOwn(replies, text, accounted) && thread.id;
    },
  };
}

function resolution(thread: Word.Comment, kind: "resolve" | "reopen", index: number): CommentEdit {
  const resolved = kind === "resolve";
  return {
    index,
    kind,
    ask: () => {
      thread.resolved = resolved;
      return () => thread.id;
    },
    doneAs: ({ now }) => now.find(({ id, resolved: is }) => id === thread.id && is === resolved)?.id,
  };
}

/** Of what nobody accounts for, the first that says this. */
function takeOwn(
  all: readonly { readonly id: string; readonly content: string }[],
  text: string,
  accounted: Set<string>,
): string | undefined {
  const own = all.find(({ id, content }) => !accounted.has(id) && squeezed(content) === squeezed(text));
  if (own) accounted.add(own.id);
  return own?.id;
}

/** Hosts differ in the marks between lines. */
const squeezed = (text: string): string => text.replace(/\s+/g, " ").trim();

export const idsOf = (threads: Threads): readonly string[] =>
  threads.flatMap(({ id, replies }) => [id, ...replies.items.map((reply) => reply.id)]);

/** A kind of change that was refused so often is asked for no more: this Word takes none of it. */
const MOST_REFUSED = 2;

/** How far Word has come, and what it refuses. */
export class Refusals {
  readonly outcomes = new Map<number, CommentOutcome>();
  private readonly counts = new Map<EditKind, number>();
  private readonly accounted: Set<string>;

  constructor(before: Threads) {
    this.accounted = new Set(idsOf(before));
  }

  /** What is left to ask for after Word did some of these, in turn, and refused the next. */
  left(edits: readonly CommentEdit[], now: Threads, code: string): readonly CommentEdit[] {
    const look = { now, accounted: this.accounted };
    const first = edits.findIndex(({ doneAs, index }) => {
      const id = doneAs(look);
      if (id !== undefined) this.outcomes.set(index, { done: true, id });
      return id === undefined;
    });
    const [refused, ...rest] = first < 0 ? [] : edits.slice(first);
    if (!refused) return [];
    const why: WhyNotCommented = code === "ItemNotFound" ? "gone" : "not-taken";
    this.outcomes.set(refused.index, { done: false, why });
    const count = (this.counts.get(refused.kind) ?? 0) + 1;
    this.counts.set(refused.kind, count);
    if (count < MOST_REFUSED) return rest;
    for (const { kind, index } of rest)
      if (kind === refused.kind) this.outcomes.set(index, { done: false, why: "not-taken" });
    return rest.filter(({ kind }) => kind !== refused.kind);
  }
}
