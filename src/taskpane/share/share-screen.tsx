import { LazyScreen } from "../parts/lazy-screen";
import type { SharePanelProps } from "./share-panel";
import { SHARE_TITLE } from "./share-title";

const load = () => import("./share-panel");

/** The screen that makes a copy to share; fetched for those who open it. */
export function ShareScreen(props: SharePanelProps) {
  return (
    <LazyScreen title={SHARE_TITLE} load={load} onBack={props.onBack}>
      {({ SharePanel }) => <SharePanel {...props} />}
    </LazyScreen>
  );
}
