import { Checkbox } from "@fluentui/react-components";
import { chosenIn } from "../../audit/answering";
import type { Choice } from "../../audit/template";
import { usePanelStyles } from "./use-panel-styles";

interface SeveralChoicesProps {
  readonly choices: readonly Choice[];
  /** The ids of those chosen, with a space between them. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly "aria-label": string;
}

/** Choices of which any number may be ticked. */
export function SeveralChoices({ choices, value, onChange, ...labelled }: SeveralChoicesProps) {
  const panel = usePanelStyles();
  const chosen = new Set(chosenIn(value));
  return (
    <div role="group" className={panel.group} {...labelled}>
      {choices.map(({ id, label }) => (
        <Checkbox
          key={id}
          label={label}
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
      ))}
    </div>
  );
}
