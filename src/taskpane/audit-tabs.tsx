import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";
import type { TabId, TabText } from "./tabs";

/** As wide as the pane is in Word: three tabs and More have room beside each other, and what has none begins below the first. */
const NARROW = "@container (max-width: 340px)";

const useStyles = makeStyles({
  row: {
    containerType: "inline-size",
    display: "flex",
    flexShrink: 0,
    alignItems: "center",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
  tabs: {
    display: "flex",
    flexWrap: "wrap",
    flexGrow: 1,
    minWidth: 0,
    [NARROW]: { justifyContent: "space-between" },
  },
  tab: {
    position: "relative",
    flexGrow: 1,
    minHeight: "40px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    [NARROW]: { flexGrow: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}` },
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": {
      color: tokens.colorNeutralForeground2Hover,
      backgroundColor: tokens.colorSubtleBackgroundHover,
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: {
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      left: "12px",
      right: "12px",
      [NARROW]: { left: tokens.spacingHorizontalXS, right: tokens.spacingHorizontalXS },
      bottom: 0,
      height: "3px",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
    },
  },
});

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  Home: () => 0,
  End: (_, last) => last,
};

interface AuditTabsProps {
  readonly id: string;
  readonly tabs: readonly TabText[];
  readonly selected: TabId;
  /** What else there is, in a menu beside the tabs. */
  readonly menu: ReactNode;
  readonly onSelect: (tab: TabId) => void;
}

/** What there is to look at, a number where something waits. Fluent's own tabs put hidden focus stops on the page. */
export function AuditTabs({ id, tabs, selected, menu, onSelect }: AuditTabsProps) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const to = tabs[STEPS[event.key]?.(at, tabs.length - 1) ?? -1];
    if (!to) return;
    event.preventDefault();
    onSelect(to.id);
    document.getElementById(`${id}-${to.id}`)?.focus();
  };
  return (
    <div className={styles.row}>
      <div role="tablist" aria-label="Parts of the audit" className={styles.tabs} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === selected}
            aria-controls={`${id}-${tab.id}-panel`}
            tabIndex={tab.id === selected ? 0 : -1}
            className={mergeClasses(styles.tab, tab.id === selected && styles.selected)}
            onClick={() => {
              onSelect(tab.id);
            }}
          >
            {tab.label}
            {tab.count !== undefined && ` ${String(tab.count)}`}
          </button>
        ))}
      </div>
      {menu}
    </div>
  );
}
