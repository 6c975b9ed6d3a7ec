import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { hasLostBoxes } from "../../document/has-lost-boxes";
import { GO_ON_THERE, guardsLeftText, restoredText } from "../../report/remade-text";
import { KeptList } from "../newer/kept-list";
import type { AuditSession } from "../session/audit-session";
import type { NewFile, OpenAudit, Restored, SessionState } from "../session/session-state";
import { DownloadInstead } from "./download-instead";
import { focusLater } from "./focus-later";
import { phrase } from "../../words/phrase";

const RESTORE_BUTTON = "case-audit-restore";
const RESTORED = "case-audit-restored";

const useStyles = makeStyles({
  body: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    whiteSpace: "normal",
  },
  actions: { flexWrap: "wrap" },
});

interface LostBoxesBarProps {
  readonly session: AuditSession;
  readonly audit: OpenAudit;
  readonly state: Pick<SessionState, "restored" | "newFile" | "writing">;
}

/** Offers to make the document anew where another program has taken answer boxes away, and says what came of it. */
export function LostBoxesBar({ session, audit, state: { restored, newFile, writing } }: LostBoxesBarProps) {
  const styles = useStyles();
  const [dismissed, setDismissed] = useState(false);
  const lost = hasLostBoxes(audit);
  if (restored && (restored.place !== "here" || !lost))
    return <RestoredBar session={session} restored={restored} file={newFile} />;
  if (!lost || dismissed) return null;

  const place = session.restoringPlace;
  const guards = place && guardsLeftText(audit.problems, place);
  const restore = () => {
    void session.restoreBoxes(restore).then(({ done }) => {
      focusLater(done ? RESTORED : RESTORE_BUTTON);
    });
  };
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{phrase("Some answer boxes are gone.")}</MessageBarTitle>
        <span>
          {phrase(
            "Another program changed this document, and answers without a box can’t be filled in here.",
          )}{" "}
          {OFFERS[place ?? "nowhere"]}
          {guards !== undefined && ` ${guards}`}
        </span>
      </MessageBarBody>
      <MessageBarActions className={styles.actions}>
        {place && (
          <Button id={RESTORE_BUTTON} size="small" disabledFocusable={writing} onClick={restore}>
            {phrase("Restore the answer boxes")}
          </Button>
        )}
        <Button
          size="small"
          appearance="transparent"
          onClick={() => {
            setDismissed(true);
          }}
        >
          {phrase("Dismiss")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** What restoring does, by where it can be done. */
const OFFERS = {
  here: phrase(
    "Restoring makes the document anew from its template with every answer that was found, and its comments. Anything added outside the answers stays behind in the old file. Undo brings it back.",
  ),
  elsewhere: phrase(
    "Restoring makes a new document from its template with every answer that was found, and its comments. This one stays as it is, with anything added outside the answers.",
  ),
  nowhere: phrase(
    "A new document can’t be opened from here. Open this file in the Case Audit workbench, in a browser, and restore them there, or use the command line: case-audit restore.",
  ),
} as const;

interface RestoredBarProps {
  readonly session: AuditSession;
  readonly restored: Restored;
  readonly file: NewFile | undefined;
}

/** That every answer has its box again, and which answers stand at the end of the document instead. */
function RestoredBar({ session, restored: { template, kept, place }, file }: RestoredBarProps) {
  const styles = useStyles();
  return (
    <MessageBar id={RESTORED} tabIndex={-1} intent="success" layout="multiline" politeness="polite">
      <MessageBarBody className={styles.body}>
        <span>
          {restoredText(kept.length, place)}
          {place !== "here" && ` ${GO_ON_THERE[place]}`}
        </span>
        {file && place === "cloud" && <DownloadInstead file={file} />}
        {kept.length > 0 && <KeptList kept={kept} template={template} />}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            session.dismiss("restored");
          }}
        >
          {phrase("Dismiss")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
