import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useState } from "react";
import { problemText } from "../../report/problem-text";
import type { OpenAudit } from "../session/session-state";
import { phrase } from "../../words/phrase";

/** Says that somebody wants the document left as it is: signed, protected or marked as final. */
export function GuardedBar({ audit: { template, problems } }: { readonly audit: OpenAudit }) {
  const [dismissed, setDismissed] = useState(false);
  const guard = problems.find(({ code }) => code === "guarded");
  if (!guard || dismissed) return null;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{phrase("Look before you change this document.")}</MessageBarTitle>
        {problemText(template, guard)}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            setDismissed(true);
          }}
        >
          {phrase("I have seen this")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
