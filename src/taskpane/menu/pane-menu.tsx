import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Template } from "../../audit/template";
import type { HostCheck } from "../../document/host-check";
import type { ShareCopy } from "../../document/share-audit";
import type { FormBeside } from "../form/form-beside";
import type { FormRead } from "../form/form-work";
import type { HalfWritten } from "../half-written";
import type { CaseMaker } from "../cases/cases-run";
import { loadAhead, useImported } from "../parts/lazy-screen";
import type { Veil } from "../parts/veil";
import type { HoldAnswers } from "../use-held-answers";
import type { DocumentSwitch, MoreMenuProps } from "./more-menu";
import { phrase } from "../../words/phrase";

export const MORE_BUTTON = "case-audit-more";

const useStyles = makeStyles({
  button: { flexShrink: 0, minWidth: 0, height: "32px", padding: "0 8px" },
});

interface PaneMenuProps extends Omit<MoreMenuProps, "button" | "open" | "onClose"> {
  /** Called where what it takes could not be fetched. */
  readonly onMissing: () => void;
}

const load = () => import("./more-menu");
const nearby = () => {
  loadAhead(load);
};

/** The button of what is seldom wanted; the rest of the menu is fetched for those who open it. */
export function PaneMenu({ onMissing, ...menu }: PaneMenuProps) {
  const styles = useStyles();
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const [asked, setAsked] = useState(false);
  const close = () => {
    setAsked(false);
  };
  const loaded = useImported(asked, load, () => {
    close();
    onMissing();
  });
  const open = asked && typeof loaded === "object";
  return (
    <>
      <Button
        ref={setButton}
        id={MORE_BUTTON}
        className={styles.button}
        size="small"
        appearance="subtle"
        icon={<ChevronDownRegular />}
        iconPosition="after"
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={nearby}
        onFocus={nearby}
        // Who went on meanwhile is not called back.
        onBlur={open ? undefined : close}
        onClick={() => {
          setAsked(!asked);
        }}
        onKeyDown={({ key }) => {
          if (key === "ArrowDown" && open) firstEntry()?.focus();
          else if (key === "ArrowDown") setAsked(true);
          if (key === "Escape") close();
        }}
      >
        {phrase("More")}
      </Button>
      {typeof loaded === "object" && (
        <loaded.MoreMenu button={button} open={open} onClose={close} {...menu} />
      )}
    </>
  );
}

const firstEntry = () =>
  document.querySelector<HTMLElement>(`[role="menu"][aria-labelledby="${MORE_BUTTON}"] [role^="menuitem"]`);

/** What the program around the pane offers besides the audit itself. */
export interface PaneTools {
  /** Fetches what tries the program around the pane. */
  readonly check?: () => Promise<HostCheck>;
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
  readonly readForm?: (bytes: Uint8Array) => Promise<FormRead>;
  /** Shows the form that is being put right beside the pane. The same object for as long as the pane is shown. */
  readonly beside?: FormBeside;
  /** What is open and holds no audit, where it may be an authority's own form. */
  readonly openFile?: () => File | undefined;
  /** Audits can be read into an overview here; not where the page around the pane has a place for it. */
  readonly overview?: boolean;
  /** Veils answers in the page for whoever is to judge first. */
  readonly veil?: Veil;
  /** What is half-written in the forms of the pane, where the page around it keeps that. */
  readonly halfWritten?: HalfWritten;
  /** Brings the pane into sight, where the page around it can put something else in its place. The same for as long as the pane is shown. */
  readonly showPane?: () => void;
  /** Keeps the answers of a final audit as they are in the page, where that can be done. */
  readonly holdAnswers?: HoldAnswers;
}
