import { useState, type ReactNode } from "react";
import type { Surroundings } from "../document/surroundings";
import { AuditView } from "./audit-view";
import { NewerVersionBar } from "./newer/newer-version-bar";
import { Messages } from "./parts/messages";
import { Reading } from "./parts/reading";
import type { AuditSession } from "./session/audit-session";
import type { SessionState } from "./session/session-state";
import { StartScreen } from "./start/start-screen";
import type { TemplateOffer } from "./start/use-template-offer";

interface PanePhasesProps {
  readonly session: AuditSession;
  readonly state: SessionState;
  readonly surroundings: Surroundings;
  readonly offer: TemplateOffer;
  /** The menu of the pane, where it has one. */
  readonly menu: ReactNode;
  /** What stands below the way to start an audit. */
  readonly teams: ReactNode;
}

/** What the pane shows of the document: that it is being read, the way to start an audit, or the audit in it. */
export function PanePhases({ session, state, surroundings, offer, menu, teams }: PanePhasesProps) {
  const [justStarted, setJustStarted] = useState(false);
  if (state.phase === "reading") return <Reading failure={state.failure} menu={menu} />;
  if (state.phase === "none" || !state.audit) {
    return (
      <StartScreen
        session={session}
        state={state}
        surroundings={surroundings}
        offer={offer}
        menu={menu}
        teams={teams}
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
      cursor={state.cursor}
      today={surroundings.today()}
      messages={
        <>
          <Messages session={session} state={state} />
          <NewerVersionBar
            session={session}
            audit={state.audit}
            offered={[...surroundings.templates.offered, ...offer.templates]}
            parse={surroundings.templates.parse}
          />
        </>
      }
      menu={menu}
      focusTitle={justStarted}
    />
  );
}
