import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { requiredThings } from "../../audit/gaps";
import type { StateId } from "../../audit/moderation";
import { isRequired } from "../../audit/problem";
import { lifecycleOf } from "../../moderation/lifecycle";
import { usePanelStyles } from "../parts/use-panel-styles";
import { refusalOf } from "../session/outcome";
import type { OpenAudit } from "../session/session-state";
import { StepButtons, StepsCard } from "../steps/steps-card";
import { useAudit } from "../use-session";
import { phrase, phraseOf } from "../../words/phrase";

const useStyles = makeStyles({
  ready: { backgroundColor: tokens.colorNeutralBackground3 },
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  icon: { color: tokens.colorPaletteGreenForeground1, fontSize: "20px", flexShrink: 0 },
  button: { justifySelf: "start" },
});

/** The states in which an audit is still with whoever writes it, before anybody else has seen it. */
const BEFORE: ReadonlySet<StateId> = new Set(["allocated", "in-progress", "ready"]);

/** Whether an audit is yet to be handed over. */
export const isBeforeHandOver = ({ template, record }: OpenAudit): boolean =>
  BEFORE.has(lifecycleOf(template, record).state);

/** Whether the audit can be handed over and the ways to do it; once it was, where it stands. */
export function HandOver() {
  const styles = useStyles();
  const panel = usePanelStyles();
  const id = useId();
  const { session, audit, waiting } = useAudit();
  const [refused, setRefused] = useState<string>();
  if (!isBeforeHandOver(audit)) return <StepsCard />;
  const { complete, title, text, button } = handOverTexts(audit);
  // Green only where nothing at all is left to look at.
  const clear = complete && audit.gaps.length === 0 && waiting === 0;
  const marked = audit.record.status === "ready";
  const lifecycle = lifecycleOf(audit.template, audit.record);
  const mark = () => {
    void (marked ? session.reopen() : session.markReady()).then((outcome) => {
      setRefused(refusalOf(outcome));
    });
  };
  return (
    <section aria-labelledby={`${id}-title`} className={mergeClasses(panel.card, complete && styles.ready)}>
      <h2 id={`${id}-title`} className={mergeClasses(panel.subtitle, styles.title)}>
        {clear && <CheckmarkCircleFilled className={styles.icon} aria-hidden />}
        {title}
      </h2>
      <p id={`${id}-text`} className={panel.text}>
        {text}
      </p>
      <StepButtons lifecycle={lifecycle} />
      <Button className={styles.button} aria-describedby={`${id}-text`} onClick={mark}>
        {button}
      </Button>
      {refused !== undefined && !complete && <p className={panel.text}>{refused}</p>}
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

  if (record.status === "ready") {
    return {
      complete,
      title: complete ? phrase("Marked as ready to hand over") : phrase("Marked as ready, but not complete"),
      text: complete
        ? phrase("Save the document and pass it on. {suggestion}", {
            suggestion: suggestionText(advice),
          }).trim()
        : settle
          ? phraseOf(
              required,
              "{count} required thing is left to do now. See to it, or put the audit back in progress.",
              "{count} required things are left to do now. See to them, or put the audit back in progress.",
            )
          : phraseOf(
              required,
              "{count} required thing is missing now. Fill it in, or put the audit back in progress.",
              "{count} required things are missing now. Fill them in, or put the audit back in progress.",
            ),
      button: phrase("Back to in progress"),
    };
  }
  return {
    complete,
    title: complete ? phrase("Ready to hand over") : phrase("Not ready to hand over yet"),
    text: complete
      ? phrase("Everything required is entered. {suggestion}", { suggestion: suggestionText(advice) }).trim()
      : phrase("Next leads to what is missing, one thing after the other."),
    button: phrase("Mark as ready to hand over"),
  };
}

function suggestionText(count: number): string {
  if (count === 0) return "";
  return phraseOf(
    count,
    "{count} suggestion stands below; none stops you.",
    "{count} suggestions stand below; none stops you.",
  );
}
