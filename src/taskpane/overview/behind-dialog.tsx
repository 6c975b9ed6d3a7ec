import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { BehindView } from "../../report/overview-screen/behind-view";
import { useOverviewStyles } from "./use-overview-styles";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  dialog: {
    width: "min(560px, calc(100vw - 24px))",
    maxHeight: "calc(100vh - 48px)",
    boxShadow: tokens.shadow28,
    color: tokens.colorNeutralForeground1,
    gridTemplateRows: "auto minmax(0, 1fr) auto",
    "&:not([open])": { display: "none" },
    "::backdrop": { backgroundColor: "rgba(0, 0, 0, 0.4)" },
  },
  groups: { overflowY: "auto", display: "grid", gap: tokens.spacingVerticalM, alignContent: "start" },
  audit: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface BehindDialogProps {
  readonly view: BehindView;
  /** Opens the audit of a file, where this door can; only of files that are still at hand. */
  readonly onOpen: ((file: string) => void) | undefined;
  readonly onClose: () => void;
}

/** The audits behind a figure. The browser's own dialog keeps focus in and gives it back. */
export function BehindDialog({ view: { title, groups }, onOpen, onClose }: BehindDialogProps) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={mergeClasses(shared.card, styles.dialog)}
      aria-labelledby="overview-behind"
      onClose={onClose}
    >
      <h2 id="overview-behind" className={shared.title}>
        {title}
      </h2>
      <div className={styles.groups} tabIndex={0} role="group" aria-labelledby="overview-behind">
        {groups.length === 0 && <p className={shared.text}>{phrase("No audit.")}</p>}
        {groups.map(({ heading, audits }) => (
          <section key={heading} aria-label={heading}>
            <h3 className={shared.subtitle}>{heading}</h3>
            <ul className={shared.list}>
              {audits.map(({ file, about }) => (
                <li key={file} className={styles.audit}>
                  {onOpen ? (
                    <button
                      type="button"
                      className={shared.words}
                      aria-label={phrase("Open {file}", { file })}
                      onClick={() => {
                        dialog.current?.close();
                        onOpen(file);
                      }}
                    >
                      {file}
                    </button>
                  ) : (
                    file
                  )}
                  <p className={shared.quiet}>{about}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Button className={shared.start} onClick={() => dialog.current?.close()}>
        {phrase("Close")}
      </Button>
    </dialog>
  );
}
