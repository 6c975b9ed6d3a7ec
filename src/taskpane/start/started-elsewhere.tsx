import { MessageBar, MessageBarBody } from "@fluentui/react-components";

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
