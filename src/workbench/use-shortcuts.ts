import { useEffect, useEffectEvent, type RefObject } from "react";

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
