import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from "react";
import type { IsoDate } from "../audit/dates";
import type { OrganisationDates } from "../audit/timescales";
import type { AuditDocument } from "../document/audit-document";
import type { Surroundings } from "../document/surroundings";
import type { StepId } from "../moderation/steps";
import { AuditSession } from "./session/audit-session";
import type { OpenAudit, SessionState } from "./session/session-state";
import type { Who } from "./who/who";

/** The session of a document, followed while the pane is shown, and its state now. */
export function useSession(
  document: AuditDocument,
  surroundings: Surroundings,
): readonly [AuditSession, SessionState] {
  const session = useMemo(() => new AuditSession(document, surroundings), [document, surroundings]);
  const state = useSyncExternalStore(session.subscribe, session.getState);

  useEffect(() => session.follow(), [session]);

  useEffect(() => {
    const onHidden = () => {
      if (window.document.visibilityState === "hidden") session.saveNow();
    };
    window.addEventListener("focus", session.refresh);
    window.addEventListener("pagehide", session.saveNow);
    window.document.addEventListener("visibilitychange", onHidden);
    return () => {
      window.removeEventListener("focus", session.refresh);
      window.removeEventListener("pagehide", session.saveNow);
      window.document.removeEventListener("visibilitychange", onHidden);
    };
  }, [session]);

  return [session, state];
}

export interface PaneAudit {
  readonly session: AuditSession;
  readonly audit: OpenAudit;
  /** Today where the user is, ISO. */
  readonly today: IsoDate;
  /** What the organisation says of dates, where it says anything. */
  readonly dates: OrganisationDates | undefined;
  /** Who sits here, as far as they said. */
  readonly who: Who;
  /** The comments of the document, once they were read. */
  readonly comments: SessionState["comments"];
  /** How many queries wait for whoever sits here, as far as that is known. */
  readonly waiting: number;
  /** Told while a form is open whose own button is the filled one. */
  readonly onForm: (open: boolean) => void;
  /** Opens the form of a step, in the place of the tabs. */
  readonly openStep: (step: StepId) => void;
}

export const AuditContext = createContext<PaneAudit | undefined>(undefined);

/** Whether the tab around is the one that is looked at. */
export const TabShown = createContext(true);

/** Tells that a form is open, for as long as it is and is in sight; nobody where it stands in the place of the audit. */
export function useOpenForm(): void {
  const onForm = useContext(AuditContext)?.onForm;
  const shown = useContext(TabShown);
  useEffect(() => {
    if (!shown || !onForm) return undefined;
    onForm(true);
    return () => {
      onForm(false);
    };
  }, [onForm, shown]);
}

/** The audit the pane shows, anywhere below the audit view. */
export function useAudit(): PaneAudit {
  const context = useContext(AuditContext);
  if (!context) throw new Error("useAudit is for what stands below AuditContext.");
  return context;
}
