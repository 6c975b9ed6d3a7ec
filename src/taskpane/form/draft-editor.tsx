import { Field, Textarea } from "@fluentui/react-components";
import { counted } from "../../report/phrases";
import { ActionsEditor } from "./actions-editor";
import { DetailsEditor } from "./details-editor";
import { EditorGroup } from "./editor-group";
import { useForm } from "./form-context";
import type { OpenForm } from "./form-work";
import { NameField } from "./name-field";
import { NotPlacedEditor } from "./not-placed-editor";
import { NotesEditor } from "./notes-editor";
import { HEADINGS } from "./part-ids";
import { ScalesEditor } from "./scales-editor";
import { SectionsEditor } from "./sections-editor";
import { UnderstoodSummary } from "./understood-summary";

/** Everything that was understood of a form, in the order a template has it. */
export function DraftEditor({ open: { fileName, draft, about } }: { readonly open: OpenForm }) {
  const { work } = useForm();
  return (
    <>
      <UnderstoodSummary fileName={fileName} draft={draft} />
      <EditorGroup title="The template">
        <NameField
          label="Title"
          value={draft.title}
          onChange={(to) => {
            work.edit({ do: "title", to });
          }}
        />
        <NameField
          label="Publisher"
          hint="Whose form it is, for example the council."
          value={about.publisher}
          onChange={(publisher) => {
            work.tell({ publisher });
          }}
        />
        <NameField
          label="Version"
          value={about.version}
          onChange={(version) => {
            work.tell({ version });
          }}
        />
        <Field label="What it is for (optional)">
          <Textarea
            value={about.purpose}
            rows={2}
            resize="vertical"
            onChange={(_, data) => {
              work.tell({ purpose: data.value });
            }}
          />
        </Field>
      </EditorGroup>
      <EditorGroup id={HEADINGS.details} title="Details">
        <DetailsEditor groups={draft.fieldGroups} />
      </EditorGroup>
      <EditorGroup id={HEADINGS.sections} title="Sections and items">
        <SectionsEditor sections={draft.sections} />
      </EditorGroup>
      <EditorGroup id={HEADINGS.scales} title="Scales">
        <ScalesEditor draft={draft} />
      </EditorGroup>
      <EditorGroup id={HEADINGS.actions} title="Actions">
        <ActionsEditor actions={draft.actions} />
      </EditorGroup>
      <EditorGroup id={HEADINGS.notes} title="Notes">
        <NotesEditor notes={draft.notes} />
      </EditorGroup>
      <EditorGroup
        id={HEADINGS.notPlaced}
        title={
          draft.notPlaced.length === 0
            ? "Not placed"
            : `Not placed (${counted(draft.notPlaced.length, "text")})`
        }
      >
        <NotPlacedEditor texts={draft.notPlaced} />
      </EditorGroup>
    </>
  );
}
