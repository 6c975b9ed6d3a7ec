import { Button, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { followedActions, type FollowedAction } from "../../moderation/due";
import { isSamePerson } from "../../moderation/same-person";
import { parseDate } from "../../audit/dates";
import { isFinal, lifecycleOf } from "../../moderation/lifecycle";
import { CopyText } from "../parts/copy-text";
import { hasAny, useHalfWritten } from "../half-written";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import type { SignOffDraft } from "./sign-off-form";
import { SignOffCard } from "./sign-off-card";
import { ACTIONS_COPIED, copiedActions } from "./copied-actions";
import { phrase, phraseFor, phraseOf } from "../../words/phrase";

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  start: { justifySelf: "start" },
});

/** By the row of the action: opening the form of another loses nothing. */
type SignOffDrafts = Readonly<Record<number, SignOffDraft>>;

type Filter = "yours" | "all" | "overdue";

export const SIGN_OFF_TITLE = "case-audit-sign-off";
const cardTitle = (row: number): string => `case-audit-sign-off-${String(row)}`;

/** What became of the agreed actions, overdue ones first, and the way to sign each off (R107-R115). */
export function SignOffPanel() {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { session, audit, today, who, openStep } = useAudit();
  const lifecycle = lifecycleOf(audit.template, audit.record);
  const actions = [...followedActions(audit.record, lifecycle, today)].sort(byUrgency);
  const groups: Readonly<Record<Filter, readonly FollowedAction[]>> = {
    yours: actions.filter(({ outcome, lineManager, person }) =>
      outcome === "open" ? [lineManager, person].some((name) => isSamePerson(name, who.name)) : false,
    ),
    all: actions,
    overdue: actions.filter(({ daysOver }) => daysOver > 0),
  };
  const [filter, setFilter] = useState<Filter>("all");
  const [drafts, setDrafts] = useHalfWritten<SignOffDrafts>("sign-off form", {}, hasAny);
  const [writtenRow] = Object.keys(drafts).map(Number);
  // Undefined until somebody opens one; then also where they have closed it again.
  const [opened, setOpened] = useState<{ readonly row: number | undefined } | undefined>(
    writtenRow === undefined ? undefined : { row: writtenRow },
  );
  const final = isFinal(lifecycle.state);
  const firstOverdue = final ? groups.overdue[0]?.row : undefined;
  const open = opened ? opened.row : firstOverdue;
  const shown = groups[filter].length > 0 ? groups[filter] : actions;
  const left = actions.filter(({ outcome }) => outcome === "open").length;

  const letGo = (row: number) => {
    setDrafts(({ [row]: _, ...others }) => others);
  };
  const done = (row: number) => {
    letGo(row);
    const next = shown.find((action) => action.row !== row && action.outcome === "open");
    setOpened({ row: undefined });
    focusLater(...(next ? [cardTitle(next.row)] : []), SIGN_OFF_TITLE);
  };

  return (
    <div className={panel.panel}>
      <div className={panel.group}>
        <h2 id={SIGN_OFF_TITLE} tabIndex={-1} className={panel.title}>
          {phrase("Actions to sign off")}
        </h2>
        {!final && actions.length > 0 && (
          <p className={panel.text}>
            {phrase(
              "They are worked on as agreed, and are provisional until the audit is final. Sign them off after that.",
            )}
          </p>
        )}
        {actions.length === 0 && <p className={panel.text}>{phrase("No action is agreed.")}</p>}
      </div>
      {actions.length > 1 && (
        <div className={styles.chips} role="group" aria-label={phrase("Which actions")}>
          {CHIPS.filter(({ id }) => id === "all" || groups[id].length > 0).map(({ id, label }) => (
            <ToggleButton
              key={id}
              size="small"
              shape="circular"
              checked={filter === id}
              onClick={() => {
                setFilter(id);
              }}
            >
              {label} {groups[id].length}
            </ToggleButton>
          ))}
        </div>
      )}
      {shown.map((action) => (
        <SignOffCard
          key={action.row}
          titleId={cardTitle(action.row)}
          action={action}
          open={final && action.row === open}
          onOpen={() => {
            setOpened({ row: action.row });
          }}
          draft={drafts[action.row] ?? {}}
          onChange={(draft) => {
            setDrafts((all) => ({ ...all, [action.row]: draft }));
          }}
          onCancel={() => {
            letGo(action.row);
            setOpened({ row: undefined });
            focusLater(cardTitle(action.row));
          }}
          left={left}
          onDone={() => {
            done(action.row);
          }}
        />
      ))}
      {final && actions.length > 0 && left === 0 && lifecycle.state !== "closed" && (
        <div className={panel.group}>
          <p className={panel.text}>
            {phraseOf(actions.length, "The action is signed off.", "All {count} actions are signed off.")}
          </p>
          {lifecycle.state !== "final" && (
            <Button
              className={styles.start}
              appearance="primary"
              onClick={() => {
                openStep("close");
              }}
            >
              {phrase("Close the audit…")}
            </Button>
          )}
        </div>
      )}
      {actions.length > 0 && (
        <>
          <CopyText
            what={ACTIONS_COPIED}
            say={session.say}
            text={() => copiedActions({ audit, today }).text}
            html={() => copiedActions({ audit, today }).html}
          />
          <p className={panel.quiet}>
            {phrase("A question about an action or its date goes to the auditor first.")}
          </p>
        </>
      )}
    </div>
  );
}

const CHIPS = [
  { id: "yours", label: phraseFor("Yours", "actions") },
  { id: "all", label: phrase("All") },
  { id: "overdue", label: phrase("Overdue") },
] as const;

/** The most overdue first, then open ones by their day, then those that are signed off. */
function byUrgency(one: FollowedAction, other: FollowedAction): number {
  const rank = ({ outcome, daysOver }: FollowedAction) => (outcome !== "open" ? 2 : daysOver > 0 ? 0 : 1);
  const day = ({ due }: FollowedAction) => parseDate(due) ?? "9999";
  return (
    rank(one) - rank(other) ||
    other.daysOver - one.daysOver ||
    day(one).localeCompare(day(other)) ||
    one.row - other.row
  );
}
