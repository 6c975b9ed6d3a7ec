import { labelOfAnswer } from "../../document/audit-comments";
import type { CommentWriter } from "../../document/comments";
import type { SessionWork } from "./changes";
import { commentsNow } from "./queries";
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
export async function comment(work: SessionWork, { tag, text, writer, said }: NewComment): Promise<Outcome> {
  const { document, store, reader } = work;
  const audit = await reader.read();
  const { content } = reader;
  const spot = audit && content && labelOfAnswer({ template: audit.template, content }, tag);
  if (!spot) return IMPOSSIBLE;
  const [outcome] = await document.writeComments([{ kind: "add", spot, text }], writer);
  if (outcome?.done !== true) return IMPOSSIBLE;
  await reader.read(said);
  store.update(({ comments: _, ...state }) => state);
  // Their number stands beside a tab that nobody may look at. Where they can't be read just now, it is read there.
  await commentsNow(work, audit).catch(() => undefined);
  return DONE;
}
