import { Field, Select } from "@fluentui/react-components";
import type { ThemeLayer } from "../../audit/theme";
import type { Theme } from "../../audit/template";

interface ThemeChoiceProps {
  /** The template's own theme. */
  readonly own: Theme | undefined;
  readonly others: readonly ThemeLayer[];
  /** Id of the theme chosen; empty for the template's own. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** What the audit looks into beside the standing questions. Without another theme there is nothing to choose. */
export function ThemeChoice({ own, others, chosen, onChoose }: ThemeChoiceProps) {
  if (others.length === 0) return null;
  return (
    <Field label="Theme">
      <Select
        value={chosen}
        onChange={(_, { value }) => {
          onChoose(value);
        }}
      >
        <option value="">{own?.title ?? "None"}</option>
        {others.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
