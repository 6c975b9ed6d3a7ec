import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { AuditDocument } from "../document/audit-document";
import type { Surroundings } from "../document/surroundings";
import { AuditSession } from "./session/audit-session";
import type { SessionState } from "./session/session-state";

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
