import { Switch } from "@fluentui/react-components";
import { memo } from "react";
import type { DraftField, DraftFieldGroup, DraftTable } from "../../forms/draft/form-draft";
import { quoted } from "../../report/phrases";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useForm } from "./form-context";
import { AddPart } from "./add-part";
import { AskedWhile } from "./asked-while";
import { AnswerSettings } from "./answer-settings";
import { ChoiceField } from "./choice-field";
import { GroupPlace } from "./group-place";
import { NameField } from "./name-field";
import { FIELD_TYPES, GROUPS, partId, type GroupKind } from "./part-names";
import { DraftPartList, PartRow } from "./part-row";
import { RemoveButton } from "./remove-button";
import { phrase } from "../../words/phrase";

interface DetailsEditorProps {
  /** Groups of details, or tables of the template's own. */
  readonly kind: GroupKind;
  readonly groups: readonly (DraftFieldGroup | DraftTable)[];
}

/** What is known about an audit beside what is judged, group by group; or its own tables, column by column. */
export const DetailsEditor = memo(function DetailsEditor({ kind, groups }: DetailsEditorProps) {
  const panel = usePanelStyles();
  const { work } = useForm();
  const { what, list, heading, add } = GROUPS[kind];
  return (
    <>
      {groups.length === 0 && <p className={panel.text}>{phrase("There are none.")}</p>}
      <DraftPartList label={list} parts={groups}>
        {(group, index) => (
          <PartRow
            part={group.key}
            what={what}
            name={group.title}
            detail={GROUPS[kind].counted(group.fields.length)}
            index={index}
            count={groups.length}
            heading
            onMove={(by) => {
              work.edit({ do: "move", key: group.key, by });
            }}
          >
            {() => (
              <>
                <GroupEditor kind={kind} group={group} />
                <RemoveButton part={group.key} name={group.title} among={groups} otherwise={heading} />
              </>
            )}
          </PartRow>
        )}
      </DraftPartList>
      <AddPart
        what={what}
        onAdd={() => {
          work.edit({ do: add });
        }}
      />
    </>
  );
});

/** A group of details or a table: its name, its place, what stands in it, and when it is asked. */
function GroupEditor({
  kind,
  group,
}: {
  readonly kind: GroupKind;
  readonly group: DraftFieldGroup | DraftTable;
}) {
  const { work } = useForm();
  const { of, parts, named, place: placeLabel } = GROUPS[kind];
  const { key, title, place = "start", fields, when } = group;
  return (
    <>
      <NameField
        label={named}
        value={title}
        onChange={(to) => {
          work.edit({ do: "rename", key, to });
        }}
      />
      <GroupPlace part={key} label={placeLabel} place={place} />
      {"rows" in group && <TableSettings table={group} />}
      <DraftPartList label={phrase("{parts} of {title}", { parts, title: quoted(title) })} parts={fields}>
        {(field, line) => (
          <PartRow
            part={field.key}
            what={of}
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
                <FieldEditor kind={kind} field={field} />
                <RemoveButton part={field.key} name={field.label} among={fields} otherwise={partId(key)} />
              </>
            )}
          </PartRow>
        )}
      </DraftPartList>
      <AddPart
        what={of}
        onAdd={() => {
          work.edit({ do: "add-field", group: key });
        }}
      />
      <AskedWhile part={key} name={title} when={when} />
    </>
  );
}

/** What stands over a table, and how many rows a new document has. */
function TableSettings({ table: { key, note, rows } }: { readonly table: DraftTable }) {
  const { work } = useForm();
  return (
    <>
      <NameField
        label={phrase("What is said over it (optional)")}
        long
        value={note}
        onChange={(to) => {
          work.edit({ do: "table-note", key, to });
        }}
      />
      <NameField
        label={phrase("Rows in a new document")}
        hint={phrase("Whoever needs more adds them.")}
        value={rows === 0 ? "" : String(rows)}
        onChange={(to) => {
          work.edit({ do: "table-rows", key, to: Number(to.replace(/\D/g, "").slice(0, 2)) });
        }}
      />
    </>
  );
}

interface FieldEditorProps {
  readonly kind: GroupKind;
  readonly field: DraftField;
}

/** What a detail or a column is called and how it is answered. */
function FieldEditor({
  kind,
  field: { key, label, type, options, required, help = "", bounds = {}, when },
}: FieldEditorProps) {
  const { work } = useForm();
  const isColumn = kind === "tables";
  return (
    <>
      <NameField
        label={GROUPS[kind].nameOf}
        value={label}
        onChange={(to) => {
          work.edit({ do: "rename", key, to });
        }}
      />
      <ChoiceField
        label={phrase("How it is answered")}
        value={type}
        choices={isColumn ? FIELD_TYPES.filter(({ id }) => id !== "declaration") : FIELD_TYPES}
        onChange={(to) => {
          work.edit({ do: "field-type", key, type: to });
        }}
      />
      <AnswerSettings part={key} type={type} options={options} bounds={bounds} />
      {!isColumn && (
        <NameField
          label={type === "declaration" ? phrase("What is declared") : phrase("Help (optional)")}
          long
          value={help}
          onChange={(to) => {
            work.edit({ do: "help", key, to });
          }}
        />
      )}
      <div>
        <Switch
          label={
            isColumn ? phrase("Has to be filled in in each row that is used") : phrase("Has to be filled in")
          }
          checked={required}
          onChange={(_, { checked }) => {
            work.edit({ do: "required", key, on: checked });
          }}
        />
      </div>
      {!isColumn && <AskedWhile part={key} name={label} when={when} />}
    </>
  );
}
