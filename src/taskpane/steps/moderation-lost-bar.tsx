import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { problemText } from "../../report/problem-text";
import { useAudit } from "../use-session";

/** Says that the moderation section is gone from the document, and offers to write it again from what is kept of it. */
export function ModerationLostBar({ onWritten }: { readonly onWritten: () => void }) {
  const { session, audit } = useAudit();
  const lost = audit.problems.find(({ code }) => code === "moderation-lost");
  if (!lost) return null;
  const write = () => {
    void session
      .moderate((now) => now, { said: "The moderation section is in the document again.", tryAgain: write })
      .then(({ done }) => {
        if (done) onWritten();
      });
  };
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>The moderation is not in the document.</MessageBarTitle>
        {problemText(audit.template, lost)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={write}>
          Write it again
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
