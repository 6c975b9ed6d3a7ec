import {
  Button,
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
};

interface FailureBarProps {
  readonly failure: Failure;
  readonly onDismiss?: () => void;
}

/** What the document's holder refused to do, and a way to try it again. */
export function FailureBar({ failure, onDismiss }: FailureBarProps) {
  return (
    <MessageBar intent="error" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{TITLES[failure.activity]}</MessageBarTitle> {failure.sentence}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={failure.tryAgain}>
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
