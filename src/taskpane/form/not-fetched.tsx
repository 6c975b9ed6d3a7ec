import { Screen } from "../parts/screen";
import { usePanelStyles } from "../parts/use-panel-styles";

interface NotFetchedProps {
  readonly title?: string;
  readonly onBack: () => void;
}

/** In place of a screen that could not be fetched. */
export function NotFetched({ title = "Make a template from a form", onBack }: NotFetchedProps) {
  const panel = usePanelStyles();
  return (
    <Screen title={title} onBack={onBack}>
      <p className={panel.text}>
        This part of Case Audit could not be fetched. Check the connection, then go back and open it again.
      </p>
    </Screen>
  );
}
