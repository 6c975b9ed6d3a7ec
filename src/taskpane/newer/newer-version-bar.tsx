import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Template } from "../../audit/template";
import { newerTemplate } from "../../audit/versions";
import type { TemplateSource } from "../../document/surroundings";
import { focusLater } from "../parts/focus-later";
import type { AuditSession } from "../session/audit-session";
import type { NewFile, OpenAudit } from "../session/session-state";
import { STARTED_ELSEWHERE, StartedElsewhere } from "../start/started-elsewhere";
import { MoveDialog, newerText } from "./move-dialog";

const MOVE_BUTTON = "case-audit-move";
const useStyles = makeStyles({ body: { whiteSpace: "normal" }, actions: { flexWrap: "wrap" } });

interface NewerVersionBarProps {
  readonly session: AuditSession;
  readonly audit: OpenAudit;
  readonly offered: readonly Template[];
  readonly parse: TemplateSource["parse"];
  readonly newFile: NewFile | undefined;
}

/** Says that the audit's template has a newer version, and leads to moving the answers over. Nothing has to be done. */
export function NewerVersionBar({ session, audit, offered, parse, newFile }: NewerVersionBarProps) {
  const styles = useStyles();
  const newer = newerTemplate(audit.template, offered);
  const [dismissed, setDismissed] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<string>();
  if (made !== undefined) return <StartedElsewhere holds={`the answers in version ${made}`} file={newFile} />;
  if (!newer || dismissed === newer.version) return null;

  const close = () => {
    setAsking(false);
    focusLater(MOVE_BUTTON);
  };
  const make = () => {
    setAsking(false);
    void session.moveElsewhere(newer, make).then(({ done }) => {
      if (done) setMade(newer.version);
      focusLater(done ? STARTED_ELSEWHERE : MOVE_BUTTON);
    });
  };
  return (
    <>
      <MessageBar intent="info" layout="multiline" politeness="polite">
        <MessageBarBody className={styles.body}>{newerText(audit.template, newer)}</MessageBarBody>
        <MessageBarActions className={styles.actions}>
          <Button
            id={MOVE_BUTTON}
            size="small"
            aria-haspopup="dialog"
            onClick={() => {
              setAsking(true);
            }}
          >
            Move the answers…
          </Button>
          <Button
            size="small"
            appearance="transparent"
            onClick={() => {
              setDismissed(newer.version);
            }}
          >
            Dismiss
          </Button>
        </MessageBarActions>
      </MessageBar>
      {asking && (
        <MoveDialog
          audit={audit}
          newer={newer}
          parse={parse}
          onMake={session.canStartElsewhere ? make : undefined}
          onClose={close}
        />
      )}
    </>
  );
}
