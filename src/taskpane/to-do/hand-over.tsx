import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons";
import { useId } from "react";
import type { Gap } from "../../audit/gap";
import { requiredThings } from "../../audit/gaps";
import { isRequired } from "../../audit/problem";
import { counted } from "../../report/phrases";
import { usePanelStyles } from "../parts/use-panel-styles";
import type { OpenAudit } from "../session/session-state";
import { useAudit } from "../use-session";

const useStyles = makeStyles({
  ready: { backgroundColor: tokens.colorNeutralBackground3 },
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  icon: { color: tokens.colorPaletteGreenForeground1, fontSize: "20px", flexShrink: 0 },
  button: { justifySelf: "start" },
});

/** Whether the audit can be handed over, and the button that says it is. */
export function HandOver() {
  const styles = useStyles();
  const panel = usePanelStyles();
  const id = useId();
  const { session, audit } = useAudit();
  const { complete, title, text, button } = handOverTexts(audit);
  const marked = audit.record.status === "ready";
  return (
    <section aria-labelledby={`${id}-title`} className={mergeClasses(panel.card, complete && styles.ready)}>
      <h2 id={`${id}-title`} className={mergeClasses(panel.subtitle, styles.title)}>
        {complete && <CheckmarkCircleFilled className={styles.icon} aria-hidden />}
        {title}
      </h2>
      <p id={`${id}-text`} className={panel.text}>
        {text}
      </p>
      <Button
        className={styles.button}
        appearance={complete && !marked ? "primary" : "secondary"}
        disabledFocusable={!complete && !marked}
        aria-describedby={`${id}-text`}
        onClick={() => void (marked ? session.reopen() : session.markReady())}
      >
        {button}
      </Button>
    </section>
  );
}

export interface HandOverTexts {
  readonly complete: boolean;
  readonly title: string;
  readonly text: string;
  readonly button: string;
}

/** What stands where an audit is handed over. */
export function handOverTexts({
  gaps,
  record,
  problems,
}: Pick<OpenAudit, "gaps" | "record" | "problems">): HandOverTexts {
  const required = requiredThings(gaps, problems);
  const complete = required === 0;
  const advice = gaps.filter((gap) => gap.severity === "advice").length;
  const settle = problems.some(isRequired);
  const things = counted(required, "required thing");
  if (record.status === "ready") {
    return {
      complete,
      title: complete ? "Marked as ready to hand over" : "Marked as ready, but not complete",
      text: complete
        ? `Save the document and pass it on. ${adviceText(advice)}`.trim()
        : settle
          ? `${things} ${required === 1 ? "is" : "are"} left to do now. See to ${required === 1 ? "it" : "them"}, or put the audit back in progress.`
          : `${things} ${required === 1 ? "is" : "are"} missing now. Fill ${required === 1 ? "it" : "them"} in, or put the audit back in progress.`,
      button: "Back to in progress",
    };
  }
  return {
    complete,
    title: complete ? "Ready to hand over" : "Not ready to hand over yet",
    text: complete
      ? `Everything required is entered. ${adviceText(advice)}`.trim()
      : `${things} ${required === 1 ? "is" : "are"} left to do first.`,
    button: "Mark as ready to hand over",
  };
}

function adviceText(count: number): string {
  if (count === 0) return "";
  return `${counted(count, "piece")} of advice ${count === 1 ? "remains" : "remain"} below; advice stops nothing.`;
}

/** "18 required, 3 advice"; only the kinds there are. */
export function countText(gaps: readonly Gap[]): string {
  const required = gaps.filter((gap) => gap.severity === "required").length;
  const advice = gaps.length - required;
  return [
    ...(required > 0 ? [`${String(required)} required`] : []),
    ...(advice > 0 ? [`${String(advice)} advice`] : []),
  ].join(", ");
}
