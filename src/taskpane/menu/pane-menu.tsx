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
import type { Template } from "../../audit/template";
import type { HostCheck } from "../../document/host-check";
import type { ShareCopy } from "../../document/share-audit";
import type { FormDraft } from "../../forms/draft/form-draft";
import type { CaseMaker } from "../cases/cases-run";
import type { AuditSession } from "../session/audit-session";

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

/** What the program around the pane offers besides the audit itself. */
export interface PaneTools {
  readonly check?: HostCheck;
  readonly opensWithDocument?: DocumentSwitch;
  readonly makeCases?: CaseMaker;
  /** Where the workbench is, where a person may need it instead: Word does not let every pane save files. */
  readonly workbench?: string;
  /** A Word template (.dotx) that makes audits, as bytes. */
  readonly makeWordTemplate?: (template: Template) => Promise<Uint8Array>;
  /** A copy of an audit to share (.docx), as bytes. */
  readonly makeCopy?: (copy: ShareCopy) => Promise<Uint8Array>;
  /** Copies are opened as new documents, and not saved as files. */
  readonly opensCopies?: boolean;
  /** Reads an authority's own Word form. Throws a `HostError` with a sentence for a file that can't be read. */
  readonly readForm?: (bytes: Uint8Array) => Promise<FormDraft>;
}

/** Something a document has switched on or off. */
interface DocumentSwitch {
  readonly get: () => boolean;
  readonly set: (on: boolean) => Promise<void>;
}
