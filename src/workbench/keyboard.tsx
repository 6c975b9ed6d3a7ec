import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useEffectEvent, type RefObject } from "react";

const useStyles = makeStyles({
  link: {
    position: "absolute",
    zIndex: 10,
    top: "4px",
    left: "4px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    border: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ":not(:focus)": {
      width: "1px",
      height: "1px",
      padding: 0,
      border: "none",
      overflow: "hidden",
      clipPath: "inset(50%)",
    },
  },
});

export interface SkipLinksProps {
  readonly onDocument: () => void;
  readonly onPane: () => void;
}

/** The first stops of the keyboard: past the bar, into the document or the pane. */
export function SkipLinks({ onDocument, onPane }: SkipLinksProps) {
  const styles = useStyles();
  const link = (text: string, go: () => void) => (
    <a
      className={styles.link}
      href="#"
      onClick={(event) => {
        event.preventDefault();
        go();
      }}
    >
      {text}
    </a>
  );
  return (
    <nav aria-label="Skip">
      {link("Skip to the document", onDocument)}
      {link("Skip to the audit pane", onPane)}
    </nav>
  );
}

export interface Shortcuts {
  readonly save: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/**
 * Ctrl or Command with S, Z, Y and Shift+Z, anywhere on the page. In a text
 * field of the pane, undo is the field's own: what is typed there is not in the
 * document yet.
 */
export function useShortcuts(shortcuts: Shortcuts, pane: RefObject<HTMLElement | null>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
    const act = actionOf(event, shortcuts);
    if (!act) return;
    const { target } = event;
    const inPaneField =
      target instanceof HTMLElement && pane.current?.contains(target) && target.matches("input, textarea");
    if (act !== shortcuts.save && inPaneField) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      onKey(event);
    };
    window.addEventListener("keydown", listener);
    return () => {
      window.removeEventListener("keydown", listener);
    };
  }, []);
}

function actionOf(
  { key, shiftKey }: KeyboardEvent,
  { save, undo, redo }: Shortcuts,
): (() => void) | undefined {
  switch (key.toLowerCase()) {
    case "s":
      return shiftKey ? undefined : save;
    case "z":
      return shiftKey ? redo : undo;
    case "y":
      return shiftKey ? undefined : redo;
    default:
      return undefined;
  }
}
