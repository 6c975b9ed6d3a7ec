import { labelOfAnswer } from "../../document/audit-comments";
import type { CommentWriter } from "../../document/comments";
import type { SessionWork } from "./changes";
import { DONE, IMPOSSIBLE, type Outcome } from "./outcome";

/** A comment on an answer, as a person adds it. */
export interface NewComment {
  /** Of the answer. */
  readonly tag: string;
  readonly text: string;
  readonly writer: CommentWriter;
  /** What is said aloud once it is there. */
  readonly said: string;
}

/** Puts a comment of Word's own on the label of an answer. Impossible where the document takes none there: it is then kept elsewhere. */
export async function comment(
  { document, store, reader }: SessionWork,
  { tag, text, writer, said }: NewComment,
): Promise<Outcome> {
  const audit = await reader.read();
  const { content } = reader;
  const spot = audit && content && labelOfAnswer({ template: audit.template, content }, tag);
  if (!spot) return IMPOSSIBLE;
  const [outcome] = await document.writeComments([{ kind: "add", spot, text }], writer);
  if (outcome?.done !== true) return IMPOSSIBLE;
  await reader.read(said);
  // They are to be read again.
  store.update(({ comments: _, ...state }) => state);
  return DONE;
}
