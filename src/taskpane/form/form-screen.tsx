import { LazyScreen } from "../parts/lazy-screen";
import type { FormPanelProps } from "./form-panel";
import { phrase } from "../../words/phrase";

const load = () => import("./form-panel");

/** The screen that makes a template from an authority's own form. Few ever do, so what it takes is fetched only for them. */
export function FormScreen(props: FormPanelProps) {
  return (
    <LazyScreen title={phrase("Make a template from a form")} load={load} onBack={props.onBack}>
      {({ FormPanel }) => <FormPanel {...props} />}
    </LazyScreen>
  );
}
