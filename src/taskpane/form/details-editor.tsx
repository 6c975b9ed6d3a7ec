import { memo } from "react";
import type { DraftFieldGroup } from "../../forms/draft/form-draft";
import { counted, quoted } from "../../report/phrases";
import { usePanelStyles } from "../parts/use-panel-styles";
import { ChoiceField } from "./choice-field";
import { FieldEditor } from "./field-editor";
import { useForm } from "./form-context";
import { FIELD_TYPES, GROUP_PLACES } from "./kinds";
import { NameField } from "./name-field";
import { HEADINGS, partId } from "./part-ids";
import { PartList } from "./part-list";
import { PartRow } from "./part-row";
import { TakeOut } from "./take-out";

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
    <PartList label="Groups of details" parts={groups}>
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
              <PartList label={`Details of ${quoted(title)}`} parts={fields}>
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
                        <TakeOut part={field.key} name={field.label} among={fields} otherwise={partId(key)} />
                      </>
                    )}
                  </PartRow>
                )}
              </PartList>
              <TakeOut part={key} name={title} among={groups} otherwise={HEADINGS.details} />
            </>
          )}
        </PartRow>
      )}
    </PartList>
  );
});
