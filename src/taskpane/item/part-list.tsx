import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, CircleRegular } from "@fluentui/react-icons";
import type { AskedPart } from "../../audit/asked-parts";
import { itemTag } from "../../audit/tags";
import type { Item } from "../../audit/template";
import { useAudit } from "../audit-context";
import { Lost } from "../parts/lost";
import { useGoTo } from "../parts/use-go-to";
import { usePanelStyles } from "../parts/use-panel-styles";
import { partsOf } from "./item-view";

const useStyles = makeStyles({
  part: {
    width: "100%",
    minHeight: "32px",
    justifyContent: "flex-start",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  },
  text: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    flexGrow: 1,
    justifyContent: "space-between",
  },
});

const NAMES = {
  judgement: "Judgement",
  answer: "Answer",
  evidence: "Evidence",
  impact: "Impact",
  reason: "Why it is not applicable",
} as const;

/** The parts of an item that are written in the document: which are entered, and the way to each. */
export function PartList({ item }: { readonly item: Item }) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { audit } = useAudit();
  const [goTo, lost] = useGoTo();
  return (
    <section className={panel.group} aria-label="In the document">
      <h3 className={panel.subtitle}>In the document</h3>
      <ul className={panel.list}>
        {partsOf(audit, item).map((asked) => (
          <li key={asked.part}>
            <Button
              appearance="subtle"
              className={styles.part}
              icon={asked.entered ? <CheckmarkCircleRegular /> : <CircleRegular />}
              onClick={() => {
                goTo(itemTag(item.id, asked.part));
              }}
            >
              <span className={styles.text}>
                {NAMES[asked.part]} <span>{stateText(asked)}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <Lost sentence={lost} />
    </section>
  );
}

function stateText({ entered, required }: AskedPart): string {
  if (entered) return "entered";
  return required ? "not entered" : "not entered, optional";
}
