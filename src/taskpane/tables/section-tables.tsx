import type { Section } from "../../audit/template";
import { NotFetchedText, useImported } from "../parts/lazy-screen";
import { useAudit } from "../use-session";
import { askedTables } from "./asked-tables";

const load = () => import("./own-table-panel");

/** The tables that stand behind a section, beside its items. */
export function SectionTables({ section }: { readonly section: Section | undefined }) {
  const { session, audit } = useAudit();
  const tables = askedTables(audit).filter(
    ({ place }) => typeof place === "object" && place.after === section?.id,
  );
  const loaded = useImported(tables.length > 0, load);
  if (tables.length === 0) return null;
  if (loaded === "failed") return <NotFetchedText />;
  if (!loaded) return null;
  return tables.map((table) => (
    <loaded.OwnTablePanel key={table.id} session={session} audit={audit} table={table} />
  ));
}
