import type { AuditSession } from "../session/audit-session";
import type { SessionState } from "../session/session-state";
import { FailureBar } from "./failure-bar";
import { NotWrittenBar } from "./not-written-bar";

interface MessagesProps {
  readonly session: AuditSession;
  readonly state: SessionState;
  /** Starts the audit in another document, where this one would not take it. */
  readonly onElsewhere?: () => void;
}

/** The one place for what went wrong with the last thing done. */
export function Messages({ session, state: { failure, notWritten, audit }, onElsewhere }: MessagesProps) {
  return (
    <>
      {failure && (
        <FailureBar
          failure={failure}
          onDismiss={session.dismissFailure}
          {...(onElsewhere && { other: { label: "Start it in a new document", onClick: onElsewhere } })}
        />
      )}
      {notWritten.length > 0 && (
        <NotWrittenBar session={session} template={audit?.template} problems={notWritten} />
      )}
    </>
  );
}
