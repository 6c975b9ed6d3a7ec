import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { removing } from "../../audit/actions";
import { answeredAs } from "../../audit/answering";
import { isEntered } from "../../audit/entered";
import { actionValue, type Action } from "../../audit/record";
import type { Template } from "../../audit/template";
import { answerText } from "../../report/answer-text";
import { quoted } from "../../report/phrases";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { refusalOf } from "../session/outcome";
import { useAudit } from "../use-session";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  dialog: {
    width: "min(360px, calc(100vw - 32px))",
    boxShadow: tokens.shadow28,
    color: tokens.colorNeutralForeground1,
    "&:not([open])": { display: "none" },
    "::backdrop": { backgroundColor: "rgba(0, 0, 0, 0.4)" },
  },
});

interface RemoveDialogProps {
  readonly action: Action;
  /** Why it was not removed; undefined where it was. */
  readonly onRefused: (sentence: string | undefined) => void;
  readonly onClose: () => void;
}

/** Asks before an action is taken out of the document. The browser's own dialog keeps focus in and gives it back. */
export function RemoveDialog({ action, onRefused, onClose }: RemoveDialogProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { session, audit } = useAudit();

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const keep = () => {
    onClose();
    focusLater(actionButton(action.row, "remove"));
  };
  const remove = () => {
    onClose();
    void session
      .change(removing(action), { said: phrase("Action {row} removed.", { row: action.row }) })
      .then((outcome) => {
        onRefused(refusalOf(outcome));
        focusLater(ACTIONS_TITLE);
      });
  };
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className={mergeClasses(panel.card, styles.dialog)}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={keep}
    >
      <h2 id={`${id}-title`} className={panel.title}>
        {phrase("Remove action {row}?", { row: action.row })}
      </h2>
      <p id={`${id}-text`} className={panel.text}>
        {removalText(audit.template, action)}
      </p>
      <div className={panel.row}>
        <Button onClick={keep}>{phrase("Keep it")}</Button>
        <Button appearance="primary" onClick={remove}>
          {phrase("Remove")}
        </Button>
      </div>
    </dialog>
  );
}

/** What goes when an action is removed. */
export function removalText(template: Template, action: Action): string {
  const details = template.actions.columns.flatMap((column) => {
    const value = actionValue(action, column.id);
    if (column.id === "what" || !isEntered(value)) return [];
    return [`${column.label}: ${answerText(answeredAs(column), value)}.`];
  });
  const what = isEntered(action.what) ? `${quoted(action.what, 200)}.` : phrase("It is not worded yet.");
  return [
    what,
    ...details,
    phrase("It is taken out of the document, and the actions after it move up."),
  ].join(" ");
}

/** Where focus goes once actions have changed: ids on the page. */
export const ACTIONS_TITLE = "case-audit-actions";
export const ADD_ACTION = "case-audit-add-action";
export const actionButton = (row: number, button: "edit" | "up" | "down" | "remove"): string =>
  `case-audit-action-${String(row)}-${button}`;
