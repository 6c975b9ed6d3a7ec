import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { isEntered } from "../../audit/entered";
import { lifecycleOf, type Lifecycle } from "../../moderation/lifecycle";
import { openActions } from "../../moderation/open-actions";
import type { StepId } from "../../moderation/steps";
import { hasHandBack, stepsFrom } from "../../moderation/whose-turn";
import { stateText } from "../../report/lifecycle-text";
import { stateAdvice, stateDoubt, stepLine, STEP_WORDS } from "../../report/step-text";
import { NotFetchedText, useImported } from "../parts/lazy-screen";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";

const useStyles = makeStyles({
  card: { backgroundColor: tokens.colorNeutralBackground3 },
  buttons: { display: "grid", justifyItems: "start", gap: tokens.spacingVerticalXS },
  lines: { whiteSpace: "pre-wrap" },
});

export const STEPS_TITLE = "case-audit-state";
export const stepButton = (step: StepId): string => `case-audit-step-${step}`;

/** Where an audit that has been handed over stands, what came with it, and the steps from here. */
export function StepsCard() {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { audit } = useAudit();
  const lifecycle = lifecycleOf(audit.template, audit.record);
  const last = lifecycle.steps.at(-1);
  const doubt = stateDoubt(lifecycle, audit.problems);
  return (
    <section aria-labelledby={STEPS_TITLE} className={mergeClasses(panel.card, styles.card)}>
      <h2 id={STEPS_TITLE} tabIndex={-1} className={panel.subtitle}>
        {stateText(lifecycle.state)}
      </h2>
      {last && <p className={panel.text}>{stepLine(last)}</p>}
      {last && isEntered(last.note) && (
        <p className={mergeClasses(panel.text, styles.lines)}>“{last.note}”</p>
      )}
      <p className={panel.text}>
        {stateAdvice(audit.template, lifecycle.state, openActions(audit.record).length)}
      </p>
      {doubt !== undefined && <p className={panel.text}>{doubt}</p>}
      {hasHandBack(audit.record) && <Note />}
      <StepButtons lifecycle={lifecycle} />
    </section>
  );
}

interface StepButtonsProps {
  readonly lifecycle: Lifecycle;
}

/** The steps there are from here. The one that comes next is at the top of the pane, which has the filled button. None is greyed: each says why it can't be taken yet. */
export function StepButtons({ lifecycle: { state } }: StepButtonsProps) {
  const styles = useStyles();
  const { audit, openStep } = useAudit();
  return (
    <div className={styles.buttons}>
      {stepsFrom(state, audit.template).map((step) => (
        <Button
          key={step}
          id={stepButton(step)}
          onClick={() => {
            openStep(step);
          }}
        >
          {STEP_WORDS[step].command}…
        </Button>
      ))}
    </div>
  );
}

/** Fetched for those who have been handed one. */
const loadNote = () => import("./handed-back");

function Note() {
  const loaded = useImported(true, loadNote);
  if (loaded === "failed") return <NotFetchedText />;
  return loaded ? <loaded.HandedBack /> : null;
}
