import { makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from "react";
import { progressOf } from "../audit/progress";
import { STATUSES } from "../audit/record";
import { AuditTabs } from "./audit-tabs";
import { useShownItem } from "./item/item-view";
import { NotFetchedText, useImported } from "./parts/lazy-screen";
import { usePanelStyles } from "./parts/use-panel-styles";
import type { Veil } from "./parts/veil";
import type { AuditSession } from "./session/audit-session";
import type { OpenAudit } from "./session/session-state";
import { tabsOf, type TabId } from "./tabs";
import { ToDoPanel } from "./to-do/to-do-panel";
import { AuditContext, useAudit } from "./use-session";

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

/** What stands behind the first tab. */
export async function loadPanels() {
  const [{ ItemPanel }, { ActionsPanel }, { GuidancePanel }] = await Promise.all([
    import("./item/item-panel"),
    import("./actions/actions-panel"),
    import("./guidance/guidance-panel"),
  ]);
  return { ItemPanel, ActionsPanel, GuidancePanel };
}

/** What only a second reader sees. */
const loadModerating = () => import("./moderate/moderate-panel");

interface AuditViewProps {
  readonly session: AuditSession;
  readonly audit: OpenAudit;
  readonly cursor: { readonly item: string } | undefined;
  readonly today: string;
  readonly messages: ReactNode;
  readonly menu: ReactNode;
  readonly focusTitle: boolean;
  /** Veils answers in the page, where that can be done. */
  readonly veil: Veil | undefined;
}

/** An audit under way. Every panel stays mounted, so that changing tabs loses nothing typed in one. */
export function AuditView({
  session,
  audit,
  cursor,
  today,
  messages,
  menu,
  focusTitle,
  veil,
}: AuditViewProps) {
  const styles = useStyles();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setTab] = useState<TabId>("to-do");
  const [shown, showItem] = useShownItem(audit, cursor);
  const context = useMemo(() => ({ session, audit, today }), [session, audit, today]);
  const select = (to: TabId) => {
    setTab(to);
    scroller.current?.scrollTo(0, 0);
  };
  const tabs = tabsOf(audit, shown);
  // A tab may be gone with what it was about, as when a step is undone.
  const tab = tabs.some(({ id: each }) => each === wanted) ? wanted : "to-do";
  const loaded = useImported(tab, loadPanels);
  const moderating = useImported(tab === "moderate", loadModerating);
  const missing = loaded === "failed" && <NotFetchedText />;
  const panels: Readonly<Record<TabId, ReactNode>> = {
    "to-do": <ToDoPanel />,
    ...(typeof loaded === "object"
      ? {
          item: <loaded.ItemPanel item={shown} onShow={showItem} />,
          actions: <loaded.ActionsPanel />,
          guidance: (
            <loaded.GuidancePanel
              onItem={(item) => {
                showItem(item);
                select("item");
              }}
            />
          ),
        }
      : { item: missing, actions: missing, guidance: missing }),
    moderate:
      typeof moderating === "object" ? (
        <moderating.ModeratePanel active={tab === "moderate"} veil={veil} />
      ) : (
        moderating === "failed" && <NotFetchedText />
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

const useAuditHeaderStyles = makeStyles({
  header: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
  },
  // Word draws its own menu over the top right corner, 34 by 32 pixels.
  title: { marginRight: "36px" },
  progress: {
    // Fluent’s own words for it, so that this wins.
    "@media screen and (forced-colors: active)": {
      backgroundColor: "Canvas",
      outline: "1px solid CanvasText",
    },
  },
  line: { display: "flex", columnGap: tokens.spacingHorizontalS },
  texts: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
});

interface AuditHeaderProps {
  readonly focusTitle: boolean;
  readonly menu: ReactNode;
}

/** Which audit this is, how it stands, and how far it has come. */
function AuditHeader({ focusTitle, menu }: AuditHeaderProps) {
  const styles = useAuditHeaderStyles();
  const panel = usePanelStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const { audit } = useAudit();
  const { template, record } = audit;
  const { done, total } = progressOf(template, record);
  const text = `${String(done)} of ${String(total)} answered`;

  useEffect(() => {
    if (focusTitle) title.current?.focus();
  }, [focusTitle]);

  return (
    <header className={styles.header}>
      <h1 ref={title} tabIndex={-1} className={mergeClasses(panel.title, styles.title)}>
        {template.title}
      </h1>
      <div className={styles.line}>
        <div className={styles.texts}>
          <span className={panel.text}>{text}</span>
          <span className={panel.text}>{STATUSES.find((status) => status.id === record.status)?.label}</span>
        </div>
        {menu}
      </div>
      <ProgressBar
        className={styles.progress}
        thickness="large"
        value={done}
        max={Math.max(1, total)}
        aria-label="Answered"
        aria-valuetext={text}
        {...(done === total && { color: "success" })}
      />
    </header>
  );
}
