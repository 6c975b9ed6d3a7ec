import { commentsIn, openQueries, type AuditComment } from "../../document/audit-comments";
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
  const changed = change(before, countsQueries ? openQueries(held.comments, before) : 0);
  if ("refused" in changed) return refuse(work, changed.refused.join(" "));
  const { content } = reader;
  const comments = content && held.known ? commentsIn({ template: before.template, content }, held) : [];
  const wanted = comments.length === 0 ? changed : await remembering(changed, comments);
  const { audit, problems } = await saveModeration(document, before, wanted, surroundings, content);
  if (mayMirror(before.problems)) policy.noteSaved(audit);
  return afterWriting(work, problems, said);
}

/** With what the answers under resolved comments say, so that a later edit shows. */
async function remembering(audit: Moderated, comments: readonly AuditComment[]): Promise<Moderated> {
  const { withResolved } = await import("../../document/audit-queries");
  return { ...audit, record: withResolved(audit, comments) };
}
