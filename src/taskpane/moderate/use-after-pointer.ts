import { useEffect, useRef } from "react";

/**
 * Runs something once no button of the mouse is down: a page that moves between press and release takes the click away
 * from what a person pressed. Runs what was last given, as it is then.
 */
export function useAfterPointer(): (run: () => void) => void {
  const pressed = useRef(false);
  const waiting = useRef<() => void>(undefined);
  useEffect(() => {
    const onUp = () => {
      pressed.current = false;
      const run = waiting.current;
      waiting.current = undefined;
      run?.();
    };
    const down = () => {
      pressed.current = true;
    };
    // The click comes behind the release.
    const up = () => requestAnimationFrame(onUp);
    window.addEventListener("pointerdown", down, true);
    window.addEventListener("pointerup", up, true);
    window.addEventListener("pointercancel", up, true);
    return () => {
      window.removeEventListener("pointerdown", down, true);
      window.removeEventListener("pointerup", up, true);
      window.removeEventListener("pointercancel", up, true);
    };
  }, []);
  return (run) => {
    if (pressed.current) waiting.current = run;
    else run();
  };
}
