import { MessageBar, MessageBarBody } from "@fluentui/react-components";

export const STARTED_ELSEWHERE = "case-audit-started-elsewhere";

/** Says that the audit is in a document of its own, where this one stays as it was. */
export function StartedElsewhere() {
  return (
    <MessageBar id={STARTED_ELSEWHERE} tabIndex={-1} intent="success" layout="multiline" politeness="polite">
      <MessageBarBody>A new document with the audit has been opened. Go on there.</MessageBarBody>
    </MessageBar>
  );
}
