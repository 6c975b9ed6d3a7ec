import { memo } from "react";
import type { DraftNote } from "../../forms/draft/form-draft";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useForm } from "./form-context";
import { FormTexts } from "./form-texts";
import { NameField } from "./name-field";
import { HEADINGS } from "./part-ids";
import { PartList } from "./part-list";
import { PartRow } from "./part-row";
import { PutText } from "./put-text";
import { TakeOut } from "./take-out";

/** What tells the auditor how the audit is done. */
export const NotesEditor = memo(function NotesEditor({ notes }: { readonly notes: readonly DraftNote[] }) {
  const panel = usePanelStyles();
  const { work } = useForm();
  if (notes.length === 0) return <p className={panel.text}>None were found.</p>;
  return (
    <PartList label="Notes" parts={notes}>
      {({ key, title, paragraphs }, index) => (
        <PartRow
          part={key}
          what="note"
          name={title}
          index={index}
          count={notes.length}
          onMove={(by) => {
            work.edit({ do: "move", key, by });
          }}
        >
          {() => (
            <>
              <NameField
                label="Name of the note"
                value={title}
                onChange={(to) => {
                  work.edit({ do: "rename", key, to });
                }}
              />
              <FormTexts title="It says:" texts={paragraphs} />
              <PutText part={key} name={title} among={notes} otherwise={HEADINGS.notes} not="note" />
              <TakeOut part={key} name={title} among={notes} otherwise={HEADINGS.notes} />
            </>
          )}
        </PartRow>
      )}
    </PartList>
  );
});
