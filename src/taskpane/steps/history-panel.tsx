import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { formatDate } from "../../report/day-text";
import { isEntered } from "../../audit/entered";
import { lifecycleOf } from "../../moderation/lifecycle";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import { phrase } from "../../words/phrase";
import { fixedText } from "../../report/fixed-words";

const useStyles = makeStyles({ lines: { whiteSpace: "pre-wrap" } });

/** Each step the audit has taken: when, which, who, and what was noted with it. */
export function HistoryPanel() {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { audit } = useAudit();
  const { steps } = lifecycleOf(audit.template, audit.record);
  return (
    <div className={panel.panel}>
      <h2 className={panel.title}>{phrase("History")}</h2>
      {steps.length === 0 && (
        <p className={panel.text}>
          {phrase("No step was taken yet. The first is to allocate the audit or to send it.")}
        </p>
      )}
      <ol className={panel.list}>
        {steps.map(({ date, step, by, note }, index) => (
          <li key={index} className={panel.text}>
            {[isEntered(date) && formatDate(date), fixedText(step), by].filter(Boolean).join(" · ")}
            {isEntered(note) && <p className={mergeClasses(panel.quiet, styles.lines)}>{note}</p>}
          </li>
        ))}
      </ol>
    </div>
  );
}
