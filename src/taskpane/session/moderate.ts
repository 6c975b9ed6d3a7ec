import { saveModeration } from "../../document/moderate-audit";
import { mayMirror } from "../../document/save-audit";
import type { Moderated } from "../../moderation/take-step";
import { afterWriting, refuse, type SessionWork } from "./changes";
import { IMPOSSIBLE, type Outcome } from "./outcome";
import type { OpenAudit } from "./session-state";

/** What a step, a decision or a sign-off makes of an audit; or why it can't be, as sentences. */
export type ModerationChange = (audit: OpenAudit) => Moderated | { readonly refused: readonly string[] };

/**
 * Moderates the audit as the document holds it at that moment, and shows it as it then is. `said` is said aloud once
 * it is done.
 */
export async function moderate(
  work: SessionWork,
  change: ModerationChange,
  said: string | undefined,
): Promise<Outcome> {
  const { document, surroundings, reader, policy } = work;
  const before = await reader.read();
  if (!before) return IMPOSSIBLE;
  const wanted = change(before);
  if ("refused" in wanted) return refuse(work, wanted.refused.join(" "));
  const { content } = reader;
  const { audit, problems } = await saveModeration(document, before, wanted, surroundings, content);
  if (mayMirror(before.problems)) policy.noteSaved(audit);
  return afterWriting(work, problems, said);
}
