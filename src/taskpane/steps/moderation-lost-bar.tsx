import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useAudit } from "../use-session";
import { phrase } from "../../words/phrase";

/** Says that the moderation section is gone from the document, and offers to write it again from what is kept of it. */
export function ModerationLostBar({ onWritten }: { readonly onWritten: () => void }) {
  const { session, audit } = useAudit();
  if (!audit.problems.some(({ code }) => code === "moderation-lost")) return null;
  const write = () => {
    void session
      .moderate((now) => now, {
        said: phrase("The moderation section is in the document again."),
        tryAgain: write,
      })
      .then(({ done }) => {
        if (done) onWritten();
      });
  };
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{phrase("The moderation section is gone from the document.")}</MessageBarTitle>
        {phrase("What it said is still in the saved data: the steps so far, and what was decided.")}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={write}>
          {phrase("Write it again")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
