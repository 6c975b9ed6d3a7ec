import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { startTransition, useOptimistic } from "react";
import { itemTag } from "../../audit/tags";
import type { Item } from "../../audit/template";
import { useAudit } from "../audit-context";
import { entryOf, type ChoicePart } from "./item-view";

const useStyles = makeStyles({
  group: { display: "grid", justifyItems: "start", gap: tokens.spacingVerticalXXS },
  clear: { paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

interface ChoiceGroupProps {
  readonly item: Item;
  readonly part: ChoicePart;
  /** Keeps the item shown once its last gap is closed. */
  readonly onChoose: () => void;
}

/** A judgement or an answer from a scale. Choosing writes it into the document; shown at once, taken back if it fails. */
export function ChoiceGroup({ item, part, onChoose }: ChoiceGroupProps) {
  const styles = useStyles();
  const { session, audit } = useAudit();
  const [value, setValue] = useOptimistic(entryOf(audit, item)[part.part]);
  const choose = (id: string) => {
    const label = part.choices.find((choice) => choice.id === id)?.label ?? "";
    onChoose();
    startTransition(async () => {
      setValue(id);
      await session.writeTexts(new Map([[itemTag(item.id, part.part), label]]));
    });
  };

  return (
    <div className={styles.group}>
      <Field label={part.label}>
        <RadioGroup
          value={value}
          onChange={(_, data) => {
            choose(data.value);
          }}
        >
          {part.choices.map((choice) => (
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
          Clear the {part.label.toLowerCase()}
        </Button>
      )}
    </div>
  );
}
