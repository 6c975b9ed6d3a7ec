import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { DraftNote } from "../../forms/draft/form-draft";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useForm } from "./form-context";
import { AddPart } from "./add-part";
import { LinesEditor } from "./lines-editor";
import { NameField } from "./name-field";
import { NOTES } from "./part-names";
import { DraftPartList, PartRow } from "./part-row";
import { PlaceText } from "./place-text";
import { RemoveButton } from "./remove-button";
import { phrase } from "../../words/phrase";

interface NotesEditorProps {
  readonly kind: keyof typeof NOTES;
  readonly notes: readonly DraftNote[];
}

/** What tells the auditor how the audit is done, in the document or beside it. */
export const NotesEditor = memo(function NotesEditor({ kind, notes }: NotesEditorProps) {
  const panel = usePanelStyles();
  const { work } = useForm();
  const { one, named, list, heading, add } = NOTES[kind];
  return (
    <>
      {notes.length === 0 && <p className={panel.text}>{phrase("There are none.")}</p>}
      <DraftPartList label={list} parts={notes}>
        {({ key, title, paragraphs }, index) => (
          <PartRow
            part={key}
            what={one}
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
                  label={named}
                  value={title}
                  onChange={(to) => {
                    work.edit({ do: "rename", key, to });
                  }}
                />
                <LinesEditor
                  of={{ list: "paragraphs", key }}
                  title={phrase("What it says")}
                  what={phrase("paragraph")}
                  lines={paragraphs}
                />
                {kind === "note" && (
                  <PlaceText part={key} name={title} among={notes} otherwise={heading} not="note" />
                )}
                <RemoveButton part={key} name={title} among={notes} otherwise={heading} />
              </>
            )}
          </PartRow>
        )}
      </DraftPartList>
      <AddPart
        what={one}
        onAdd={() => {
          work.edit({ do: add });
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
      {title !== "" && <p className={panel.text}>{title}</p>}
      <ul className={styles.texts}>
        {texts.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
