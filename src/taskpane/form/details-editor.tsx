import { Field, makeStyles, Select, Switch, Textarea } from "@fluentui/react-components";
import { memo } from "react";
import type { Choice } from "../../audit/template";
import type { DraftField, DraftFieldGroup } from "../../forms/draft/form-draft";
import { counted, quoted } from "../../report/phrases";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useForm } from "./form-context";
import { NameField } from "./name-field";
import { FIELD_TYPES, GROUP_PLACES, HEADINGS, partId } from "./part-names";
import { DraftPartList, PartRow } from "./part-row";
import { RemoveButton } from "./remove-button";

/** What is known about an audit before anything is judged, group by group. */
export const DetailsEditor = memo(function DetailsEditor({
  groups,
}: {
  readonly groups: readonly DraftFieldGroup[];
}) {
  const panel = usePanelStyles();
  const { work } = useForm();
  if (groups.length === 0) return <p className={panel.text}>None were found.</p>;
  return (
    <DraftPartList label="Groups of details" parts={groups}>
      {({ key, title, place, fields }, index) => (
        <PartRow
          part={key}
          what="group of details"
          name={title}
          detail={counted(fields.length, "detail")}
          index={index}
          count={groups.length}
          heading
          onMove={(by) => {
            work.edit({ do: "move", key, by });
          }}
        >
          {() => (
            <>
              <NameField
                label="Name of the group"
                value={title}
                onChange={(to) => {
                  work.edit({ do: "rename", key, to });
                }}
              />
              <ChoiceField
                label="Where the group stands"
                value={place ?? "start"}
                choices={GROUP_PLACES}
                onChange={(to) => {
                  work.edit({ do: "group-place", key, to });
                }}
              />
              <DraftPartList label={`Details of ${quoted(title)}`} parts={fields}>
                {(field, line) => (
                  <PartRow
                    part={field.key}
                    what="detail"
                    name={field.label}
                    detail={FIELD_TYPES.find(({ id }) => id === field.type)?.label ?? ""}
                    index={line}
                    count={fields.length}
                    onMove={(by) => {
                      work.edit({ do: "move", key: field.key, by });
                    }}
                  >
                    {() => (
                      <>
                        <FieldEditor field={field} />
                        <RemoveButton
                          part={field.key}
                          name={field.label}
                          among={fields}
                          otherwise={partId(key)}
                        />
                      </>
                    )}
                  </PartRow>
                )}
              </DraftPartList>
              <RemoveButton part={key} name={title} among={groups} otherwise={HEADINGS.details} />
            </>
          )}
        </PartRow>
      )}
    </DraftPartList>
  );
});

/** What a detail is called and how it is answered. */
function FieldEditor({ field: { key, label, type, options, required } }: { readonly field: DraftField }) {
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

const useStyles = makeStyles({ list: { "& select": { textOverflow: "ellipsis" } } });

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (Choice & { readonly id: T })[];
  readonly onChange: (value: T) => void;
}

/** One of a few, from a list. */
export function ChoiceField<T extends string>({ label, value, choices, onChange }: ChoiceFieldProps<T>) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Select
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
