import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { FINAL } from "../taskpane/session/final";
import type { Fault } from "./files";
import { phrase } from "../words/phrase";

interface FaultBarProps {
  readonly fault: Fault;
  readonly onRescue: () => void;
  readonly onDismiss: () => void;
}

/** Why a file could not be opened or saved; what was open still is. Of a damaged one what is left can be read. */
export function FaultBar({ fault: { sentence, damaged }, onRescue, onDismiss }: FaultBarProps) {
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{phrase("Not done.")}</MessageBarTitle>
        {sentence}
      </MessageBarBody>
      <MessageBarActions containerAction={<DismissButton onDismiss={onDismiss} />}>
        {damaged && (
          <Button size="small" onClick={onRescue}>
            {phrase("Open what is left of it")}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

/** Why nothing can be typed into the page, and what there is to do. */
export function HeldBar() {
  return (
    <MessageBar layout="multiline" politeness="polite">
      <MessageBarBody>{FINAL}</MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  lines: { margin: 0, maxHeight: "30vh", overflowY: "auto", whiteSpace: "pre-wrap" },
});

interface RescuedBarProps {
  readonly lines: readonly string[];
  readonly onDismiss: () => void;
}

/** What was found in a damaged file, and what was not. */
export function RescuedBar({ lines, onDismiss }: RescuedBarProps) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{phrase("This is what is left of the damaged file.")}</MessageBarTitle>
        <p className={styles.lines} tabIndex={0} role="region" aria-label={phrase("What was found")}>
          {lines.join("\n")}
        </p>
      </MessageBarBody>
      <MessageBarActions containerAction={<DismissButton onDismiss={onDismiss} />} />
    </MessageBar>
  );
}

export function DismissButton({ onDismiss }: { readonly onDismiss: () => void }) {
  return (
    <Button
      appearance="transparent"
      size="small"
      aria-label={phrase("Dismiss")}
      icon={<Dismiss20Regular />}
      onClick={onDismiss}
    />
  );
}
