import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, CircleRegular } from "@fluentui/react-icons";
import { startTransition, useOptimistic } from "react";
import { isAnswer, type ItemQuestion } from "../../audit/question";
import type { Item } from "../../audit/template";
import { shownText } from "../../document/answers";
import { partName } from "../../report/place-text";
import { Lost, useGoTo } from "../parts/go-to";
import { SeveralChoices } from "../parts/several-choices";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import { questionsAsked } from "./item-view";

const useStyles = makeStyles({
  group: { display: "grid", justifyItems: "start", gap: tokens.spacingVerticalXXS },
  clear: { paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

interface ChoiceGroupProps {
  readonly question: ItemQuestion;
  /** Keeps the item shown once its last gap is closed. */
  readonly onChoose: () => void;
}

/** A judgement or an answer from a scale. Choosing writes it into the document; shown at once, taken back if it fails. */
export function ChoiceGroup({ question, onChoose }: ChoiceGroupProps) {
  const styles = useStyles();
  const { session, audit } = useAudit();
  const [value, setValue] = useOptimistic(question.get(audit.record));
  const name = partName(question.owner.part, audit.template);
  const choose = (id: string) => {
    const label = shownText(question, id);
    onChoose();
    startTransition(async () => {
      setValue(id);
      await session.writeTexts(new Map([[question.tag, label]]));
    });
  };

  return (
    <div className={styles.group}>
      {question.kind === "choices" ? (
        <SeveralChoices label={name} choices={question.choices} value={value} onChange={choose} />
      ) : (
        <Field label={name}>
          <RadioGroup
            value={value}
            onChange={(_, data) => {
              choose(data.value);
            }}
          >
            {question.choices.map((choice) => (
              <Radio key={choice.id} value={choice.id} label={choice.label} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {value !== "" && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.clear}
          onClick={() => {
            choose("");
          }}
        >
          Clear the {name.toLowerCase()}
        </Button>
      )}
    </div>
  );
}

const useItemQuestionListStyles = makeStyles({
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
export function ItemQuestionList({ item }: { readonly item: Item }) {
  const styles = useItemQuestionListStyles();
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
                  {partName(question.owner.part, audit.template)} <span>{stateText(question, entered)}</span>
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
