import { useState, type ReactNode } from "react";
import type { Surroundings } from "../document/surroundings";
import { AuditView } from "./audit-view";
import type { HelpPlace } from "./help/help-places";
import type { MoreTab } from "./menu/more-menu";
import type { PaneTools } from "./menu/pane-menu";
import { GuardedBar } from "./parts/guarded-bar";
import { NotFetchedText, useImported } from "./parts/lazy-screen";
import { Messages } from "./parts/messages";
import { Reading } from "./parts/screen";
import { RemakeOffers } from "./remake-offers";
import type { AuditSession } from "./session/audit-session";
import type { SessionState } from "./session/session-state";
import type { StartScreenProps } from "./start/start-screen";
import type { TemplateOffer } from "./start/template-offer";
import type { Who } from "./who/who";

interface PanePhasesProps {
  readonly session: AuditSession;
  readonly state: SessionState;
  readonly surroundings: Surroundings;
  readonly who: Who;
  readonly offer: TemplateOffer;
  /** The menu of the pane, with the tabs that have no place in the row. */
  readonly menu: (tabs: readonly MoreTab[], help: HelpPlace) => ReactNode;
  /** What stands below the way to start an audit. */
  readonly teams: ReactNode;
  /** What offers to make a template of the document that is open. */
  readonly ownForm: ReactNode;
  readonly veil: PaneTools["veil"];
}

/** What the pane shows of the document: that it is being read, the way to start an audit, or the audit in it. */
export function PanePhases({
  session,
  state,
  surroundings,
  who,
  offer,
  menu,
  teams,
  ownForm,
  veil,
}: PanePhasesProps) {
  const [justStarted, setJustStarted] = useState(false);
  if (state.phase === "reading") return <Reading failure={state.failure} menu={menu([], "start")} />;
  if (state.phase === "none" || !state.audit) {
    return (
      <Start
        session={session}
        state={state}
        surroundings={surroundings}
        offer={offer}
        menu={menu([], "start")}
        teams={teams}
        ownForm={ownForm}
        auditor={who.role === "audit" ? who.name : ""}
        onStarted={() => {
          setJustStarted(true);
        }}
      />
    );
  }
  return (
    <AuditView
      session={session}
      audit={state.audit}
      comments={state.comments}
      cursor={state.cursor}
      place={state.place}
      today={surroundings.today()}
      dates={surroundings.dates}
      who={who}
      messages={
        <>
          <Messages session={session} state={state} />
          <GuardedBar audit={state.audit} />
          <RemakeOffers
            session={session}
            audit={state.audit}
            state={state}
            offered={[...surroundings.templates.offered, ...offer.templates]}
          />
        </>
      }
      menu={menu}
      veil={veil}
      focusTitle={justStarted}
    />
  );
}

/** Fetched where there is an audit to start. */
const loadStart = () => import("./start/start-screen");

function Start(props: StartScreenProps) {
  const loaded = useImported(true, loadStart);
  if (loaded === "failed")
    return (
      <div>
        <NotFetchedText />
        {props.menu}
        {props.teams}
      </div>
    );
  return loaded ? <loaded.StartScreen {...props} /> : <Reading failure={undefined} menu={props.menu} />;
}
