import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef } from "react";
import type { Template } from "../../audit/template";
import { readOtherwise } from "../../document/read-otherwise";
import { moveAudit, type RemadeAudit } from "../../document/remake-audit";
import { guardsLeftText } from "../../report/remade-text";
import { versionChangeTexts } from "../../report/version-text";
import { readDefinition } from "../../templates/parse-template";
import { usePanelStyles } from "../parts/use-panel-styles";
import type { OpenAudit } from "../session/session-state";
import { KeptList } from "./kept-list";
import { phrase, phraseOf } from "../../words/phrase";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px" },
  dialog: {
    width: "min(420px, calc(100vw - 24px))",
    maxHeight: "calc(100dvh - 24px)",
    overflowY: "auto",
    boxShadow: tokens.shadow28,
    color: tokens.colorNeutralForeground1,
    "&:not([open])": { display: "none" },
    "::backdrop": { backgroundColor: "rgba(0, 0, 0, 0.4)" },
  },
});

interface MoveDialogProps {
  readonly audit: OpenAudit;
  readonly newer: Template;
  /** Makes the new document, where this program can open one. */
  readonly onMake: (() => void) | undefined;
  readonly onClose: () => void;
}

/** What moving the answers to a newer version comes to, before anything is made. The browser's own dialog keeps focus in. */
export function MoveDialog({ audit, newer, onMake, onClose }: MoveDialogProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const move = useMemo(() => moveAudit(audit, newer, readDefinition), [audit, newer]);
  const moved = move.ok ? move.audit : undefined;
  const otherwise = useMemo(
    () => (moved ? versionChangeTexts(audit.template, readOtherwise(audit, newer, moved.record)) : []),
    [audit, newer, moved],
  );
  const guards = guardsLeftText(audit.problems, "elsewhere");

  useEffect(() => {
    dialog.current?.showModal();
    // From the top: the first button may be far below.
    title.current?.focus();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={mergeClasses(panel.card, styles.dialog)}
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 ref={title} id={`${id}-title`} tabIndex={-1} className={panel.title}>
        {phrase("Move the answers to version {version}?", { version: newer.version })}
      </h2>
      <p className={panel.text}>
        {phrase(
          "A new document is made with version {version}. Comments come along. This one stays as it is; anything written outside the answers stays behind in it.",
          { version: newer.version },
        )}
      </p>
      {guards !== undefined && <p className={panel.text}>{guards}</p>}
      {moved && <p className={panel.text}>{movedText(moved, newer)}</p>}
      {moved && moved.kept.length > 0 && (
        <div className={panel.group}>
          <h3 className={panel.subtitle}>{keptTitle(moved.kept.length, newer)}</h3>
          <p className={panel.text}>
            {phrase(
              moved.kept.length === 1
                ? "It is kept at the end of the new document, to be read and changed like any other."
                : "These are kept at the end of the new document, to be read and changed like any other.",
            )}
          </p>
          <KeptList kept={moved.kept} template={newer} />
        </div>
      )}
      {otherwise.length > 0 && (
        <div className={panel.group}>
          <h3 className={panel.subtitle}>{phrase("What reads otherwise there")}</h3>
          <ul className={mergeClasses(panel.text, styles.list)}>
            {otherwise.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {moved && moved.record.status !== audit.record.status && (
        <p className={panel.text}>
          {phrase("The new document is in progress again, for you to look at before it is handed over.")}
        </p>
      )}
      {!move.ok && (
        <p className={panel.text}>
          {phrase("Version {version} has no room to keep the answers that have no place in it: {fault}", {
            version: newer.version,
            fault: move.fault,
          })}
        </p>
      )}
      {moved && !onMake && (
        <p className={panel.text}>
          {phrase(
            "A new document can’t be opened from here. Open this file in the Case Audit workbench, in a browser, and move the answers there, or use the command line: case-audit move.",
          )}
        </p>
      )}
      <div className={panel.row}>
        {moved && onMake && (
          <Button appearance="primary" onClick={onMake}>
            {phrase("Make the new document")}
          </Button>
        )}
        <Button onClick={onClose}>{moved && onMake ? phrase("Not now") : phrase("Close")}</Button>
      </div>
    </dialog>
  );
}

/** What becomes of the answers, and what the newer version asks besides. */
export function movedText({ moved, added }: RemadeAudit, { version }: Template): string {
  const answers =
    moved === 0
      ? phrase("No answer moves.")
      : phraseOf(moved, "{count} answer moves.", "{count} answers move.");
  return added.length === 0
    ? `${answers} ${phrase("Version {version} asks nothing new.", { version })}`
    : `${answers} ${phraseOf(added.length, "Version {version} asks {count} new question.", "Version {version} asks {count} new questions.", { version })}`;
}

/** The title over what has no place. */
export function keptTitle(count: number, { version }: Template): string {
  return phraseOf(
    count,
    "{count} answer has no place in version {version}",
    "{count} answers have no place in version {version}",
    { version },
  );
}
