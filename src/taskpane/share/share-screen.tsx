import { Spinner } from "@fluentui/react-components";
import { NotFetched, useImported } from "../parts/lazy-screen";
import type { SharePanelProps } from "./share-panel";
import { SHARE_TITLE } from "./share-title";

const load = () => import("./share-panel");

/** The screen that makes a copy to share; fetched for those who open it. */
export function ShareScreen(props: SharePanelProps) {
  const loaded = useImported(true, load);
  if (loaded === "failed") return <NotFetched title={SHARE_TITLE} onBack={props.onBack} />;
  return loaded ? <loaded.SharePanel {...props} /> : <Spinner label="Opening" />;
}
