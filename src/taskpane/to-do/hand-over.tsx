import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons";
import { useId } from "react";
import { useAudit } from "../audit-context";
import { usePanelStyles } from "../parts/use-panel-styles";
import { handOverTexts } from "./hand-over-texts";

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
