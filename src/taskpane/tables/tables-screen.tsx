import { LazyScreen } from "../parts/lazy-screen";
import type { TablesPanelProps } from "./tables-panel";
import { TABLES_TITLE } from "./tables-title";

const load = () => import("./tables-panel");

/** The screen of a template's own tables, which few templates have. */
export function TablesScreen(props: TablesPanelProps) {
  return (
    <LazyScreen title={TABLES_TITLE} load={load} onBack={props.onBack}>
      {({ TablesPanel }) => <TablesPanel {...props} />}
    </LazyScreen>
  );
}
