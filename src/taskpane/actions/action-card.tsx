import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DeleteRegular, ReOrderDotsVerticalRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { moving } from "../../audit/actions";
import { answeredAs } from "../../audit/answering";
import { isEntered } from "../../audit/entered";
import { actionValue, type Action } from "../../audit/record";
import { actionTag, parseTag } from "../../audit/tags";
import { answerText } from "../../report/answer-text";
import { focusLater } from "../parts/focus-later";
import { Lost, useShow } from "../parts/go-to";
import { moveByKey, RowButtons } from "../parts/row-buttons";
import { unreadChoice } from "../parts/unread-choice";
import { usePanelStyles } from "../parts/use-panel-styles";
import { refusalOf } from "../session/outcome";
import { GapButton } from "../to-do/gap-button";
import { useAudit } from "../use-session";
import { movedText } from "./moved-text";
import { actionButton } from "./remove-dialog";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  what: { flexGrow: 1, minWidth: 0, whiteSpace: "pre-wrap" },
  head: { display: "flex", gap: tokens.spacingHorizontalXS },
  handle: {
    flexShrink: 0,
    cursor: "grab",
    color: tokens.colorNeutralForeground2,
    display: "none",
    "@media (hover: hover)": { display: "block" },
  },
  details: {
    margin: 0,
    display: "grid",
    gap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { display: "inline", color: tokens.colorNeutralForeground2 },
  value: { display: "inline", margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface ActionCardProps {
  readonly action: Action;
  /** Its place among the actions that can be moved; -1 where it was typed by hand. */
  readonly place: number;
  readonly places: number;
  /** A form is open: what stands in it goes by the rows as they are. */
  readonly busy: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onDrag: (action: Action) => void;
  /** Something that is dragged was let go over it. */
  readonly onDrop: (action: Action) => void;
}

/** One agreed action, what it still lacks, and what can be done with it. */
export function ActionCard(props: ActionCardProps) {
  const { action, place, places, busy, onEdit, onRemove, onDrag, onDrop } = props;
  const styles = useStyles();
  const panel = usePanelStyles();
  const { session, audit } = useAudit();
  const [show, lost] = useShow();
  const [refused, setRefused] = useState<string>();
  const { row } = action;
  const name = phrase("action {row}", { row });
  const gaps = audit.gaps.filter((gap) => {
    const target = parseTag(gap.where);
    return target.kind === "action" && target.row === row && gap.code !== "too-many-actions";
  });
  const said = audit.template.actions.columns.flatMap((column) => {
    const unread = unreadChoice(audit, actionTag(row, column.id));
    const value = unread ? unread.text : answerText(answeredAs(column), actionValue(action, column.id));
    return column.id !== "what" && isEntered(value) ? [{ column, value }] : [];
  });

  const move = (by: -1 | 1) => {
    if (busy || place < 0 || place + by < 0 || place + by >= places) return;
    void session.change(moving(action, by), { said: movedText(row, place + by, places) }).then((outcome) => {
      setRefused(refusalOf(outcome));
      const at = rowAt(by);
      if (!outcome.done || at === undefined) return;
      const [first, second] = by < 0 ? (["up", "down"] as const) : (["down", "up"] as const);
      focusLater(actionButton(at, first), actionButton(at, second));
    });
  };
  const rowAt = (by: number) => audit.record.actions[audit.record.actions.indexOf(action) + by]?.row;

  return (
    <article
      className={panel.card}
      aria-label={phrase("Action {row}", { row })}
      onKeyDown={moveByKey(move)}
      onDragOver={(event) => {
        if (place >= 0) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDrop(action);
      }}
    >
      <div className={panel.group}>
        <div className={styles.head}>
          <h3 className={mergeClasses(panel.subtitle, styles.what)}>
            {row}. {isEntered(action.what) ? action.what : phrase("Not worded yet.")}
          </h3>
          {place >= 0 && places > 1 && !busy && (
            <span
              className={styles.handle}
              draggable
              aria-hidden
              title={phrase("Drag to move")}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = "move";
                event.dataTransfer.setData("text/plain", phrase("Action {row}", { row }));
                onDrag(action);
              }}
            >
              <ReOrderDotsVerticalRegular />
            </span>
          )}
        </div>
        {said.length > 0 && (
          <dl className={styles.details}>
            {said.map(({ column, value }) => (
              <div key={column.id}>
                <dt className={styles.name}>{column.label}: </dt>
                <dd className={styles.value}>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {gaps.length > 0 && (
        <ul className={panel.list}>
          {gaps.map((gap) => (
            <li key={`${gap.code} ${gap.where}`}>
              <GapButton gap={gap} inFull here onGo={show} />
            </li>
          ))}
        </ul>
      )}
      {place < 0 && (
        <p className={panel.quiet}>
          {phrase("Typed into the table by hand. It counts; change it in the document.")}
        </p>
      )}
      <div className={styles.buttons}>
        {place >= 0 && (
          <>
            <RowButtons
              name={name}
              idOf={(button) => actionButton(row, button)}
              busy={busy}
              first={place === 0}
              last={place === places - 1}
              onEdit={onEdit}
              onMove={move}
            />
            <Button
              id={actionButton(row, "remove")}
              size="small"
              icon={<DeleteRegular />}
              disabledFocusable={busy}
              aria-label={phrase("Remove {name}", { name })}
              title={phrase("Remove")}
              onClick={onRemove}
            />
          </>
        )}
        <Button
          size="small"
          appearance="transparent"
          aria-label={phrase("Show {name} in the document", { name })}
          onClick={(press) => {
            show(actionTag(row, "what"), press);
          }}
        >
          {phrase("Show")}
        </Button>
      </div>
      <Lost sentence={refused ?? lost} />
    </article>
  );
}
