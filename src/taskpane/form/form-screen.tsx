import { Spinner } from "@fluentui/react-components";
import { NotFetched, useImported } from "../parts/lazy-screen";
import type { FormPanelProps } from "./form-panel";

const load = () => import("./form-panel");

/** The screen that makes a template from an authority's own form. Few ever do, so what it takes is fetched only for them. */
export function FormScreen(props: FormPanelProps) {
  const loaded = useImported(true, load);
  if (loaded === "failed") return <NotFetched onBack={props.onBack} />;
  return loaded ? <loaded.FormPanel {...props} /> : <Spinner label="Opening" />;
}
