import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";

export type Side = "document" | "audit";

export const SIDES = {
  document: { tab: "tab-document", panel: "panel-document" },
  audit: { tab: "tab-audit", panel: "panel-audit" },
} as const;

const useStyles = makeStyles({
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
export function SideTabs({ side, onSide }: SideTabsProps) {
  const styles = useStyles();
  return (
    <nav aria-label="Document and audit" className={styles.tabs}>
      <TabList
        selectedValue={side}
        onTabSelect={(_, { value }) => {
          onSide(value as Side);
        }}
      >
        <Tab id={SIDES.document.tab} value="document" aria-controls={SIDES.document.panel}>
          Document
        </Tab>
        <Tab id={SIDES.audit.tab} value="audit" aria-controls={SIDES.audit.panel}>
          Audit
        </Tab>
      </TabList>
    </nav>
  );
}
