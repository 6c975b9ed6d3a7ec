import { LazyScreen } from "../parts/lazy-screen";
import type { CasesPanelProps } from "./cases-panel";
import { CASES_TITLE } from "./cases-title";

const load = () => import("./cases-panel");

/** The screen that makes audits from a list; fetched for those who open it. */
export function CasesScreen(props: CasesPanelProps) {
  return (
    <LazyScreen title={CASES_TITLE} load={load} onBack={props.onBack}>
      {({ CasesPanel }) => <CasesPanel {...props} />}
    </LazyScreen>
  );
}
