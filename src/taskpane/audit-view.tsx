import { makeStyles, tokens } from "@fluentui/react-components";
import { useContext, useId, useMemo, useRef, useState, type ReactNode } from "react";
import type { IsoDate } from "../audit/dates";
import { parseTag } from "../audit/tags";
import type { OrganisationDates } from "../audit/timescales";
import { indexOf } from "../audit/template";
import { lifecycleOf } from "../moderation/lifecycle";
import type { NextThing } from "../moderation/next-thing";
import { isOpenToDecisions } from "../moderation/moderated-items";
import type { StepId } from "../moderation/steps";
import { isSamePerson } from "../moderation/same-person";
import { nameOfActor } from "../moderation/whose-turn";
import { AuditHeader } from "./audit-header";
import { AuditPanels } from "./audit-panels";
import { AuditTabs } from "./audit-tabs";
import { RecordConcern } from "./concern/record-concern";
import { useShownItem } from "./item/item-view";
import { HalfWrittenContext } from "./half-written";
import type { HelpPlace } from "./help/help-places";
import type { MoreTab } from "./menu/more-menu";
import { loadPanels } from "./load-panels";
import { CONCERN_BUTTON, CONCERN_TITLE, NextBar } from "./next-bar";
import { focusLater } from "./parts/focus-later";
import { useImported } from "./parts/lazy-screen";
import type { Veil } from "./parts/veil";
import type { AuditSession } from "./session/audit-session";
import type { OpenAudit, ReadComments } from "./session/session-state";
import { EditedSinceFinalBar } from "./steps/edited-since-final-bar";
import { ModerationLostBar } from "./steps/moderation-lost-bar";
import { STEPS_TITLE, stepButton } from "./steps/steps-card";
import { stepWritten, TakeStep } from "./steps/take-step";
import { firstTab, TAB_IDS, tabsInRow, tabsOf, type TabId } from "./tabs";
import { useNext } from "./use-next";
import { AuditContext } from "./use-session";
import { actorOf, type Who } from "./who/who";

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    // At 200 % on a small screen there is no room for a part that stays put and is half as high as the pane.
    "@media (max-height: 400px)": { height: "auto" },
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
    "@media (max-height: 400px)": { overflowY: "visible" },
  },
  rest: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    "&[hidden]": { display: "none" },
  },
});

interface AuditViewProps {
  readonly session: AuditSession;
  readonly audit: OpenAudit;
  readonly comments: ReadComments | undefined;
  readonly cursor: { readonly item: string } | undefined;
  /** Tag of the answer where this person is. */
  readonly place: string | undefined;
  readonly today: IsoDate;
  readonly dates: OrganisationDates | undefined;
  readonly who: Who;
  readonly messages: ReactNode;
  readonly menu: (tabs: readonly MoreTab[], help: HelpPlace) => ReactNode;
  readonly focusTitle: boolean;
  /** Veils answers in the page, where that can be done. */
  readonly veil: Veil | undefined;
}

