import { saveModeration } from "../../document/moderate-audit";
import type { Moderated } from "../../moderation/take-step";
import { refuse, reportNotWritten, type SessionWork } from "./changes";
import { isNotWritten } from "./not-written";
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
  const { audit, content, mirrored, problems } = await saveModeration(document, before, wanted, surroundings);
  if (mirrored) policy.noteSaved(audit);
  const notWritten = problems.filter(isNotWritten);
  reader.show(audit, content, notWritten.length > 0 ? undefined : said);
  return reportNotWritten(work, notWritten);
}
