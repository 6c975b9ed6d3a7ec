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
import { useState } from "react";
import type { AuditSession } from "../session/audit-session";
import type { PaneTools } from "./pane-tools";

export const MORE_BUTTON = "case-audit-more";

const useStyles = makeStyles({
  // Taller than the line it stands in, and no taller line for it.
  button: { flexShrink: 0, minWidth: "32px", height: "28px", padding: 0, margin: "-4px 0" },
});

interface PaneMenuProps {
  readonly tools: PaneTools;
  readonly session: AuditSession;
  readonly onCheck: () => void;
}

/** What is seldom wanted: a check of the program around the pane, and whether the pane comes with the document. */
export function PaneMenu({ tools: { check, opensWithDocument }, session, onCheck }: PaneMenuProps) {
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
          {check && <MenuItem onClick={onCheck}>Check this Word…</MenuItem>}
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
