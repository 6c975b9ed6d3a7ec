import { Menu, MenuItem, MenuItemCheckbox, MenuList, MenuPopover } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";
import type { AuditSession } from "../session/audit-session";

/** Something that takes the place of the audit in the pane while it is open. */
export interface PaneScreen {
  readonly id: string;
  /** As the menu says it. */
  readonly name: string;
  /** Of those that are for the team that sends audits out. */
  readonly icon?: ReactElement;
  readonly content: ReactNode;
}

export interface MoreMenuProps {
  /** What it hangs from, and where focus goes back to. */
  readonly button: HTMLButtonElement | null;
  readonly onClose: () => void;
  readonly screens: readonly PaneScreen[];
  readonly onOpen: (screen: string) => void;
  readonly opensWithDocument: DocumentSwitch | undefined;
  readonly session: AuditSession;
}

/** The screens beside the audit, and whether the pane comes with the document. Open for as long as it is there. */
export function MoreMenu({ button, onClose, screens, onOpen, opensWithDocument, session }: MoreMenuProps) {
  const [opens] = useState(() => opensWithDocument?.get() ?? false);
  const switchOver = () => {
    if (!opensWithDocument) return;
    const said = opens
      ? "This pane no longer opens with the document."
      : "This pane now opens with the document.";
    void session.changeSetting(() => opensWithDocument.set(!opens), said);
  };
  const close = (target: EventTarget | null) => {
    // The button itself closes what it opened.
    if (target instanceof Node && button?.contains(target)) return;
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest("[role=menu]")) button?.focus();
    onClose();
  };
  return (
    <Menu
      open
      positioning={{ target: button }}
      checkedValues={{ opens: opens ? ["on"] : [] }}
      onCheckedValueChange={switchOver}
      onOpenChange={(event, { open }) => {
        if (!open) close(event.target);
      }}
    >
      <MenuPopover>
        <MenuList>
          {screens.map(({ id, name }) => (
            <MenuItem
              key={id}
              onClick={() => {
                onOpen(id);
              }}
            >
              {name}
            </MenuItem>
          ))}
          {opensWithDocument && (
            <MenuItemCheckbox name="opens" value="on" persistOnClick={false}>
              Open this pane with the document
            </MenuItemCheckbox>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Something a document has switched on or off. */
export interface DocumentSwitch {
  readonly get: () => boolean;
  readonly set: (on: boolean) => Promise<void>;
}
