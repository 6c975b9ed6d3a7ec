import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { Choice } from "../../audit/template";

const useStyles = makeStyles({ list: { "& select": { textOverflow: "ellipsis" } } });

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (Choice & { readonly id: T })[];
  readonly onChange: (value: T) => void;
  /** Why what is chosen will not do. */
  readonly fault?: string | undefined;
  readonly id?: string;
}

/** One of a few, from a list. */
export function ChoiceField<T extends string>({
  label,
  value,
  choices,
  onChange,
  fault,
  id,
}: ChoiceFieldProps<T>) {
  const styles = useStyles();
  return (
    <Field label={label} {...(fault !== undefined && { validationMessage: fault })}>
      <Select
        {...(id !== undefined && { id })}
        className={styles.list}
        value={value}
        onChange={(_, data) => {
          const chosen = choices.find(({ id }) => id === data.value);
          if (chosen) onChange(chosen.id);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
