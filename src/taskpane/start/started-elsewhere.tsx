import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { HostErrorCode } from "../../document/host-error";
import { GO_ON_THERE, newDocumentText } from "../../report/remade-text";
import { DownloadInstead } from "../parts/download-instead";
import type { AuditSession } from "../session/audit-session";
import type { Failure } from "../session/failure";
import type { NewFile } from "../session/session-state";
import { phrase } from "../../words/phrase";

export const STARTED_ELSEWHERE = "case-audit-started-elsewhere";

interface StartedElsewhereProps {
  /** What the new document holds. */
  readonly holds?: string;
  /** The same as a file, where it is in the cloud and nobody can tell whether it opened. */
  readonly file: NewFile | undefined;
}

const useStyles = makeStyles({
  body: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    whiteSpace: "normal",
  },
});

/** Says that the audit is in a document of its own, where this one stays as it was. */
export function StartedElsewhere({ holds = phrase("the audit"), file }: StartedElsewhereProps) {
  const styles = useStyles();
  const place = file ? "cloud" : "window";
  return (
    <MessageBar id={STARTED_ELSEWHERE} tabIndex={-1} intent="success" layout="multiline" politeness="polite">
      <MessageBarBody className={styles.body}>
        <span>
          {newDocumentText(holds, place)} {GO_ON_THERE[place]}
        </span>
        {file && <DownloadInstead file={file} />}
      </MessageBarBody>
    </MessageBar>
  );
}

const HELPED: ReadonlySet<HostErrorCode> = new Set(["not-empty", "insert-incomplete", "office-failed"]);

/** Whether a new document is the way out of a failed start. */
export function startsElsewhere(
  { canStartElsewhere }: Pick<AuditSession, "canStartElsewhere">,
  failure: Failure | undefined,
): boolean {
  return (
    canStartElsewhere &&
    failure?.activity === "start" &&
    failure.code !== undefined &&
    HELPED.has(failure.code)
  );
}
