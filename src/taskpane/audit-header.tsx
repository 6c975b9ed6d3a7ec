import { makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { isEntered } from "../audit/entered";
import { isComplete } from "../audit/gaps";
import { knownFields } from "../audit/known-fields";
import type { StateId } from "../audit/moderation";
import { dueOf } from "../moderation/due";
import { lifecycleOf } from "../moderation/lifecycle";
import { stepProgress, type Behind } from "../moderation/step-progress";
import { stateText } from "../report/lifecycle-text";
import { progressText } from "../report/next-text";
import { counted, listed, shortened } from "../report/phrases";
import { dueShort, turnText } from "../report/step-text";
import { usePanelStyles } from "./parts/use-panel-styles";
import type { OpenAudit } from "./session/session-state";
import { useAudit } from "./use-session";
import { phrase } from "../words/phrase";

const useAuditHeaderStyles = makeStyles({
  header: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
  },
  // Word draws its own menu over the top right corner, 34 by 32 pixels.
  title: {
    marginRight: "36px",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalXS,
  },
  progress: {
    // Fluent’s own words for it, so that this wins.
    "@media screen and (forced-colors: active)": {
      backgroundColor: "Canvas",
      outline: "1px solid CanvasText",
    },
  },
  far: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  text: { flexShrink: 0 },
  state: { fontWeight: tokens.fontWeightSemibold },
  overdue: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

const LONGEST_CASE = 24;

interface AuditHeaderProps {
  readonly focusTitle: boolean;
  /** What only those who look behind the tabs know. */
  readonly behind: Behind;
  /** The way on. */
  readonly children: ReactNode;
}

/** Which audit this is, how it stands, how far it has come, and the way on. */
export function AuditHeader({ focusTitle, behind, children }: AuditHeaderProps) {
  const styles = useAuditHeaderStyles();
  const panel = usePanelStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const { audit, today, dates, waiting } = useAudit();
  const { template, record } = audit;
  const lifecycle = lifecycleOf(template, record);
  const progress = stepProgress(audit, behind);
  const text = progressText(progress);
  const due = dueOf(template, record, lifecycle, today, dates);
  const turn = turnText(template, record, lifecycle.state);
  const caseId = record.header[knownFields(template).case ?? ""] ?? "";
  const state = headerState(audit, lifecycle.state, waiting);

  useEffect(() => {
    if (focusTitle) title.current?.focus();
  }, [focusTitle]);

  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <h1 ref={title} tabIndex={-1} className={panel.title}>
          {template.title}
        </h1>
        {isEntered(caseId) && <span className={panel.quiet}>{shortened(caseId, LONGEST_CASE)}</span>}
      </div>
      <p className={panel.quiet}>
        <strong className={styles.state}>{state}</strong>
        {due && (
          <>
            {" · "}
            <span className={mergeClasses(due.daysOver > 0 && styles.overdue)}>{dueShort(due, today)}</span>
          </>
        )}
        {turn !== undefined && ` · ${turn}`}
      </p>
      <div className={styles.far}>
        <ProgressBar
          className={styles.progress}
          thickness="large"
          value={progress.done}
          max={Math.max(1, progress.total)}
          aria-label={phrase("Progress")}
          aria-valuetext={text}
          {...(state === READY && { color: "success" })}
        />
        <span className={mergeClasses(panel.quiet, styles.text)}>{text}</span>
      </div>
      {children}
    </header>
  );
}

const READY = phrase("Ready");

/** "In moderation"; while it is being written "Ready, with 3 suggestions" once nothing required is missing. */
export function headerState({ gaps, problems }: OpenAudit, state: StateId, waiting = 0): string {
  if (!isComplete(gaps, problems)) return stateText(state === "ready" ? "in-progress" : state);
  if (state !== "in-progress" && state !== "ready") return stateText(state);
  const left = [
    ...(gaps.length > 0 ? [counted(gaps.length, "suggestion")] : []),
    ...(waiting > 0 ? [counted(waiting, "query", "queries")] : []),
  ];
  return left.length === 0 ? READY : phrase("Ready, with {left}", { left: listed(left) });
}
