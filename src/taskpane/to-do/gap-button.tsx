import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Gap } from "../../audit/gap";
import { gapText } from "../../report/gap-text";
import { gapTitle } from "../../report/gap-title";
import { useAudit } from "../audit-context";
import { SeverityIcon } from "../parts/severity-icon";

const useStyles = makeStyles({
  button: {
    justifyContent: "flex-start",
    alignItems: "flex-start",
    textAlign: "left",
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightRegular,
    width: "100%",
  },
  text: { minWidth: 0 },
  kind: { fontWeight: tokens.fontWeightSemibold },
});

interface GapButtonProps {
  readonly gap: Gap;
  /** In full sentences, even where a title would do. */
  readonly inFull?: boolean;
  readonly onGo: (tag: string) => void;
}

/** One gap. What is required goes by its title; advice is said in full, since it has to be weighed. */
export function GapButton({ gap, inFull = false, onGo }: GapButtonProps) {
  const styles = useStyles();
  const { template } = useAudit().audit;
  const advice = gap.severity === "advice";
  return (
    <Button
      appearance="subtle"
      className={styles.button}
      icon={<SeverityIcon severity={gap.severity} />}
      onClick={() => {
        onGo(gap.where);
      }}
    >
      <span className={styles.text}>
        {(advice || inFull) && <span className={styles.kind}>{advice ? "Advice. " : "Required. "}</span>}
        {advice || inFull || isUnclear(gap) ? gapText(template, gap) : gapTitle(template, gap)}
      </span>
    </Button>
  );
}

/** What is entered but can't stand needs more than a title. */
function isUnclear(gap: Gap): boolean {
  return ["date-invalid", "action-date-invalid", "action-date-past", "too-many-actions"].includes(gap.code);
}
