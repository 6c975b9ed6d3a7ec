import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { daysBetween, parseDate } from "../../audit/dates";
import { formatDate } from "../../report/day-text";
import { isEntered } from "../../audit/entered";
import { actionTag } from "../../audit/tags";
import type { FollowedAction } from "../../moderation/due";
import { actionDueText } from "../../report/actions-table";
import { Lost, useGoTo } from "../parts/go-to";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import { SignOffForm, type SignOffDraft } from "./sign-off-form";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  overdue: { borderLeft: `4px solid ${tokens.colorPaletteRedBorderActive}` },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  what: { whiteSpace: "pre-wrap" },
});

interface SignOffCardProps {
  readonly titleId: string;
  readonly action: FollowedAction;
  readonly open: boolean;
  /** How many actions are not signed off yet. */
  readonly left: number;
  readonly draft: SignOffDraft;
  readonly onChange: (draft: SignOffDraft) => void;
  readonly onOpen: () => void;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** One action with who has it, until when, and what became of it. */
export function SignOffCard(props: SignOffCardProps) {
  const { titleId, action, open, left, draft, onChange, onOpen, onCancel, onDone } = props;
  const styles = useStyles();
  const panel = usePanelStyles();
  const { today, audit } = useAudit();
  const [goTo, lost] = useGoTo();
  const { row, daysOver, provisional, person, lineManager, due, outcome } = action;
  const day = parseDate(due);
  const late = daysOver > 0;
  const now = parseDate(today);
  const how = actionDueText(action, day && now && daysBetween(now, day));
  const people = [
    isEntered(person) ? person : phrase("nobody named"),
    ...(isEntered(lineManager) ? [phrase("line manager: {lineManager}", { lineManager })] : []),
    ...(isEntered(due) && !how.includes(formatDate(due))
      ? [phrase("by {due}", { due: formatDate(due) })]
      : []),
  ].join(" · ");
  return (
    <article aria-labelledby={titleId} className={mergeClasses(panel.card, late && styles.overdue)}>
      <div className={panel.group}>
        <div className={styles.head}>
          <h3 id={titleId} tabIndex={-1} className={panel.subtitle}>
            {phrase("Action {row}", { row })}
          </h3>
          <span className={mergeClasses(panel.quiet, late && styles.late)}>{how}</span>
        </div>
        <p className={mergeClasses(panel.text, styles.what)}>
          {isEntered(action.what) ? action.what : phrase("Not worded yet.")}
        </p>
        <p className={panel.quiet}>{people}</p>
        {isEntered(action.note) && <p className={mergeClasses(panel.quiet, styles.what)}>{action.note}</p>}
        {provisional && (
          <p className={panel.quiet}>{phrase("Provisional until moderated. Signed off after moderation.")}</p>
        )}
      </div>
      {open ? (
        <SignOffForm
          key={JSON.stringify([audit.record.id, row])}
          action={action}
          draft={draft}
          onChange={onChange}
          left={left}
          onCancel={onCancel}
          onDone={onDone}
        />
      ) : (
        <div className={panel.row}>
          {!provisional && (
            <Button
              size="small"
              aria-label={phrase(outcome === "open" ? "Sign off action {row}" : "Change action {row}", {
                row,
              })}
              onClick={onOpen}
            >
              {outcome === "open" ? phrase("Sign off…") : phrase("Change…")}
            </Button>
          )}
          <Button
            size="small"
            appearance="transparent"
            aria-label={phrase("Go to it: action {row}", { row })}
            onClick={() => {
              goTo(actionTag(row, "what"));
            }}
          >
            {phrase("Go to it")}
          </Button>
        </div>
      )}
      <Lost sentence={lost} />
    </article>
  );
}
