import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useRef, useState, type ReactNode } from "react";
import { ActionsPanel } from "./actions/actions-panel";
import { AuditContext } from "./audit-context";
import { AuditHeader } from "./audit-header";
import { AuditTabs } from "./audit-tabs";
import { GuidancePanel } from "./guidance/guidance-panel";
import { ItemPanel } from "./item/item-panel";
import { useShownItem } from "./item/use-shown-item";
import type { AuditSession } from "./session/audit-session";
import type { OpenAudit } from "./session/session-state";
import { tabsOf, type TabId } from "./tabs";
import { ToDoPanel } from "./to-do/to-do-panel";

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    // Zoomed in far, there is no room for a part that stays put.
    "@media (max-height: 320px)": { height: "auto" },
  },
  messages: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    maxHeight: "40vh",
    overflowY: "auto",
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
  },
  // Always, since the browser inside Word for Windows shows no bar until the mouse is over it otherwise.
  panels: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "scroll",
    "@media (max-height: 320px)": { overflowY: "visible" },
  },
  panel: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}` },
});

interface AuditViewProps {
  readonly session: AuditSession;
  readonly audit: OpenAudit;
  readonly cursor: { readonly item: string } | undefined;
  readonly today: string;
  readonly messages: ReactNode;
  readonly menu: ReactNode;
  readonly focusTitle: boolean;
}

/** An audit under way. Every panel stays mounted, so that changing tabs loses nothing typed in one. */
export function AuditView({ session, audit, cursor, today, messages, menu, focusTitle }: AuditViewProps) {
  const styles = useStyles();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [tab, setTab] = useState<TabId>("to-do");
  const [shown, showItem] = useShownItem(audit, cursor);
  const context = useMemo(() => ({ session, audit, today }), [session, audit, today]);
  const select = (to: TabId) => {
    setTab(to);
    scroller.current?.scrollTo(0, 0);
  };
  const tabs = tabsOf(audit, shown);
  const panels: Readonly<Record<TabId, ReactNode>> = {
    "to-do": <ToDoPanel />,
    item: <ItemPanel item={shown} onShow={showItem} />,
    actions: <ActionsPanel />,
    guidance: (
      <GuidancePanel
        onItem={(item) => {
          showItem(item);
          select("item");
        }}
      />
    ),
  };

  return (
    <AuditContext value={context}>
      <div className={styles.view}>
        <AuditHeader focusTitle={focusTitle} menu={menu} />
        <div className={styles.messages}>{messages}</div>
        <AuditTabs id={id} tabs={tabs} selected={tab} onSelect={select} />
        <div ref={scroller} className={styles.panels}>
          {tabs.map((each) => (
            <div
              key={each.id}
              role="tabpanel"
              id={`${id}-${each.id}-panel`}
              aria-labelledby={`${id}-${each.id}`}
              hidden={each.id !== tab}
              className={styles.panel}
            >
              {panels[each.id]}
            </div>
          ))}
        </div>
      </div>
    </AuditContext>
  );
}
