import type { OpenAudit } from "./session-state";

/** Everything the mirror holds of an audit but its id, which is made when it is first saved. */
export function signature(audit: Pick<OpenAudit, "template" | "record"> | undefined): string | undefined {
  return audit && JSON.stringify([audit.template, { ...audit.record, id: "" }]);
}
