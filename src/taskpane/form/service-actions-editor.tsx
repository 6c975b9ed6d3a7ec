import { textOf } from "../../forms/draft/draft-text";
import type { DraftNote } from "../../forms/draft/form-draft";
import { useForm } from "./form-context";
import { NameField } from "./name-field";
import { FormTexts } from "./notes-editor";
import { HEADINGS } from "./part-names";
import { RemoveButton } from "./remove-button";

/** The form's room for what the service has to do, which is one box in an audit. */
export function ServiceActionsEditor({ service }: { readonly service: DraftNote }) {
  const { work } = useForm();
  const { key, title, paragraphs } = service;
  return (
    <>
      <NameField
        label="Name of the box for what the service has to do"
        value={title}
        onChange={(to) => {
          work.edit({ do: "rename", key, to });
        }}
      />
      <FormTexts title="What the form says there:" texts={paragraphs.map(textOf)} />
      <RemoveButton part={key} name={title} among={[service]} otherwise={HEADINGS.actions} />
    </>
  );
}
