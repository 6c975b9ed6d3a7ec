import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { Activity, Failure } from "../session/failure";

const TITLES: Readonly<Record<Activity, string>> = {
  read: "Not read",
  write: "Not written",
  save: "Not saved",
  start: "Not started",
  "open-new": "Not opened",
  setting: "Not changed",
};

export const TRY_AGAIN = "case-audit-try-again";

const useStyles = makeStyles({ actions: { flexWrap: "wrap" } });

interface FailureBarProps {
  readonly failure: Failure;
  readonly onDismiss?: () => void;
  /** Something to do instead. */
  readonly other?: { readonly label: string; readonly onClick: () => void };
}

/** What the document's holder refused to do, and a way to try it again. */
export function FailureBar({ failure, onDismiss, other }: FailureBarProps) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{TITLES[failure.activity]}</MessageBarTitle> {failure.sentence}
      </MessageBarBody>
      <MessageBarActions className={styles.actions}>
        {other && (
          <Button size="small" onClick={other.onClick}>
            {other.label}
          </Button>
        )}
        <Button id={TRY_AGAIN} size="small" onClick={failure.tryAgain}>
          Try again
        </Button>
        {onDismiss && (
          <Button size="small" appearance="transparent" onClick={onDismiss}>
            Dismiss
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
