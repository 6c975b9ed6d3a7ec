import { makeStyles, tokens } from "@fluentui/react-components";
import type { Behind } from "../../overview/audits-behind";
import type { LinesView } from "../../report/overview-screen/work-views";
import { OverviewCard } from "./overview-card";
import { useOverviewStyles } from "./use-overview-styles";

const useStyles = makeStyles({
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    minHeight: "32px",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
  },
  number: { textAlign: "right" },
});

interface LinesCardProps {
  readonly id: string;
  readonly view: LinesView;
  readonly onBehind: ((behind: Behind) => void) | undefined;
}

/** A list of counts, each of which opens the audits behind it. */
export function LinesCard({ id, view: { heading, note, lines }, onBehind }: LinesCardProps) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  return (
    <OverviewCard id={id} heading={heading} note={note}>
      <ul className={shared.list}>
        {lines.map(({ label, number, behind }) => (
          <li key={label} className={styles.line}>
            {onBehind && number !== "0" ? (
              <button
                type="button"
                className={shared.words}
                onClick={() => {
                  onBehind(behind);
                }}
              >
                {label}
              </button>
            ) : (
              <span>{label}</span>
            )}
            <span className={styles.number}>{number}</span>
          </li>
        ))}
      </ul>
    </OverviewCard>
  );
}
