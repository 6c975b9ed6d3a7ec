import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";

export const useFieldStyles = makeStyles({
  fields: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalM },
  field: { width: "200px", maxWidth: "100%" },
  wide: { width: "412px", maxWidth: "100%" },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
});

interface TextFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly wrong?: string | undefined;
  readonly wide?: boolean;
  readonly secret?: boolean;
  readonly onChange: (value: string) => void;
}

/** A line to fill in, with what is wrong with it. */
export function TextField({ id, label, hint, value, wrong, wide, secret, onChange }: TextFieldProps) {
  const styles = useFieldStyles();
  return (
    <Field
      className={wide ? styles.wide : styles.field}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(wrong === undefined ? {} : { validationMessage: wrong })}
    >
      <Input
        value={value}
        autoComplete="off"
        {...(id === undefined ? {} : { id })}
        {...(secret ? { type: "password" } : {})}
        onChange={(_, { value: typed }) => {
          onChange(typed);
        }}
      />
    </Field>
  );
}
