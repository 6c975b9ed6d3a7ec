import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { startTransition, useOptimistic } from "react";
import type { ItemQuestion } from "../../audit/question";
import { partName } from "../../report/place-text";
import { useAudit } from "../audit-context";

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
  const name = partName(question.owner.part);
  const choose = (id: string) => {
    const label = question.choices.find((choice) => choice.id === id)?.label ?? "";
    onChoose();
    startTransition(async () => {
      setValue(id);
      await session.writeTexts(new Map([[question.tag, label]]));
    });
  };

  return (
    <div className={styles.group}>
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
