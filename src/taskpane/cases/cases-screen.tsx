import { Spinner } from "@fluentui/react-components";
import { NotFetched, useImported } from "../parts/lazy-screen";
import type { CasesPanelProps } from "./cases-panel";
import { CASES_TITLE } from "./cases-title";

const load = () => import("./cases-panel");

/** The screen that makes audits from a list; fetched for those who open it. */
export function CasesScreen(props: CasesPanelProps) {
  const loaded = useImported(true, load);
  if (loaded === "failed") return <NotFetched title={CASES_TITLE} onBack={props.onBack} />;
  return loaded ? <loaded.CasesPanel {...props} /> : <Spinner label="Opening" />;
}
