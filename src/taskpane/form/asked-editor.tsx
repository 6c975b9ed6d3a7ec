import type { DraftNote } from "../../forms/draft/form-draft";
import { useForm } from "./form-context";
import { LinesEditor } from "./lines-editor";
import { NameField } from "./name-field";
import { RemoveButton } from "./remove-button";
import { phrase } from "../../words/phrase";

interface AskedEditorProps {
  readonly asked: DraftNote;
  /** What its name and its texts are called. */
  readonly named: string;
  readonly said: string;
  /** The id of the heading that takes the focus where it is taken out. */
  readonly otherwise: string;
}

/** What a template asks once, beside its items: what the service has to do, or whether anyone is at risk now. */
export function AskedEditor({ asked, named, said, otherwise }: AskedEditorProps) {
  const { work } = useForm();
  const { key, title, paragraphs } = asked;
  return (
    <>
      <NameField
        label={named}
        value={title}
        onChange={(to) => {
          work.edit({ do: "rename", key, to });
        }}
      />
      <LinesEditor
        of={{ list: "paragraphs", key }}
        title={said}
        what={phrase("paragraph")}
        lines={paragraphs}
      />
      <RemoveButton part={key} name={title} among={[asked]} otherwise={otherwise} />
    </>
  );
}
