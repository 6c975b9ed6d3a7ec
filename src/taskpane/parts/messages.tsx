import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { problemText } from "../../report/problem-text";
import type { AuditSession } from "../session/audit-session";
import type { SessionState } from "../session/session-state";
import { FailureBar } from "./failure-bar";

interface MessagesProps {
  readonly session: AuditSession;
  readonly state: SessionState;
}

/** The one place for what went wrong with the last thing done. */
export function Messages({ session, state: { failure, notWritten, audit } }: MessagesProps) {
  return (
    <>
      {failure && <FailureBar failure={failure} onDismiss={session.dismissFailure} />}
      {notWritten.length > 0 && (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>
            <MessageBarTitle>Not written</MessageBarTitle>
            {notWritten.map((problem, index) => (
              <div key={index}>{problemText(audit?.template, problem)}</div>
            ))}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={session.dismissNotWritten}>
              Dismiss
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
