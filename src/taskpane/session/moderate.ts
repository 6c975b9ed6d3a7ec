import { commentsIn, openQueries } from "../../document/audit-comments";
import { withResolved } from "../../document/audit-queries";
import { saveModeration } from "../../document/moderate-audit";
import { mayMirror } from "../../document/save-audit";
import type { Moderated } from "../../moderation/take-step";
import { afterWriting, refuse, type SessionWork } from "./changes";
import { IMPOSSIBLE, type Outcome } from "./outcome";
import type { OpenAudit } from "./session-state";

/**
 * What a step, a decision or a sign-off makes of an audit; or why it can't be, as sentences. `openQueries` is how many
 * comments nobody answered, 0 where that was not asked for.
 */
export type ModerationChange = (
  audit: OpenAudit,
  openQueries: number,
) => Moderated | { readonly refused: readonly string[] };

export interface ModerationOptions {
  /** What to say aloud once it is made. */
  readonly said?: string;
  /** Whether comments matter to it; they take a call to the document. */
  readonly countsQueries?: boolean;
}

/**
 * Moderates the audit as the document holds it at that moment, and shows it as it then is.
 */
export async function moderate(
  work: SessionWork,
  change: ModerationChange,
  { said, countsQueries = false }: ModerationOptions,
): Promise<Outcome> {
  const { document, surroundings, reader, policy } = work;
  const before = await reader.read();
  if (!before) return IMPOSSIBLE;
  const held = countsQueries ? await document.readComments() : { comments: [], known: false };
  const changed = change(before, openQueries(held.comments));
  if ("refused" in changed) return refuse(work, changed.refused.join(" "));
  const { content } = reader;
  const wanted =
    content && held.known
      ? {
          ...changed,
          record: withResolved(changed, commentsIn({ template: before.template, content }, held)),
        }
      : changed;
  const { audit, problems } = await saveModeration(document, before, wanted, surroundings, content);
  if (mayMirror(before.problems)) policy.noteSaved(audit);
  return afterWriting(work, problems, said);
}
