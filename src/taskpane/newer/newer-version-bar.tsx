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
import { focusLater } from "../parts/focus-later";
import { NotFetchedText, useImported } from "../parts/lazy-screen";
import type { AuditSession } from "../session/audit-session";
import type { NewFile, OpenAudit } from "../session/session-state";
import { STARTED_ELSEWHERE, StartedElsewhere } from "../start/started-elsewhere";
import { phrase } from "../../words/phrase";

const loadDialog = () => import("./move-dialog");
const MOVE_BUTTON = "case-audit-move";
const useStyles = makeStyles({ body: { whiteSpace: "normal" }, actions: { flexWrap: "wrap" } });

interface NewerVersionBarProps {
  readonly session: AuditSession;
  readonly audit: OpenAudit;
  readonly offered: readonly Template[];
  readonly newFile: NewFile | undefined;
}

/** Says that the audit's template has a newer version, and leads to moving the answers over. Nothing has to be done. */
export function NewerVersionBar({ session, audit, offered, newFile }: NewerVersionBarProps) {
  const styles = useStyles();
  const newer = newerTemplate(audit.template, offered);
  const [dismissed, setDismissed] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<string>();
  const leave = () => {
    setAsking(false);
  };
  const loaded = useImported(asking, loadDialog, leave);
  const fetched = typeof loaded === "object";
  if (made !== undefined)
    return <StartedElsewhere holds={phrase("the answers in version {made}", { made })} file={newFile} />;
  if (!newer || dismissed === newer.version) return null;

  const close = () => {
    leave();
    focusLater(MOVE_BUTTON);
  };
  const make = () => {
    leave();
    void session.moveElsewhere(newer, make).then(({ done }) => {
      if (done) setMade(newer.version);
      focusLater(done ? STARTED_ELSEWHERE : MOVE_BUTTON);
    });
  };
  return (
    <>
      <MessageBar intent="info" layout="multiline" politeness="polite">
        <MessageBarBody className={styles.body}>
          {newerText(audit.template, newer)}
          {loaded === "failed" && <NotFetchedText />}
        </MessageBarBody>
        <MessageBarActions className={styles.actions}>
          <Button
            id={MOVE_BUTTON}
            size="small"
            aria-haspopup="dialog"
            // Who went on meanwhile is not called back.
            onBlur={fetched ? undefined : leave}
            onClick={() => {
              setAsking(true);
            }}
          >
            {phrase("Move the answers…")}
          </Button>
          <Button
            size="small"
            appearance="transparent"
            onClick={() => {
              setDismissed(newer.version);
            }}
          >
            {phrase("Dismiss")}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {asking && fetched && (
        <loaded.MoveDialog
          audit={audit}
          newer={newer}
          onMake={session.canStartElsewhere ? make : undefined}
          onClose={close}
        />
      )}
    </>
  );
}

/** That there is a newer version, and that nothing has to be done about it. */
export function newerText(template: Template, newer: Template): string {
  return phrase(
    "There is a newer version of this template ({version}). This audit goes on with version {version2}.",
    { version: newer.version, version2: template.version },
  );
}
