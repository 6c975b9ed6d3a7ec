import { Field, Switch, Textarea } from "@fluentui/react-components";
import type { DraftField } from "../../forms/draft/form-draft";
import { ChoiceField } from "./choice-field";
import { useForm } from "./form-context";
import { FIELD_TYPES } from "./kinds";
import { NameField } from "./name-field";

/** What a detail is called and how it is answered. */
export function FieldEditor({
  field: { key, label, type, options, required },
}: {
  readonly field: DraftField;
}) {
  const { work } = useForm();
  return (
    <>
      <NameField
        label="Name of the detail"
        value={label}
        onChange={(to) => {
          work.edit({ do: "rename", key, to });
        }}
      />
      <ChoiceField
        label="How it is answered"
        value={type}
        choices={FIELD_TYPES}
        onChange={(to) => {
          work.edit({ do: "field-type", key, type: to });
        }}
      />
      {type === "choice" && (
        <Field label="Answers to choose from, one on each line">
          <Textarea
            value={options.join("\n")}
            rows={Math.min(8, Math.max(3, options.length))}
            resize="vertical"
            onChange={(_, data) => {
              work.edit({ do: "options", key, to: data.value.split("\n") });
            }}
          />
        </Field>
      )}
      <div>
        <Switch
          label="Has to be filled in"
          checked={required}
          onChange={(_, { checked }) => {
            work.edit({ do: "required", key, on: checked });
          }}
        />
      </div>
    </>
  );
}
