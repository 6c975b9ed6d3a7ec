import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { AuditSession } from "../session/audit-session";
import type { Activity, Failure } from "../session/failure";
import type { NewFile, SessionState } from "../session/session-state";
import { DownloadInstead } from "./download-instead";
import { NotWrittenBar } from "./not-written-bar";
import { phrase } from "../../words/phrase";

interface MessagesProps {
  readonly session: AuditSession;
  readonly state: SessionState;
  /** Starts the audit in another document, where this one would not take it. */
  readonly onElsewhere?: () => void;
}

/** The one place for what went wrong with the last thing done. */
export function Messages({
  session,
  state: { failure, notWritten, audit, newFile },
  onElsewhere,
}: MessagesProps) {
  return (
    <>
      {failure && (
        <FailureBar
          failure={failure}
          onDismiss={() => {
            session.dismiss("failure");
          }}
          {...((failure.activity === "open-new" || failure.activity === "restore") && newFile && { newFile })}
          {...(onElsewhere && {
            other: { label: phrase("Start it in a new document"), onClick: onElsewhere },
          })}
        />
      )}
      {notWritten.length > 0 && (
        <NotWrittenBar session={session} template={audit?.template} problems={notWritten} />
      )}
    </>
  );
}

const TITLES: Readonly<Record<Activity, string>> = {
  read: phrase("Not read"),
  write: phrase("Not written"),
  save: phrase("Not saved"),
  start: phrase("Not started"),
  "open-new": phrase("Not opened"),
  restore: phrase("Not restored"),
  setting: phrase("Not changed"),
};

export const TRY_AGAIN = "case-audit-try-again";

const useStyles = makeStyles({ actions: { flexWrap: "wrap" } });

interface FailureBarProps {
  readonly failure: Failure;
  readonly onDismiss?: () => void;
  /** Something to do instead. */
  readonly other?: { readonly label: string; readonly onClick: () => void };
  /** What was made, though it could not be opened. */
  readonly newFile?: NewFile;
}

/** What the document's holder refused to do, and a way to try it again. */
export function FailureBar({ failure, onDismiss, other, newFile }: FailureBarProps) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{TITLES[failure.activity]}</MessageBarTitle> {failure.sentence}
        {newFile && <DownloadInstead file={newFile} />}
      </MessageBarBody>
      <MessageBarActions className={styles.actions}>
        {other && (
          <Button size="small" onClick={other.onClick}>
            {other.label}
          </Button>
        )}
        <Button id={TRY_AGAIN} size="small" onClick={failure.tryAgain}>
          {phrase("Try again")}
        </Button>
        {onDismiss && (
          <Button size="small" appearance="transparent" onClick={onDismiss}>
            {phrase("Dismiss")}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

export const hidden = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;

const useLiveRegionStyles = makeStyles({ region: hidden });

/** The one place that speaks to a screen reader unasked, politely. */
export function LiveRegion({ news }: { readonly news: { readonly text: string } | undefined }) {
  const styles = useLiveRegionStyles();
  return (
    <div role="status" aria-live="polite" aria-atomic="true" className={styles.region}>
      {news?.text}
    </div>
  );
}
