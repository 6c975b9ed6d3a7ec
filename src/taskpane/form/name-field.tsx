import { Field, Input, Textarea } from "@fluentui/react-components";

interface NameFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** Long names are seen in full. */
  readonly long?: boolean;
  readonly onChange: (value: string) => void;
}

/** A text of the draft on one line, to be put right. */
export function NameField({ label, value, hint, long = false, onChange }: NameFieldProps) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      {long ? (
        <Textarea
          value={value}
          rows={2}
          resize="vertical"
          onChange={(_, data) => {
            onChange(data.value.replace(/\s*\n\s*/g, " "));
          }}
        />
      ) : (
        <Input
          autoComplete="off"
          value={value}
          onChange={(_, data) => {
            onChange(data.value);
          }}
        />
      )}
    </Field>
  );
}
