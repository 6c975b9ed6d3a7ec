import { useState, type ReactNode } from "react";
import { AuditContext, TabShown, type PaneAudit } from "./use-session";

interface TabPanelProps {
  readonly shown: boolean;
  /** Drawn once before it is shown, for what it does meanwhile. */
  readonly ahead?: boolean;
  readonly context: PaneAudit;
  /** False until it was fetched. */
  readonly children: ReactNode;
}

interface Drawn {
  readonly shown: boolean;
  readonly context: PaneAudit;
  readonly children: ReactNode;
}

/**
 * What stands behind a tab: first drawn when it is first shown, and then kept, with all that is typed in it. While it is out of
 * sight it is not drawn anew, so that a key costs what is seen and no more; it hears once that it is out of sight.
 */
export function TabPanel({ shown, ahead = false, context, children }: TabPanelProps) {
  const [kept, keep] = useState<Drawn>();
  const follows = shown || kept?.shown === true || (ahead && !kept && children !== false);
  const isOld = !kept || kept.children !== children || kept.context !== context || kept.shown !== shown;
  if (follows && isOld) keep({ shown, context, children });
  return (
    kept && (
      <TabShown value={shown}>
        <AuditContext value={kept.context}>{kept.children}</AuditContext>
      </TabShown>
    )
  );
}
