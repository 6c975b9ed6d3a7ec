import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { memo } from "react";
import type { FormDraft, NotPlaced } from "../../forms/draft/form-draft";
import { counted, shortened } from "../../report/phrases";
import { usePanelStyles } from "../parts/use-panel-styles";
import { ActionsEditor } from "./actions-editor";
import { DetailsEditor } from "./details-editor";
import { EditorGroup } from "./editor-group";
import { useForm } from "./form-context";
import type { OpenForm } from "./form-work";
import { NameField } from "./name-field";
import { NotesEditor } from "./notes-editor";
import { HEADINGS } from "./part-names";
import { DraftPartList, PartRow } from "./part-row";
import { PlaceText } from "./place-text";
import { ScalesEditor } from "./scales-editor";
import { SectionsEditor } from "./sections-editor";
import { summaryText } from "./summary-text";

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
            work.describe({ publisher });
          }}
        />
        <NameField
          label="Version"
          value={about.version}
          onChange={(version) => {
            work.describe({ version });
          }}
        />
        <Field label="What it is for (optional)">
          <Textarea
            value={about.purpose}
            rows={2}
            resize="vertical"
            onChange={(_, data) => {
              work.describe({ purpose: data.value });
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

const useStyles = makeStyles({ text: { whiteSpace: "pre-line" } });

/** What stands in the form and in no part of the template, each with what can be done about it. */
const NotPlacedEditor = memo(function NotPlacedEditor({ texts }: { readonly texts: readonly NotPlaced[] }) {
  const styles = useStyles();
  const panel = usePanelStyles();
  if (texts.length === 0) return <p className={panel.text}>Every text of the form has a place.</p>;
  return (
    <>
      <p className={panel.text}>These do not go into the template unless you put them somewhere.</p>
      <DraftPartList label="Not placed" parts={texts}>
        {({ key, text, where, why }, index) => (
          <PartRow
            part={key}
            what="text"
            name={shortened(text, 80)}
            detail={where.replace(/^./, (first) => first.toUpperCase())}
            index={index}
            count={texts.length}
          >
            {() => (
              <>
                <div className={styles.text}>{text}</div>
                <p className={panel.quiet}>{why}</p>
                <PlaceText part={key} name={text} among={texts} otherwise={HEADINGS.notPlaced} />
              </>
            )}
          </PartRow>
        )}
      </DraftPartList>
    </>
  );
});

const useUnderstoodSummaryStyles = makeStyles({ go: { justifySelf: "start" } });

interface UnderstoodSummaryProps {
  readonly fileName: string;
  readonly draft: FormDraft;
}

/** What was understood in one line, and the way to what was not. */
function UnderstoodSummary({ fileName, draft }: UnderstoodSummaryProps) {
  const styles = useUnderstoodSummaryStyles();
  const panel = usePanelStyles();
  const show = () => {
    const heading = document.getElementById(HEADINGS.notPlaced);
    heading?.scrollIntoView();
    heading?.focus();
  };
  return (
    <EditorGroup id={HEADINGS.understood} title="What was understood">
      <p className={panel.text}>{summaryText(draft)}</p>
      <p className={panel.quiet}>
        From {fileName}. Nothing of its text is lost: what is taken out is kept below.
      </p>
      {draft.notPlaced.length > 0 && (
        <Button className={styles.go} size="small" onClick={show}>
          Show what is not placed
        </Button>
      )}
    </EditorGroup>
  );
}
