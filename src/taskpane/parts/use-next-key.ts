import { useEffect, useEffectEvent } from "react";

/** Whether a key press means Next: Ctrl+Enter, and Command+Enter on a Mac. */
export const isNext = ({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): boolean =>
  key === "Enter" && (ctrlKey || metaKey) && !altKey && !shiftKey;

/** Calls back when somebody presses Ctrl+Enter anywhere on the page, once for a press that is held. */
export function useNextKey(act: (pressed: KeyboardEvent) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isNext(event) || event.defaultPrevented) return;
    event.preventDefault();
    if (!event.repeat) act(event);
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
