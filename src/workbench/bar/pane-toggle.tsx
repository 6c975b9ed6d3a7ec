import { ToggleButton } from "@fluentui/react-components";
import { PanelRight20Regular } from "@fluentui/react-icons";

export interface PaneToggleProps {
  readonly shown: boolean;
  readonly onToggle: () => void;
}

/** Shows and hides the pane beside the document. */
export function PaneToggle({ shown, onToggle }: PaneToggleProps) {
  return (
    <ToggleButton
      appearance="subtle"
      size="small"
      icon={<PanelRight20Regular />}
      checked={shown}
      onClick={onToggle}
    >
      Audit pane
    </ToggleButton>
  );
}
