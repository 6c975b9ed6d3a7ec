import { ToolbarButton, Tooltip } from "@fluentui/react-components";
import type { ReactElement } from "react";

export interface ToolProps {
  readonly name: string;
  readonly icon: ReactElement;
  readonly onClick: () => void;
  /** The keys that do the same. */
  readonly keys?: string;
  /** Shows the name beside the icon. */
  readonly labelled?: boolean;
  readonly disabled?: boolean;
}

/** A button of the bar. One that can't be used now keeps the focus it may have. */
export function Tool({ name, icon, onClick, keys, labelled = false, disabled = false }: ToolProps) {
  const hint = keys === undefined ? name : `${name} (${keys})`;
  const button = (
    <ToolbarButton
      icon={icon}
      onClick={onClick}
      disabledFocusable={disabled}
      aria-label={name}
      {...(keys === undefined ? {} : { "aria-keyshortcuts": keys.replace("Ctrl", "Control") })}
    >
      {labelled ? name : undefined}
    </ToolbarButton>
  );
  if (labelled && keys === undefined) return button;
  return (
    <Tooltip content={hint} relationship="inaccessible">
      {button}
    </Tooltip>
  );
}