/** An audit under way. Every panel that was shown stays mounted, so that changing tabs loses nothing typed in one. */
export function AuditView(props: AuditViewProps) {
  const { session, audit, comments, cursor, place, today, dates, who, messages, menu, focusTitle, veil } =
    props;
  const styles = useStyles();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState({ who, tab: tabToBeginWith(audit, who) });
  // Where something is half-written from before, one is there again.
  const halfWritten = useContext(HalfWrittenContext);
  const [wroteAt] = useState(() => halfWritten?.place());
  const [chosen, setTab] = useState(TAB_IDS.find((each) => each === wroteAt));
  const [step, setStep] = useState(() =>
    halfWritten && wroteAt === "step" ? stepWritten(halfWritten.getState()) : undefined,
  );
  const [concern, setConcern] = useState(wroteAt === "concern");
  const [shown, showItem, toBeginWith] = useShownItem(audit, cursor);
  const [forms, setForms] = useState(0);
  const [panelAsked, setPanelAsked] = useState(0);
  // Somebody else sits here now.
  if (first.who !== who) {
    setFirst({ who, tab: tabToBeginWith(audit, who) });
    setTab(undefined);
  }
  const select = (to: TabId) => {
    setTab(to);
    scroller.current?.scrollTo(0, 0);
  };
  const loaded = useImported(chosen ?? first.tab, loadPanels);
  const standing = useMemo(
    () => (typeof loaded === "object" ? loaded.standingBehind({ audit, comments, today, who }) : undefined),
    [loaded, audit, comments, today, who],
  );
  const waiting = standing?.waiting?.length ?? 0;
  const context = useMemo(() => {
    const openStep = (to: StepId) => {
      setConcern(false);
      setStep(to);
    };
    const onForm = (opened: boolean) => {
      setForms((count) => count + (opened ? 1 : -1));
    };
    return { session, audit, comments, today, dates, who, waiting, onForm, openStep };
  }, [session, audit, comments, today, dates, who, waiting]);
  const all = tabsOf(audit, waiting);
  const wanted = chosen ?? first.tab;
  // A tab may be gone with what it was about, as when a step is undone.
  const tab = all.some((text) => text.id === wanted) ? wanted : "to-do";
  const inRow = tabsInRow(who.role, tab, lifecycleOf(audit.template, audit.record).state);
  const row = inRow.flatMap((each) => all.find((text) => text.id === each) ?? []);
  const under = all.filter((text) => !inRow.includes(text.id));
  const openTab = (to: TabId, focus = `${id}-${to}`) => {
    setConcern(false);
    setStep(undefined);
    select(to);
    focusLater(focus, `${id}-${to}`);
  };
  const onItem = (item: string) => {
    const found = indexOf(audit.template).items.get(item)?.item;
    if (found) showItem(found);
  };
  const more: readonly MoreTab[] =
    typeof loaded === "object"
      ? loaded.moreEntries(context, under, {
          openTab,
          openStep: context.openStep,
          openPanel: () => {
            setPanelAsked((times) => times + 1);
            openTab("moderate");
          },
        })
      : under.map((text) => ({
          ...text,
          onOpen: () => {
            openTab(text.id);
          },
        }));
  const away = concern || step !== undefined;
  const { done = 0, total = 0 } = standing?.moderated ?? {};
  const moderatesStill = done < total && isOpenToDecisions(lifecycleOf(audit.template, audit.record).state);
  const { pane, next, lead } = useNext({
    session,
    audit,
    person: {
      place,
      actor: actorOf(who),
      waiting: standing?.waiting,
      moderated: standing?.moderated !== undefined && done === total,
    },
    onTab: select,
    onItem,
    onStep: context.openStep,
    away,
  });
  return (
    <AuditContext value={context}>
      <div ref={pane} className={styles.view}>
        <AuditHeader focusTitle={focusTitle} behind={standing ?? {}}>
          <NextBar
            // A moderator has the way on beside what is judged, and no other beside that.
            next={tab === "moderate" && moderatesStill ? undefined : next}
            stepsBack={forms > 0}
            onNext={lead}
            onConcern={() => {
              setConcern(true);
              focusLater(CONCERN_TITLE);
            }}
          />
        </AuditHeader>
        <div className={styles.messages}>
          {messages}
          <ModerationLostBar
            onWritten={() => {
              focusLater(STEPS_TITLE, `${id}-${tab}`);
            }}
          />
          <EditedSinceFinalBar />
        </div>
        <RecordConcern
          open={concern}
          onClose={() => {
            setConcern(false);
            focusLater(CONCERN_BUTTON);
          }}
        />
        {/* Hidden, not gone: what is typed there stays, and so does the place in it. */}
        <div hidden={concern || step === undefined} className={styles.rest}>
          <TakeStep
            step={step}
            onTab={openTab}
            onClose={(taken) => {
              setStep(undefined);
              if (taken) select("to-do");
              focusLater(...(taken || !step ? [] : [stepButton(step)]), STEPS_TITLE, `${id}-to-do`);
            }}
          />
        </div>
        <div hidden={away} className={styles.rest}>
          <AuditTabs id={id} tabs={row} selected={tab} onSelect={select} menu={menu(more, tab)} />
          <div ref={scroller} className={styles.panels}>
            <AuditPanels
              id={id}
              tabs={all}
              tab={tab}
              context={context}
              loaded={loaded}
              shown={shown}
              before={toBeginWith ? outsideItems(next) : undefined}
              place={place}
              veil={veil}
              panelAsked={panelAsked}
              onShow={showItem}
              onItem={onItem}
              onSelect={select}
              onTab={openTab}
            />
          </div>
        </div>
      </div>
    </AuditContext>
  );
}

/** The tag of what comes next, where that is asked outside the items. */
function outsideItems(next: NextThing | undefined): string | undefined {
  if (next?.kind !== "gap" || parseTag(next.gap.where).kind === "item") return undefined;
  return next.gap.where;
}

/** What this person does next with the audit. */
function tabToBeginWith({ template, record }: OpenAudit, { name, role }: Who): TabId {
  const isAuditor = isSamePerson(name, nameOfActor(template, record, "auditor"));
  return firstTab(role, lifecycleOf(template, record).state, isAuditor);
}
