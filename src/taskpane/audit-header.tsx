import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { ShieldErrorRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactNode } from "react";
import { isComplete } from "../audit/gaps";
import type { StateId } from "../audit/moderation";
import { progressOf } from "../audit/progress";
import { dueOf } from "../moderation/due";
import { lifecycleOf } from "../moderation/lifecycle";
import { stateText } from "../report/lifecycle-text";
import { counted } from "../report/phrases";
import { dueShort, turnText } from "../report/step-text";
import { usePanelStyles } from "./parts/use-panel-styles";
import type { OpenAudit } from "./session/session-state";
import { useAudit } from "./use-session";

const useAuditHeaderStyles = makeStyles({
  header: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
  },
  // Word draws its own menu over the top right corner, 34 by 32 pixels.
  title: { marginRight: "36px" },
  progress: {
    // Fluent’s own words for it, so that this wins.
    "@media screen and (forced-colors: active)": {
      backgroundColor: "Canvas",
      outline: "1px solid CanvasText",
    },
  },
  far: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  concern: { flexShrink: 0, minHeight: "32px" },
  line: { display: "flex", columnGap: tokens.spacingHorizontalS },
  state: { fontWeight: tokens.fontWeightSemibold },
  overdue: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  texts: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
});

interface AuditHeaderProps {
  readonly focusTitle: boolean;
  readonly menu: ReactNode;
  readonly onConcern: () => void;
}

export const CONCERN_BUTTON = "case-audit-concern";
/** The heading of what the button opens. */
export const CONCERN_TITLE = "case-audit-concern-title";

/** Which audit this is, how it stands, and how far it has come. */
export function AuditHeader({ focusTitle, menu, onConcern }: AuditHeaderProps) {
  const styles = useAuditHeaderStyles();
  const panel = usePanelStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const { audit, today, dates } = useAudit();
  const { template, record } = audit;
  const { done, total } = progressOf(template, record);
  const text = `${String(done)} of ${String(total)} answered`;
  const lifecycle = lifecycleOf(template, record);
  const due = dueOf(template, record, lifecycle, today, dates);
  const turn = turnText(template, record, lifecycle.state);

  useEffect(() => {
    if (focusTitle) title.current?.focus();
  }, [focusTitle]);

  return (
    <header className={styles.header}>
      <h1 ref={title} tabIndex={-1} className={mergeClasses(panel.title, styles.title)}>
        {template.title}
      </h1>
      <div className={styles.line}>
        <p className={mergeClasses(panel.text, styles.texts)}>
          <span>
            <strong className={styles.state}>{headerState(audit, lifecycle.state)}</strong>
            {due && (
              <>
                {" · "}
                <span className={mergeClasses(due.daysOver > 0 && styles.overdue)}>
                  {dueShort(due, today)}
                </span>
              </>
            )}
            {turn !== undefined && ` · ${turn}`}
          </span>{" "}
          <span>{text}</span>
        </p>
        {menu}
      </div>
      <div className={styles.far}>
        <ProgressBar
          className={styles.progress}
          thickness="large"
          value={done}
          max={Math.max(1, total)}
          aria-label="Answered"
          aria-valuetext={text}
          {...(done === total && { color: "success" })}
        />
        <Button
          id={CONCERN_BUTTON}
          className={styles.concern}
          size="small"
          icon={<ShieldErrorRegular />}
          onClick={onConcern}
        >
          {record.immediateConcern.raised === "yes" ? "Concern recorded" : "Immediate concern"}
        </Button>
      </div>
    </header>
  );
}

/** "In moderation"; while it is being written "Ready, with 3 suggestions" once nothing required is missing. */
export function headerState({ gaps, problems }: OpenAudit, state: StateId): string {
  if (!isComplete(gaps, problems)) return stateText(state);
  if (state !== "in-progress" && state !== "ready") return stateText(state);
  const suggestions = gaps.length;
  return suggestions === 0 ? "Ready" : `Ready, with ${counted(suggestions, "suggestion")}`;
}
