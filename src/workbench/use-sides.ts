import { useCallback, useRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import type { Side } from "./side-by-side";
import { useMedia } from "./use-media";
import type { WorkbenchDocument } from "./workbench-document";

export interface Sides {
  /** There is room for one of the two only. */
  readonly narrow: boolean;
  /** The one that stands there then. */
  readonly side: Side;
  readonly setSide: (side: Side) => void;
  readonly paneShown: boolean;
  readonly togglePane: () => void;
  /** The overview, in the place of both; once it was opened it stays as it was left. */
  readonly overview: "never" | "shown" | "away";
  readonly toggleOverview: () => void;
  readonly leaveOverview: () => void;
  readonly main: RefObject<HTMLElement | null>;
  /** Brings the document into sight at once. */
  readonly showDocument: () => void;
  readonly showPane: () => void;
  /** Goes there with the focus: in the document to the answer that is shown. */
  readonly toDocument: () => void;
  /** To what had the focus in the pane last, where that is still there. */
  readonly toPane: (last?: HTMLElement) => void;
  /** The focus goes to whichever is in sight. */
  readonly focusInSight: () => void;
}

/** What of the document, the pane beside it and the overview is in sight, and how to go to it. */
export function useSides(document: WorkbenchDocument, aside: RefObject<HTMLElement | null>): Sides {
  const main = useRef<HTMLElement>(null);
  const narrow = useMedia("(max-width: 699.98px)");
  const [{ of, side }, setSides] = useState({ of: document, side: firstSide(document) });
  // Another document stands there now.
  if (of !== document) setSides({ of: document, side: firstSide(document) });
  const [paneShown, setPaneShown] = useState(true);
  const [overview, setOverview] = useState<Sides["overview"]>("never");

  const setSide = useCallback((to: Side) => {
    setSides((now) => ({ ...now, side: to }));
  }, []);
  const leaveOverview = useCallback(() => {
    setOverview((now) => (now === "shown" ? "away" : now));
  }, []);
  const showDocument = useCallback(() => {
    flushSync(() => {
      setSide("document");
      leaveOverview();
    });
  }, [setSide, leaveOverview]);
  const showPane = useCallback(() => {
    flushSync(() => {
      setSide("audit");
      setPaneShown(true);
      leaveOverview();
    });
  }, [setSide, leaveOverview]);

  return {
    narrow,
    side,
    setSide,
    paneShown,
    togglePane: () => {
      setPaneShown((shown) => !shown);
    },
    overview,
    toggleOverview: () => {
      setOverview((now) => (now === "shown" ? "away" : "shown"));
    },
    leaveOverview,
    main,
    showDocument,
    showPane,
    toDocument: () => {
      showDocument();
      if (!document.goToShown()) main.current?.focus();
    },
    toPane: (last) => {
      showPane();
      // What had the focus may be gone since, or out of sight.
      if (last?.isConnected && last.offsetParent) last.focus();
      else aside.current?.focus();
    },
    focusInSight: () => {
      (narrow && side === "audit" ? aside : main).current?.focus();
    },
  };
}

/** Whether it says nothing at all yet. */
export const isBlank = (document: WorkbenchDocument): boolean =>
  document.getState().page.blocks.every((block) => block.type === "paragraph" && block.content.length === 0);

/** Where there is no room for both: a document that says nothing yet waits for the pane, and so does what is half-written there. */
const firstSide = (document: WorkbenchDocument): Side =>
  isBlank(document) || !document.halfWritten.isEmpty ? "audit" : "document";
