import { commentsIn, type AuditComment } from "../../document/audit-comments";
import { withResolved } from "../../document/audit-queries";
import type { CommentChange, CommentWriter } from "../../document/comments";
import { mayMirror, saveMirror } from "../../document/save-audit";
import { commentRefusalText } from "../../report/comment-text";
import { refuse, type SessionWork } from "./changes";
import { DONE, IMPOSSIBLE, type Outcome } from "./outcome";
import { saying, type OpenAudit } from "./session-state";

/** What a person does with a comment. */
export type QueryChange =
  | Exclude<CommentChange, { readonly kind: "add" | "bring" }>
  /** The answer was edited after the comment was resolved, and it stays resolved. */
  | { readonly kind: "still-fine"; readonly id: string }
  /** One of their own, on what they have selected. */
  | { readonly kind: "new"; readonly text: string };

export interface ChangedComments {
  readonly comments: readonly AuditComment[];
  readonly audit: OpenAudit;
}

/** What is said aloud of the comments as they are once something was done. */
export type SaidOfComments = (now: ChangedComments) => string;

/**
 * Makes a change to a comment; the comments are then to be read again. Done twice, an answer would stand there twice. A
 * new one is impossible on words that take none: it is then kept elsewhere.
 */
export async function writeQuery(
  work: SessionWork,
  change: QueryChange,
  writer: CommentWriter,
): Promise<Outcome> {
  if (change.kind === "still-fine") return DONE;
  const asked: CommentChange =
    change.kind === "new" ? { kind: "add", spot: { on: "selection" }, text: change.text } : change;
  const [outcome] = await work.document.writeComments([asked], writer);
  if (outcome?.done !== false) return DONE;
  const { why } = outcome;
  if (change.kind === "new" && (why === "locked" || why === "not-taken")) return IMPOSSIBLE;
  return refuse(work, commentRefusalText(why));
}

/** Reads the comments into the state, unless that was done since the document was last read. */
export async function readQueries(work: SessionWork): Promise<Outcome> {
  const { audit, comments } = work.store.getState();
  if (comments && comments.content === work.reader.content) return DONE;
  return audit && (await commentsNow(work, audit)) ? DONE : IMPOSSIBLE;
}

/** Reads the comments after a change to one, and remembers what the answers under resolved ones say. */
export async function readChanged(
  work: SessionWork,
  change: QueryChange,
  said: SaidOfComments,
): Promise<Outcome> {
  const audit = await work.reader.read();
  const comments = audit && (await commentsNow(work, audit));
  if (!comments) return IMPOSSIBLE;
  const confirmed = change.kind === "resolve" || change.kind === "still-fine" ? [change.id] : [];
  const now = await remember(work, audit, comments, new Set(confirmed));
  work.store.update((state) => saying({ ...state, audit: now }, said({ comments, audit: now })));
  return DONE;
}

/** The comments of the document; undefined where it holds no audit. */
export async function commentsNow(
  { document, reader, store }: SessionWork,
  { template }: OpenAudit,
): Promise<readonly AuditComment[] | undefined> {
  const { content } = reader;
  if (!content) return undefined;
  const held = await document.readComments();
  const comments = commentsIn({ template, content }, held);
  store.update((state) => ({ ...state, comments: { comments, known: held.known, content } }));
  return comments;
}

/** Saves what is to be remembered, where the document keeps such things. */
async function remember(
  { document, surroundings, policy, store }: SessionWork,
  audit: OpenAudit,
  comments: readonly AuditComment[],
  confirmed: ReadonlySet<string>,
): Promise<OpenAudit> {
  const record = withResolved(audit, comments, confirmed);
  const known = store.getState().comments?.known === true;
  if (!known || record === audit.record || !mayMirror(audit.problems)) return audit;
  const saved = await saveMirror(document, { ...audit, record }, surroundings);
  policy.noteSaved({ ...audit, record: saved.record });
  return { ...audit, record: saved.record };
}
