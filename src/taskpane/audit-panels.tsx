import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Item } from "../audit/template";
import { loadModerating, type loadPanels } from "./load-panels";
import { focusLater } from "./parts/focus-later";
import { NotFetchedText, useImported } from "./parts/lazy-screen";
import type { Veil } from "./parts/veil";
import { TabPanel } from "./tab-panel";
import type { TabId, TabText } from "./tabs";
import { ToDoPanel } from "./to-do/to-do-panel";
import type { PaneAudit } from "./use-session";

const useStyles = makeStyles({
  panel: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}` },
});

interface AuditPanelsProps {
  /** Before the ids of the tabs that name the panels. */
  readonly id: string;
  readonly tabs: readonly TabText[];
  readonly tab: TabId;
  readonly context: PaneAudit;
  /** What stands behind the first tab, once it was fetched. */
  readonly loaded: ReturnType<typeof useImported<Awaited<ReturnType<typeof loadPanels>>>>;
  readonly shown: Item | undefined;
  /** Tag of what comes before any item, where it is shown for want of another. */
  readonly before: string | undefined;
  readonly place: string | undefined;
  readonly veil: Veil | undefined;
  /** How often the panel of moderators was asked for. */
  readonly panelAsked: number;
  readonly onShow: (item: Item) => void;
  readonly onItem: (item: string) => void;
  readonly onSelect: (tab: TabId) => void;
  readonly onTab: (tab: TabId, focus?: string) => void;
}

/** What stands behind the tabs of an audit, the one that is shown and those out of sight. */
export function AuditPanels(props: AuditPanelsProps) {
  const { id, tabs, tab, context, loaded, shown, before, place, veil, panelAsked } = props;
  const { onShow, onItem, onSelect, onTab } = props;
  const styles = useStyles();
  const moderating = useImported(tab === "moderate", loadModerating);
  const missing = loaded === "failed" && <NotFetchedText />;
  const panels: Readonly<Partial<Record<TabId, ReactNode>>> = {
    "to-do": (
      <ToDoPanel
        place={place}
        onItem={(item) => {
          onItem(item);
          onTab("item");
        }}
      />
    ),
    ...(typeof loaded === "object"
      ? {
          item: <loaded.ItemPanel item={shown} before={before} onShow={onShow} />,
          actions: <loaded.ActionsPanel />,
          guidance: (
            <loaded.GuidancePanel
              onItem={(item) => {
                onShow(item);
                onSelect("item");
              }}
            />
          ),
          "sign-off": <loaded.SignOffPanel />,
          comments: (
            <loaded.CommentsPanel
              active={tab === "comments"}
              item={shown?.id}
              {...(tabs.some((text) => text.id === "changes") && {
                onSeeChanges: (tag: string) => {
                  onSelect("changes");
                  focusLater(loaded.changeTitle(tag), `${id}-changes`);
                },
              })}
            />
          ),
          changes: <loaded.ChangesPanel active={tab === "changes"} onTab={onTab} />,
          history: <loaded.HistoryPanel />,
        }
      : {}),
    moderate:
      typeof moderating === "object" ? (
        <moderating.ModeratePanel active={tab === "moderate"} veil={veil} panelAsked={panelAsked} />
      ) : (
        moderating === "failed" && <NotFetchedText />
      ),
  };
  return tabs.map((each) => (
    <div
      key={each.id}
      role="tabpanel"
      id={`${id}-${each.id}-panel`}
      aria-labelledby={`${id}-${each.id}`}
      hidden={each.id !== tab}
      className={styles.panel}
    >
      <TabPanel shown={each.id === tab} ahead={each.id === "comments"} context={context}>
        {panels[each.id] ?? missing}
      </TabPanel>
    </div>
  ));
}
