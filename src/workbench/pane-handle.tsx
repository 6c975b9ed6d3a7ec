import { makeStyles, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import { fittingPane, mostPane, PANE_LEAST, paneAfterKey } from "./pane-width";
import { phrase } from "../words/phrase";

const useStyles = makeStyles({
  room: { flex: "0 0 9px", marginInline: "-4px", zIndex: 2, display: "flex" },
  handle: {
    flexGrow: 1,
    cursor: "col-resize",
    touchAction: "none",
    ":hover": { backgroundColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": { outline: "none", backgroundColor: tokens.colorStrokeFocus2 },
    "@media (forced-colors: active)": { ":focus-visible": { backgroundColor: "Highlight" } },
  },
});

interface PaneHandleProps {
  readonly pane: RefObject<HTMLElement | null>;
  readonly onWidth: (width: number) => void;
  /** As it was set, in CSS pixels; undefined where the pane has its own. */
  readonly width: number | undefined;
}

/** Between document and pane: makes the pane wider or narrower, by mouse, finger or arrow keys. */
export function PaneHandle({ pane, width, onWidth }: PaneHandleProps) {
  const styles = useStyles();
  const now = () => pane.current?.getBoundingClientRect().width ?? width ?? PANE_LEAST;
  return (
    <section aria-label={phrase("Between document and pane")} className={styles.room}>
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={phrase("Width of the audit pane")}
        aria-controls={PANE_PANEL}
        aria-valuemin={PANE_LEAST}
        aria-valuemax={mostPane(window.innerWidth)}
        aria-valuenow={fittingPane(width ?? window.innerWidth * 0.28, window.innerWidth)}
        tabIndex={0}
        className={styles.handle}
        onKeyDown={(event) => {
          const next = paneAfterKey(event.key, now(), window.innerWidth);
          if (next === undefined) return;
          event.preventDefault();
          onWidth(next);
        }}
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          onWidth(fittingPane(window.innerWidth - event.clientX, window.innerWidth));
        }}
      />
    </section>
  );
}

/** The id of what the pane stands in. */
export const PANE_PANEL = "panel-audit";
