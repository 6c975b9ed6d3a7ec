import { useState } from "react";

/** The narrowest and the widest a pane may be, and what the document keeps beside it, in CSS pixels. */
export const PANE_LEAST = 280;
const PANE_MOST = 900;
const DOCUMENT_LEAST = 380;

const WIDTH_KEY = "case-audit.pane-width";

/** The widest a pane may be beside a document in a window that wide, in CSS pixels. */
export const mostPane = (window: number): number =>
  Math.max(PANE_LEAST, Math.min(PANE_MOST, window - DOCUMENT_LEAST));

/** A width as the window allows it, whole CSS pixels. */
export const fittingPane = (width: number, window: number): number =>
  Math.round(Math.max(PANE_LEAST, Math.min(mostPane(window), width)));

const STEP = 16;
const LEAP = 80;

/** The width after a key in the handle between document and pane, which stands at the left of the pane; undefined for other keys. */
export function paneAfterKey(key: string, width: number, window: number): number | undefined {
  const to: Readonly<Record<string, number>> = {
    ArrowLeft: width + STEP,
    ArrowRight: width - STEP,
    PageUp: width + LEAP,
    PageDown: width - LEAP,
    Home: PANE_LEAST,
    End: mostPane(window),
  };
  const wanted = Object.hasOwn(to, key) ? to[key] : undefined;
  return wanted === undefined ? undefined : fittingPane(wanted, window);
}

/** The width a pane was given, kept in this browser; undefined where it has its own. */
export function usePaneWidth(): readonly [number | undefined, (width: number) => void] {
  const [width, setWidth] = useState(remembered);
  return [
    width,
    (next) => {
      setWidth(next);
      try {
        localStorage.setItem(WIDTH_KEY, String(next));
      } catch {
        // Storage may be switched off: the width then lasts as long as the page.
      }
    },
  ];
}

function remembered(): number | undefined {
  try {
    const width = Number(localStorage.getItem(WIDTH_KEY) ?? "");
    return Number.isFinite(width) && width >= PANE_LEAST ? width : undefined;
  } catch {
    return undefined;
  }
}
