import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { useState, type ReactElement, type ReactNode } from "react";
import type { AuditSession } from "../session/audit-session";
import type { DocumentSwitch } from "./pane-tools";

export const MORE_BUTTON = "case-audit-more";

const useStyles = makeStyles({
  // Taller than the line it stands in, and no taller line for it.
  button: { flexShrink: 0, minWidth: "32px", height: "28px", padding: 0, margin: "-4px 0" },
});

/** Something that takes the place of the audit in the pane while it is open. */
export interface PaneScreen {
  readonly id: string;
  /** As the menu says it. */
  readonly name: string;
  /** Of those that are for the team that sends audits out. */
  readonly icon?: ReactElement;
  readonly content: ReactNode;
}

interface PaneMenuProps {
  readonly screens: readonly PaneScreen[];
  readonly onOpen: (screen: string) => void;
  readonly opensWithDocument: DocumentSwitch | undefined;
  readonly session: AuditSession;
}

/** What is seldom wanted: the screens beside the audit, and whether the pane comes with the document. */
export function PaneMenu({ screens, onOpen, opensWithDocument, session }: PaneMenuProps) {
  const styles = useStyles();
  const [opens, setOpens] = useState(() => opensWithDocument?.get() ?? false);
  const look = () => {
    setOpens(opensWithDocument?.get() ?? false);
  };
  const switchTo = (on: boolean) => {
    if (!opensWithDocument) return;
    const said = on
      ? "This pane now opens with the document."
      : "This pane no longer opens with the document.";
    void session.changeSetting(() => opensWithDocument.set(on), said).then(look);
  };
  return (
    <Menu
      checkedValues={{ opens: opens ? ["on"] : [] }}
      onCheckedValueChange={() => {
        switchTo(!opens);
      }}
      onOpenChange={look}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          id={MORE_BUTTON}
          className={styles.button}
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label="More"
          title="More"
        />
      </MenuTrigger>
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
