import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode, RefObject } from "react";
import { SideTabs, SIDES, type Side } from "./side-tabs";
import { useWorkbenchStyles } from "./use-workbench-styles";

export interface SideBySideProps {
  /** No room for both: one at a time, with tabs. */
  readonly narrow: boolean;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  readonly paneShown: boolean;
  readonly mainRef: RefObject<HTMLElement | null>;
  readonly asideRef: RefObject<HTMLElement | null>;
  readonly main: ReactNode;
  readonly aside: ReactNode;
}

/** The document and the pane, each scrolling by itself. What is out of sight stays as it was left. */
export function SideBySide({
  narrow,
  side,
  onSide,
  paneShown,
  mainRef,
  asideRef,
  main,
  aside,
}: SideBySideProps) {
  const styles = useWorkbenchStyles();
  const panel = (of: Side) =>
    narrow
      ? { id: SIDES[of].panel, role: "tabpanel", "aria-labelledby": SIDES[of].tab }
      : { id: SIDES[of].panel };
  return (
    <>
      {narrow && <SideTabs side={side} onSide={onSide} />}
      <div className={styles.sides}>
        <main
          ref={mainRef}
          // A stop of its own, so that a document without answers can be scrolled from the keyboard.
          tabIndex={0}
          aria-label="Document"
          className={mergeClasses(styles.main, narrow && side !== "document" && styles.hidden)}
        >
          <div className={styles.panel} {...panel("document")}>
            {main}
          </div>
        </main>
        <aside
          ref={asideRef}
          tabIndex={-1}
          aria-label="Audit pane"
          className={mergeClasses(
            styles.aside,
            narrow && styles.asideAlone,
            (narrow ? side !== "audit" : !paneShown) && styles.hidden,
          )}
        >
          <div className={styles.panel} {...panel("audit")}>
            {aside}
          </div>
        </aside>
      </div>
    </>
  );
}
