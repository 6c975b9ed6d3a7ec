import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { DraftNote } from "../../forms/draft/form-draft";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useForm } from "./form-context";
import { AddPart } from "./add-part";
import { LinesEditor } from "./lines-editor";
import { NameField } from "./name-field";
import { HEADINGS } from "./part-names";
import { DraftPartList, PartRow } from "./part-row";
import { PlaceText } from "./place-text";
import { RemoveButton } from "./remove-button";

/** What tells the auditor how the audit is done. */
export const NotesEditor = memo(function NotesEditor({ notes }: { readonly notes: readonly DraftNote[] }) {
  const panel = usePanelStyles();
  const { work } = useForm();
  return (
    <>
      {notes.length === 0 && <p className={panel.text}>There are none.</p>}
      <DraftPartList label="Notes" parts={notes}>
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
                <LinesEditor
                  of={{ list: "paragraphs", key }}
                  title="What it says"
                  what="paragraph"
                  lines={paragraphs}
                />
                <PlaceText part={key} name={title} among={notes} otherwise={HEADINGS.notes} not="note" />
                <RemoveButton part={key} name={title} among={notes} otherwise={HEADINGS.notes} />
              </>
            )}
          </PartRow>
        )}
      </DraftPartList>
      <AddPart
        what="note"
        onAdd={() => {
          work.edit({ do: "add-note" });
        }}
      />
    </>
  );
});

const useStyles = makeStyles({
  texts: {
    margin: 0,
    paddingLeft: "18px",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    whiteSpace: "pre-line",
  },
});

interface FormTextsProps {
  readonly title: string;
  readonly texts: readonly string[];
}

/** Texts of the form as they stand, to be read. */
export function FormTexts({ title, texts }: FormTextsProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  if (texts.length === 0) return null;
  return (
    <div className={panel.group}>
      <p className={panel.text}>{title}</p>
      <ul className={styles.texts}>
        {texts.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
