import { createContext, useContext } from "react";
import type { AuditSession } from "./session/audit-session";
import type { OpenAudit } from "./session/session-state";

export interface PaneAudit {
  readonly session: AuditSession;
  readonly audit: OpenAudit;
  /** Today where the user is, ISO. */
  readonly today: string;
}

export const AuditContext = createContext<PaneAudit | undefined>(undefined);

/** The audit the pane shows, anywhere below the audit view. */
export function useAudit(): PaneAudit {
  const context = useContext(AuditContext);
  if (!context) throw new Error("useAudit is for what stands below AuditContext.");
  return context;
}
