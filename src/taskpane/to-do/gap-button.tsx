import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CircleRegular, LightbulbRegular } from "@fluentui/react-icons";
import type { Gap, Severity } from "../../audit/gap";
import { gapText } from "../../report/gap-text";
import { gapTextHere } from "../../report/gap-text-here";
import { gapTitle } from "../../report/gap-title";
import { useAudit } from "../use-session";
import { phrase } from "../../words/phrase";

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
  /** Among others of its kind, which need not be named again. */
  readonly bare?: boolean;
  /** Where its item stands in view, which need not be named again. */
  readonly here?: boolean;
  readonly onGo: (tag: string, press: { readonly detail: number }) => void;
}

/** One gap. What is required goes by its title; a suggestion is said in full, since it has to be weighed. */
export function GapButton({ gap, inFull = false, bare = false, here = false, onGo }: GapButtonProps) {
  const styles = useStyles();
  const { template } = useAudit().audit;
  const advice = gap.severity === "advice";
  return (
    <Button
      appearance="subtle"
      className={styles.button}
      icon={<SeverityIcon severity={gap.severity} />}
      onClick={(press) => {
        onGo(gap.where, press);
      }}
    >
      <span className={styles.text}>
        {(advice || inFull) && !bare && (
          <span className={styles.kind}>{advice ? phrase("Suggestion. ") : phrase("Required. ")}</span>
        )}
        {here
          ? gapTextHere(template, gap)
          : advice || inFull || isUnclear(gap)
            ? gapText(template, gap)
            : gapTitle(template, gap)}
      </span>
    </Button>
  );
}

/** What is entered but can't stand needs more than a title. */
function isUnclear(gap: Gap): boolean {
  return ["date-invalid", "action-date-invalid", "action-date-past", "too-many-actions"].includes(gap.code);
}

const useSeverityIconStyles = makeStyles({ icon: { flexShrink: 0, fontSize: "16px", marginTop: "2px" } });

/** An open circle for what must be done, a bulb for a suggestion. The word stands beside it. */
function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useSeverityIconStyles();
  const Icon = severity === "required" ? CircleRegular : LightbulbRegular;
  return <Icon className={styles.icon} aria-hidden />;
}
