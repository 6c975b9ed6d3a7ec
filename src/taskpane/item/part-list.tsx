import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, CircleRegular } from "@fluentui/react-icons";
import { isAnswer, type ItemQuestion } from "../../audit/question";
import type { Item } from "../../audit/template";
import { partName } from "../../report/place-text";
import { useAudit } from "../audit-context";
import { Lost } from "../parts/lost";
import { useGoTo } from "../parts/use-go-to";
import { usePanelStyles } from "../parts/use-panel-styles";
import { questionsAsked } from "./item-view";

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
        {questionsAsked(audit, item).map((question) => {
          const entered = isAnswer(question, question.get(audit.record));
          return (
            <li key={question.tag}>
              <Button
                appearance="subtle"
                className={styles.part}
                icon={entered ? <CheckmarkCircleRegular /> : <CircleRegular />}
                onClick={() => {
                  goTo(question.tag);
                }}
              >
                <span className={styles.text}>
                  {partName(question.owner.part)} <span>{stateText(question, entered)}</span>
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
      <Lost sentence={lost} />
    </section>
  );
}

function stateText({ required }: ItemQuestion, entered: boolean): string {
  if (entered) return "entered";
  return required ? "not entered" : "not entered, optional";
}
