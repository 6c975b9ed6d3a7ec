import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { hasActionPlan } from "../../audit/template";
import { useAudit } from "../use-session";
import { phrase } from "../../words/phrase";

/** Says that answers of a final audit are no longer what was made final. */
export function EditedSinceFinalBar() {
  const { audit, openStep } = useAudit();
  if (!audit.problems.some(({ code }) => code === "changed-since-final")) return null;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{phrase("Edited since it was final.")}</MessageBarTitle>
        {hasActionPlan(audit.template)
          ? phrase(
              "An answer or an action is no longer what was made final. Change it back, or reopen the audit with a reason and make it final again.",
            )
          : phrase(
              "An answer is no longer what was made final. Change it back, or reopen the audit with a reason and make it final again.",
            )}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            openStep("reopen");
          }}
        >
          {phrase("Reopen…")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
