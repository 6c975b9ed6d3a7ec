import { Switch } from "@fluentui/react-components";
import type { PromptSet } from "../../audit/template";

interface PromptSetSwitchesProps {
  readonly sets: readonly PromptSet[];
  readonly onSwitch: (id: string, on: boolean) => void;
}

/** Prompts that go into the document only where they are wanted. */
export function PromptSetSwitches({ sets, onSwitch }: PromptSetSwitchesProps) {
  if (sets.length === 0) return null;
  return (
    <div>
      {sets.map((set) => (
        <Switch
          key={set.id}
          label={`Include ${set.label}`}
          checked={set.on}
          onChange={(_, { checked }) => {
            onSwitch(set.id, checked);
          }}
        />
      ))}
    </div>
  );
}
