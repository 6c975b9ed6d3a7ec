import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Gap } from "../../audit/gap";
import { gapTitle } from "../../report/gap-title";
import { itemName } from "../../report/place-text";
import { useAudit } from "../audit-context";
import { SeverityIcon } from "../parts/severity-icon";
import { partWord } from "./gap-rows";

const useStyles = makeStyles({
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
  const styles = useStyles();
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
