import { HelpLink } from "../help/help-link";
import { Screen } from "../parts/screen";
import { usePanelStyles } from "../parts/use-panel-styles";
import type { AuditSession } from "../session/audit-session";
import type { OpenAudit } from "../session/session-state";
import { askedTables } from "./asked-tables";
import { OwnTablePanel } from "./own-table-panel";
import { TABLES_TITLE } from "./tables-title";
import { phrase } from "../../words/phrase";

export interface TablesPanelProps {
  readonly session: AuditSession;
  readonly audit: OpenAudit;
  readonly onBack: () => void;
}

/** Every table of the template's own that is asked for, wherever it stands in the document. */
export function TablesPanel({ session, audit, onBack }: TablesPanelProps) {
  const panel = usePanelStyles();
  const tables = askedTables(audit);
  return (
    <Screen title={TABLES_TITLE} onBack={onBack} tools={<HelpLink place="tables" />}>
      {tables.length === 0 && (
        <p className={panel.text}>{phrase("None is asked for, going by the answers so far.")}</p>
      )}
      {tables.map((table) => (
        <OwnTablePanel key={table.id} level={2} session={session} audit={audit} table={table} />
      ))}
    </Screen>
  );
}
