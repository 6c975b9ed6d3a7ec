import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useRef, type RefObject } from "react";
import { phrase } from "../words/phrase";

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
    <nav aria-label={phrase("Skip")}>
      {link(phrase("Skip to the document"), onDocument)}
      {link(phrase("Skip to the audit pane"), onPane)}
    </nav>
  );
}

export interface Shortcuts {
  readonly save: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

interface Sides {
  /** Document and pane, in the page. */
  readonly document: RefObject<HTMLElement | null>;
  readonly pane: RefObject<HTMLElement | null>;
  /** Brings that side into sight and focuses what was shown or focused there last. */
  readonly onDocument: () => void;
  readonly onPane: (last: HTMLElement | undefined) => void;
}

/** F6 goes from the pane into the document and back, to where the focus was last. */
export function useSideKey({ document: sheet, pane, onDocument, onPane }: Sides): void {
  const lastInPane = useRef<HTMLElement>(undefined);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented)
      return;
    if (document.querySelector("dialog[open]")) return;
    event.preventDefault();
    if (sheet.current?.contains(document.activeElement)) onPane(lastInPane.current);
    else onDocument();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      onKey(event);
    };
    const noted = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && pane.current?.contains(target)) lastInPane.current = target;
    };
    window.addEventListener("keydown", listener);
    window.addEventListener("focusin", noted);
    return () => {
      window.removeEventListener("keydown", listener);
      window.removeEventListener("focusin", noted);
    };
  }, [pane]);
}

/** Writes what is typed into the document before Ctrl+Enter leads on, so that what comes next goes by it. */
export function useWritingFirst(flush: () => void): void {
  useEffect(() => {
    const listener = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
      if (key === "Enter" && (ctrlKey || metaKey)) flush();
    };
    window.addEventListener("keydown", listener, { capture: true });
    return () => {
      window.removeEventListener("keydown", listener, { capture: true });
    };
  }, [flush]);
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
