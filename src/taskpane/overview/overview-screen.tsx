import { LazyScreen } from "../parts/lazy-screen";
import type { OverviewPageProps } from "./overview-page";
import { OVERVIEW_TITLE } from "./overview-title";

const load = () => import("./overview-page");

/** The overview over many audits; fetched for those who open it. */
export function OverviewScreen(props: OverviewPageProps) {
  return (
    <LazyScreen title={OVERVIEW_TITLE} load={load} onBack={props.onBack}>
      {({ OverviewPage }) => <OverviewPage {...props} />}
    </LazyScreen>
  );
}
