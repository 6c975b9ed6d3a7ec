import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuItemLink,
  MenuList,
  MenuPopover,
} from "@fluentui/react-components";
import { useContext, type ReactElement, type ReactNode } from "react";
import { AppearanceInForce } from "../appearance";
import { helpAddress, type HelpPlace } from "../help/help-places";
import { useMenuStyles } from "../parts/use-menu-styles";
import type { AuditSession } from "../session/audit-session";
import { phrase } from "../../words/phrase";

/** Something that takes the place of the audit in the pane while it is open. */
export interface PaneScreen {
  readonly id: string;
  /** As the menu says it. */
  readonly name: string;
  /** Of those that are for the team that sends audits out. */
  readonly icon?: ReactElement;
  readonly content: ReactNode;
}

/** A tab of the audit that has no place in the row. */
export interface MoreTab {
  readonly id: string;
  readonly label: string;
  readonly onOpen: () => void;
}

export interface MoreMenuProps {
  /** What it hangs from, and where focus goes back to. */
  readonly button: HTMLButtonElement | null;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly tabs: readonly MoreTab[];
  readonly screens: readonly PaneScreen[];
  readonly onOpen: (screen: string) => void;
  readonly opensWithDocument: DocumentSwitch | undefined;
  readonly session: AuditSession;
  /** What the help is asked of. */
  readonly help: HelpPlace;
}

/** The screens beside the audit, and whether the pane comes with the document. */
export function MoreMenu({
  button,
  open,
  onClose,
  tabs,
  screens,
  onOpen,
  opensWithDocument,
  session,
  help,
}: MoreMenuProps) {
  const styles = useMenuStyles();
  const look = useContext(AppearanceInForce);
  const opens = opensWithDocument?.get() ?? false;
  const switchOver = () => {
    if (!opensWithDocument) return;
    const said = opens
      ? phrase("This pane no longer opens with the document.")
      : phrase("This pane now opens with the document.");
    void session.changeSetting(() => opensWithDocument.set(!opens), said);
  };
  const close = (target: EventTarget | null, outside: boolean) => {
    // The button itself closes what it opened.
    if (target instanceof Node && button?.contains(target)) return;
    if (!outside || document.activeElement === document.body) button?.focus();
    onClose();
  };
  return (
    <Menu
      open={open}
      // In the pane itself, where whoever goes by landmarks finds it.
      mountNode={button?.closest("section") ?? null}
      // As high as there is room for, and scrolled beyond: every entry can be reached in the smallest pane.
      positioning={{ target: button, autoSize: "height" }}
      checkedValues={{ opens: opens ? ["on"] : [] }}
      onCheckedValueChange={switchOver}
      onOpenChange={(event, change) => {
        if (!change.open) close(event.target, change.type === "clickOutside");
      }}
    >
      <MenuPopover className={styles.list}>
        <MenuList aria-labelledby={button?.id}>
          {tabs.map(({ id, label, onOpen: openTab }) => (
            <MenuItem key={id} onClick={openTab}>
              {label}
            </MenuItem>
          ))}
          {tabs.length > 0 && <MenuDivider />}
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
          <MenuItemLink href={helpAddress(help, look)} target="_blank" rel="noopener">
            {phrase("Help on this screen")}
          </MenuItemLink>
          {opensWithDocument && (
            <MenuItemCheckbox name="opens" value="on" persistOnClick={false}>
              {phrase("Open this pane with the document")}
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
