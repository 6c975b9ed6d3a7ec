import type { DraftNote } from "../../forms/draft/form-draft";
import { useForm } from "./form-context";
import { LinesEditor } from "./lines-editor";
import { NameField } from "./name-field";
import { HEADINGS } from "./part-names";
import { RemoveButton } from "./remove-button";
import { phrase } from "../../words/phrase";

/** The form's room for what the service has to do, which is one box in an audit. */
export function ServiceActionsEditor({ service }: { readonly service: DraftNote }) {
  const { work } = useForm();
  const { key, title, paragraphs } = service;
  return (
    <>
      <NameField
        label={phrase("Name of the box for what the service has to do")}
        value={title}
        onChange={(to) => {
          work.edit({ do: "rename", key, to });
        }}
      />
      <LinesEditor
        of={{ list: "paragraphs", key }}
        title={phrase("What is said there")}
        what={phrase("paragraph")}
        lines={paragraphs}
      />
      <RemoveButton part={key} name={title} among={[service]} otherwise={HEADINGS.actions} />
    </>
  );
}
