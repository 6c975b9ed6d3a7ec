import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { TabId, TabText } from "./tabs";

const useStyles = makeStyles({
  tabs: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    flexWrap: "wrap",
    justifyContent: "space-between",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
  tab: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}` },
  text: { display: "grid", justifyItems: "center" },
  count: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface AuditTabsProps {
  readonly id: string;
  readonly tabs: readonly TabText[];
  readonly selected: TabId;
  readonly onSelect: (tab: TabId) => void;
}

/** What there is to look at, each with how it stands. */
export function AuditTabs({ id, tabs, selected, onSelect }: AuditTabsProps) {
  const styles = useStyles();
  return (
    <TabList
      aria-label="Parts of the audit"
      className={styles.tabs}
      selectedValue={selected}
      onTabSelect={(_, { value }) => {
        onSelect(value as TabId);
      }}
    >
      {tabs.map((tab) => (
        <Tab
          key={tab.id}
          id={`${id}-${tab.id}`}
          value={tab.id}
          className={styles.tab}
          aria-controls={`${id}-${tab.id}-panel`}
        >
          <span className={styles.text}>
            {tab.label} <span className={styles.count}>{tab.count}</span>
          </span>
        </Tab>
      ))}
    </TabList>
  );
}
