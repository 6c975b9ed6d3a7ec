import { LazyScreen } from "../parts/lazy-screen";
import { EDIT_TEMPLATE } from "./edit-template-title";
import type { TemplatePanelProps } from "./template-panel";

const load = () => import("./template-panel");

/** The screen that edits a template. Few ever do, so what it takes is fetched only for them. */
export function TemplateScreen(props: TemplatePanelProps) {
  return (
    <LazyScreen title={EDIT_TEMPLATE} load={load} onBack={props.onBack}>
      {({ TemplatePanel }) => <TemplatePanel {...props} />}
    </LazyScreen>
  );
}
