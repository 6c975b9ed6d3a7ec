import { makeStyles, tokens } from "@fluentui/react-components";
import { HelpLink } from "../help/help-link";
import { Screen } from "../parts/screen";
import { usePanelStyles } from "../parts/use-panel-styles";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  list: { margin: 0, display: "grid", gap: tokens.spacingVerticalM },
  keys: { fontWeight: tokens.fontWeightSemibold },
  does: { margin: 0 },
});

/** What the keys of the pane do; none is a key that Word has for its document, since Word gets those typed in it. */
const IN_THE_PANE: readonly (readonly [keys: string, does: string])[] = [
  ["Ctrl+Enter", phrase("Next. In a form: its filled button. On a Mac also ⌘ Enter.")],
  ["Tab, Shift+Tab", phrase("To the next control, and back.")],
  [phrase("Arrow keys"), phrase("From tab to tab, and from choice to choice.")],
  ["Alt+Up, Alt+Down", phrase("Move the action, or the row of a table, that you are in up or down.")],
  [phrase("Esc"), phrase("Close a menu or a notice, and go back to what opened it.")],
];

const IN_WORD: typeof IN_THE_PANE = [["F6", phrase("Word’s own: from the pane to the document, and on.")]];

const IN_THE_WORKBENCH: typeof IN_THE_PANE = [
  ["F6", phrase("From the pane into the answer that it has shown, and back.")],
  [phrase("Ctrl+Enter in the document"), phrase("To the next answer that is missing.")],
  ["Ctrl+S", phrase("Save.")],
  ["Ctrl+Z, Ctrl+Y", phrase("Undo, and do again.")],
  [phrase("Left, Right on the edge of the pane"), phrase("Make the pane wider or narrower.")],
];

export interface KeysScreenProps {
  /** The pane stands in Word. */
  readonly inWord: boolean;
  readonly onBack: () => void;
}

/** Every key that does something of its own. */
export function KeysScreen({ inWord, onBack }: KeysScreenProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  return (
    <Screen title={phrase("Keys")} onBack={onBack} tools={<HelpLink place="keys" />}>
      <dl className={styles.list}>
        {[...IN_THE_PANE, ...(inWord ? IN_WORD : IN_THE_WORKBENCH)].map(([keys, does]) => (
          <div key={keys} className={panel.text}>
            <dt className={styles.keys}>{keys}</dt>
            <dd className={styles.does}>{does}</dd>
          </div>
        ))}
      </dl>
    </Screen>
  );
}
