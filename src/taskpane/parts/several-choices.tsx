import { Checkbox, makeStyles, mergeClasses } from "@fluentui/react-components";
import { chosenIn } from "../../audit/answering";
import type { Choice } from "../../audit/template";
import type { UnreadChoice } from "./unread-choice";
import { usePanelStyles } from "./use-panel-styles";

const useStyles = makeStyles({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
});

interface SeveralChoicesProps {
  /** What is asked. */
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly Choice[];
  /** The ids of those chosen, with a space between them. */
  readonly value: string;
  /** What stands in the document in the place of a value. */
  readonly unread?: UnreadChoice | undefined;
  readonly onChange: (value: string) => void;
}

/** Choices of which any number may be ticked. It is no part of a `Field`, which would give each box the same id. */
export function SeveralChoices({ label, hint, choices, value, unread, onChange }: SeveralChoicesProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const chosen = new Set(value === "" ? unread?.meant : chosenIn(value));
  return (
    <fieldset className={styles.group}>
      <legend className={mergeClasses(panel.text, styles.legend)}>{label}</legend>
      {hint !== undefined && <p className={panel.quiet}>{hint}</p>}
      {unread && <p className={panel.text}>{unread.sentence}</p>}
      {choices.map(({ id, label: name }) => (
        <div key={id}>
          <Checkbox
            label={name}
            checked={chosen.has(id)}
            onChange={(_, { checked }) => {
              onChange(
                choices
                  .map((choice) => choice.id)
                  .filter((each) => (each === id ? checked === true : chosen.has(each)))
                  .join(" "),
              );
            }}
          />
        </div>
      ))}
    </fieldset>
  );
}
