import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CircleRegular, LightbulbRegular } from "@fluentui/react-icons";
import type { Gap, Severity } from "../../audit/gap";
import { gapText } from "../../report/gap-text";
import { gapTitle } from "../../report/gap-title";
import { itemName } from "../../report/place-text";
import { useAudit } from "../use-session";
import { partWord } from "./gap-rows";

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

const useItemGapsStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}` },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  parts: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  part: {
    minWidth: 0,
    minHeight: "28px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface ItemGapsProps {
  readonly item: string;
  readonly gaps: readonly Gap[];
  readonly onGo: (tag: string) => void;
}

/** What is missing of one item, part by part. */
export function ItemGaps({ item, gaps, onGo }: ItemGapsProps) {
  const styles = useItemGapsStyles();
  const { template } = useAudit().audit;
  return (
    <div className={styles.item}>
      <p className={styles.name}>{itemName(template, item)}</p>
      <div className={styles.parts}>
        {gaps.map((gap) => (
          <Button
            key={gap.where}
            size="small"
            className={styles.part}
            icon={<SeverityIcon severity={gap.severity} />}
            aria-label={`${partWord(gap)}. ${gapTitle(template, gap)}`}
            onClick={() => {
              onGo(gap.where);
            }}
          >
            {partWord(gap)}
          </Button>
        ))}
      </div>
    </div>
  );
}

const useSeverityIconStyles = makeStyles({ icon: { flexShrink: 0, fontSize: "16px", marginTop: "2px" } });

/** An open circle for what must be done, a bulb for advice. The word stands beside it. */
function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useSeverityIconStyles();
  const Icon = severity === "required" ? CircleRegular : LightbulbRegular;
  return <Icon className={styles.icon} aria-hidden />;
}
