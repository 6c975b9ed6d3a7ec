import { Field, makeStyles, Select, Switch } from "@fluentui/react-components";
import { memo } from "react";
import type { Bounds } from "../../audit/answering";
import type { Choice } from "../../audit/template";
import type { DraftField, DraftFieldGroup } from "../../forms/draft/form-draft";
import { counted, quoted } from "../../report/phrases";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useForm } from "./form-context";
import { AddPart } from "./add-part";
import { AskedWhile } from "./asked-while";
import { LinesEditor } from "./lines-editor";
import { NameField } from "./name-field";
import { AS_IT_WAS, FIELD_TYPES, GROUP_PLACES, HEADINGS, partId } from "./part-names";
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
  return (
    <>
      {groups.length === 0 && <p className={panel.text}>There are none.</p>}
      <DraftPartList label="Groups of details" parts={groups}>
        {({ key, title, place, fields, from }, index) => (
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
                  choices={typeof from?.place === "object" ? [...GROUP_PLACES, AS_IT_WAS] : GROUP_PLACES}
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
                <AddPart
                  what="detail"
                  onAdd={() => {
                    work.edit({ do: "add-field", group: key });
                  }}
                />
                <AskedWhile part={key} name={title} when={from?.when} />
                <RemoveButton part={key} name={title} among={groups} otherwise={HEADINGS.details} />
              </>
            )}
          </PartRow>
        )}
      </DraftPartList>
      <AddPart
        what="group of details"
        onAdd={() => {
          work.edit({ do: "add-group" });
        }}
      />
    </>
  );
});

/** What a detail is called and how it is answered. */
function FieldEditor({
  field: { key, label, type, options, required, help = "", bounds = {}, from },
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
      {(type === "choice" || type === "choices") && (
        <LinesEditor
          of={{ list: "options", key }}
          title="Answers to choose from"
          what="answer"
          lines={options}
        />
      )}
      {type === "number" && <BoundsEditor part={key} bounds={bounds} />}
      <NameField
        label={type === "declaration" ? "What is declared" : "Help (optional)"}
        long
        value={help}
        onChange={(to) => {
          work.edit({ do: "help", key, to });
        }}
      />
      <div>
        <Switch
          label="Has to be filled in"
          checked={required}
          onChange={(_, { checked }) => {
            work.edit({ do: "required", key, on: checked });
          }}
        />
      </div>
      <AskedWhile part={key} name={label} when={from?.when} />
    </>
  );
}

interface BoundsEditorProps {
  readonly part: string;
  readonly bounds: Bounds;
}

/** What a number counts, and between which it lies. */
function BoundsEditor({ part: key, bounds }: BoundsEditorProps) {
  const { work } = useForm();
  const set = (to: Bounds) => {
    work.edit({ do: "bounds", key, to });
  };
  const limit = (label: string, name: "least" | "most") => (
    <NameField
      label={label}
      value={bounds[name] === undefined ? "" : String(bounds[name])}
      onChange={(text) => {
        const { [name]: _, ...rest } = bounds;
        const digits = text.replace(/[^\d]/g, "").slice(0, 9);
        set(digits === "" ? rest : { ...rest, [name]: Number(digits) });
      }}
    />
  );
  return (
    <>
      <NameField
        label="What it counts (optional)"
        hint="As it stands behind the number: days."
        value={bounds.unit ?? ""}
        onChange={(unit) => {
          const { unit: _, ...rest } = bounds;
          set(unit === "" ? rest : { ...rest, unit });
        }}
      />
      {limit("Least (optional)", "least")}
      {limit("Most (optional)", "most")}
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
