import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { HostErrorCode } from "../../document/host-error";
import type { AuditSession } from "../session/audit-session";
import type { Failure } from "../session/failure";

export const STARTED_ELSEWHERE = "case-audit-started-elsewhere";

interface StartedElsewhereProps {
  /** What the new document holds. */
  readonly holds?: string;
}

/** Says that the audit is in a document of its own, where this one stays as it was. */
export function StartedElsewhere({ holds = "the audit" }: StartedElsewhereProps) {
  return (
    <MessageBar id={STARTED_ELSEWHERE} tabIndex={-1} intent="success" layout="multiline" politeness="polite">
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        A new document with {holds} has been opened. Save it and go on there; this one stays as it was.
      </MessageBarBody>
    </MessageBar>
  );
}

const HELPED: ReadonlySet<HostErrorCode> = new Set(["not-empty", "insert-incomplete", "office-failed"]);

/** Whether a new document is the way out of a failed start. */
export function startsElsewhere(
  { canStartElsewhere }: Pick<AuditSession, "canStartElsewhere">,
  failure: Failure | undefined,
): boolean {
  return (
    canStartElsewhere &&
    failure?.activity === "start" &&
    failure.code !== undefined &&
    HELPED.has(failure.code)
  );
}
