import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { isEntered } from "../../audit/entered";
import { LIMIT_REASON_TAG } from "../../audit/tags";
import { useAudit } from "../audit-context";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { ADD_ACTION } from "./action-ids";

const useStyles = makeStyles({
  body: { display: "grid", gap: tokens.spacingVerticalS, whiteSpace: "normal" },
  button: { justifySelf: "start" },
});

/** What to do instead of one action more than the limit: roll some into one, or say why this audit needs more (R28, R29). */
export function LimitNotice({ limit }: { readonly limit: number }) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { session, audit } = useAudit();
  const { limitReason } = audit.record;
  const [reason, setReason] = useState("");
  if (isEntered(limitReason)) {
    return (
      <p className={panel.text}>
        Reason recorded for more than {limit} actions: {limitReason}
      </p>
    );
  }
  const record = () => {
    void session.writeTexts(new Map([[LIMIT_REASON_TAG, reason.trim()]])).then((done) => {
      if (!done) return;
      session.say("Reason recorded. One more action can be added.");
      focusLater(ADD_ACTION);
    });
  };
  return (
    <MessageBar intent="info" layout="multiline" politeness="polite">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>An audit agrees {limit} actions at most.</MessageBarTitle>
        <span>Roll actions on compliance into one: edit an action to hold both, and remove the other.</span>
        <Field label="Or record why the circumstances are highly unusual">
          <Textarea
            value={reason}
            resize="vertical"
            onChange={(_, { value }) => {
              setReason(value);
            }}
          />
        </Field>
        <Button
          size="small"
          className={styles.button}
          disabledFocusable={!isEntered(reason)}
          onClick={record}
        >
          Record the reason
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}
