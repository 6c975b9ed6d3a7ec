import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import type { ReactNode, RefObject } from "react";
import { PANE_PANEL, PaneHandle } from "./pane-handle";
import { PANE_LEAST, usePaneWidth } from "./pane-width";
import { phrase } from "../words/phrase";

export interface SideBySideProps {
  /** No room for both: one at a time, with tabs. */
  readonly narrow: boolean;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  readonly paneShown: boolean;
  readonly mainRef: RefObject<HTMLElement | null>;
  readonly asideRef: RefObject<HTMLElement | null>;
  readonly main: ReactNode;
  /** Below the document, and always in sight with it. */
  readonly foot: ReactNode;
  readonly aside: ReactNode;
  /** Something else stands in their place. */
  readonly away: boolean;
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
  foot,
  aside,
  away,
}: SideBySideProps) {
  const styles = useWorkbenchStyles();
  const [width, setWidth] = usePaneWidth();
  const panel = (of: Side) =>
    narrow
      ? { id: SIDES[of].panel, role: "tabpanel", "aria-labelledby": SIDES[of].tab }
      : { id: SIDES[of].panel };
  return (
    <>
      {narrow && !away && <SideTabs side={side} onSide={onSide} />}
      <div className={mergeClasses(styles.sides, away && styles.hidden)}>
        <div className={mergeClasses(styles.mainSide, narrow && side !== "document" && styles.hidden)}>
          <main
            ref={mainRef}
            // A stop of its own, so that a document without answers can be scrolled from the keyboard.
            tabIndex={0}
            aria-label={phrase("Document")}
            className={styles.main}
          >
            <div className={styles.panel} {...panel("document")}>
              {main}
            </div>
          </main>
          {foot}
        </div>
        {!narrow && paneShown && <PaneHandle pane={asideRef} width={width} onWidth={setWidth} />}
        <aside
          ref={asideRef}
          {...(!narrow && width !== undefined && { style: { flexBasis: widthInForce(width) } })}
          tabIndex={-1}
          aria-label={phrase("Audit pane")}
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

/** Never so wide that nothing is left of the document, whatever the window has become since. */
const widthInForce = (width: number): string =>
  `clamp(${String(PANE_LEAST)}px, ${String(width)}px, calc(100vw - 380px))`;

export type Side = "document" | "audit";

const SIDES = {
  document: { tab: "tab-document", panel: "panel-document" },
  audit: { tab: "tab-audit", panel: PANE_PANEL },
} as const;

const useTabStyles = makeStyles({
  tabs: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

export interface SideTabsProps {
  readonly side: Side;
  readonly onSide: (side: Side) => void;
}

/** On a narrow screen: which of the two stands there. */
function SideTabs({ side, onSide }: SideTabsProps) {
  const styles = useTabStyles();
  return (
    <nav aria-label={phrase("Document and audit")} className={styles.tabs}>
      <TabList
        selectedValue={side}
        onTabSelect={(_, { value }) => {
          onSide(value as Side);
        }}
      >
        <Tab id={SIDES.document.tab} value="document" aria-controls={SIDES.document.panel}>
          {phrase("Document")}
        </Tab>
        <Tab id={SIDES.audit.tab} value="audit" aria-controls={SIDES.audit.panel}>
          {phrase("Audit")}
        </Tab>
      </TabList>
    </nav>
  );
}

/** The page around the document and the pane. */
export const useWorkbenchStyles = makeStyles({
  page: {
    position: "fixed",
    inset: 0,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  news: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  sides: { flex: "1 1 0", minHeight: 0, display: "flex" },
  mainSide: { flex: "1 1 0", minWidth: 0, display: "flex", flexDirection: "column" },
  main: {
    flex: "1 1 0",
    minHeight: 0,
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground4,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  aside: {
    boxSizing: "border-box",
    flex: "0 0 clamp(320px, 28vw, 400px)",
    minWidth: 0,
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  asideAlone: { flex: "1 1 0", borderLeft: "none" },
  panel: { minHeight: "100%", height: "100%" },
  overview: {
    flex: "1 1 0",
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "break-word",
    "& *, & *::before, & *::after": { boxSizing: "border-box" },
  },
  hidden: { display: "none" },
});
