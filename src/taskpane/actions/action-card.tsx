import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular, EditRegular } from "@fluentui/react-icons";
import { moving } from "../../audit/actions";
import { formatDate } from "../../audit/dates";
import { isEntered } from "../../audit/entered";
import { actionValue, type Action } from "../../audit/record";
import { actionTag, parseTag } from "../../audit/tags";
import { focusLater } from "../parts/focus-later";
import { Lost, useGoTo } from "../parts/go-to";
import { usePanelStyles } from "../parts/use-panel-styles";
import { GapButton } from "../to-do/gap-button";
import { useAudit } from "../use-session";
import { actionButton } from "./remove-dialog";

const useStyles = makeStyles({
  what: { whiteSpace: "pre-wrap" },
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
}

/** One agreed action, what it still lacks, and what can be done with it. */
export function ActionCard({ action, place, places, busy, onEdit, onRemove }: ActionCardProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { session, audit } = useAudit();
  const [goTo, lost] = useGoTo();
  const { row } = action;
  const name = `action ${String(row)}`;
  const gaps = audit.gaps.filter((gap) => {
    const target = parseTag(gap.where);
    return target.kind === "action" && target.row === row && gap.code !== "too-many-actions";
  });
  const columns = audit.template.actions.columns.filter(
    ({ id }) => id !== "what" && isEntered(actionValue(action, id)),
  );

  const move = (by: -1 | 1) => {
    const to = `Action ${String(row)} moved ${by < 0 ? "up" : "down"}.`;
    void session.change(moving(action, by), { said: to }).then(({ done }) => {
      const at = rowAt(by);
      if (!done || at === undefined) return;
      const [first, second] = by < 0 ? (["up", "down"] as const) : (["down", "up"] as const);
      focusLater(actionButton(at, first), actionButton(at, second));
    });
  };
  const rowAt = (by: number) => audit.record.actions[audit.record.actions.indexOf(action) + by]?.row;

  return (
    <article className={panel.card} aria-label={`Action ${String(row)}`}>
      <div className={panel.group}>
        <h3 className={panel.subtitle}>Action {row}</h3>
        <p className={mergeClasses(panel.text, styles.what)}>
          {isEntered(action.what) ? action.what : "Not worded yet."}
        </p>
        {columns.length > 0 && (
          <dl className={styles.details}>
            {columns.map((column) => (
              <div key={column.id}>
                <dt className={styles.name}>{column.label}: </dt>
                <dd className={styles.value}>
                  {column.type === "date"
                    ? formatDate(actionValue(action, column.id))
                    : actionValue(action, column.id)}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {gaps.length > 0 && (
        <ul className={panel.list}>
          {gaps.map((gap) => (
            <li key={`${gap.code} ${gap.where}`}>
              <GapButton gap={gap} inFull onGo={goTo} />
            </li>
          ))}
        </ul>
      )}
      {place < 0 && (
        <p className={panel.quiet}>Typed into the table by hand. It counts; change it in the document.</p>
      )}
      <div className={styles.buttons}>
        {place >= 0 && (
          <>
            <Button
              id={actionButton(row, "edit")}
              size="small"
              icon={<EditRegular />}
              disabledFocusable={busy}
              aria-label={`Edit ${name}`}
              onClick={onEdit}
            >
              Edit
            </Button>
            <Button
              id={actionButton(row, "up")}
              size="small"
              icon={<ArrowUpRegular />}
              disabledFocusable={busy || place === 0}
              aria-label={`Move ${name} up`}
              title="Move up"
              onClick={() => {
                move(-1);
              }}
            />
            <Button
              id={actionButton(row, "down")}
              size="small"
              icon={<ArrowDownRegular />}
              disabledFocusable={busy || place === places - 1}
              aria-label={`Move ${name} down`}
              title="Move down"
              onClick={() => {
                move(1);
              }}
            />
            <Button
              id={actionButton(row, "remove")}
              size="small"
              icon={<DeleteRegular />}
              disabledFocusable={busy}
              aria-label={`Remove ${name}`}
              title="Remove"
              onClick={onRemove}
            />
          </>
        )}
        <Button
          size="small"
          appearance="transparent"
          aria-label={`Show ${name} in the document`}
          onClick={() => {
            goTo(actionTag(row, "what"));
          }}
        >
          Show
        </Button>
      </div>
      <Lost sentence={lost} />
    </article>
  );
}
