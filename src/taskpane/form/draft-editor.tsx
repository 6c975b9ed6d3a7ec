import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { memo, useMemo } from "react";
import type { FormDraft, NotPlaced } from "../../forms/draft/form-draft";
import { countWords, wordsText } from "../../forms/draft/what-became";
import { counted, shortened } from "../../report/phrases";
import { usePanelStyles } from "../parts/use-panel-styles";
import { ActionsEditor } from "./actions-editor";
import { AskedEditor } from "./asked-editor";
import { ChosenText } from "./chosen-text";
import { ConcernEditor } from "./concern-editor";
import { DetailsEditor } from "./details-editor";
import { Disclosure } from "../parts/disclosure";
import { EditorGroup } from "./editor-group";
import { useForm, useFormDraft } from "./form-context";
import type { OpenForm } from "./form-work";
import { NameField } from "./name-field";
import { NarrativesEditor } from "./narratives-editor";
import { FormTexts, NotesEditor } from "./notes-editor";
import { HEADINGS } from "./part-names";
import { DraftPartList, PartRow } from "./part-row";
import { PlaceText } from "./place-text";
import { RemarkList } from "./remark-list";
import { RulesEditor } from "./rules-editor";
import { ScalesEditor } from "./scales-editor";
import { SectionsEditor } from "./sections-editor";
import { SettingsEditor } from "./settings-editor";
import { summaryText } from "./summary-text";
import { phrase, phraseOf } from "../../words/phrase";

interface DraftEditorProps {
  readonly open: OpenForm;
  /** The text of the form that was chosen beside the pane. */
  readonly chosen: string | undefined;
}

/** Everything that was understood of a form, in the order a template has it. */
export function DraftEditor({ open: { fileName, texts, draft, about }, chosen }: DraftEditorProps) {
  const { work } = useForm();
  return (
    <>
      {chosen !== undefined && <ChosenText text={chosen} draft={draft} />}
      {draft.from ? (
        <EditedSummary fileName={fileName} />
      ) : (
        <UnderstoodSummary fileName={fileName} texts={texts} draft={draft} />
      )}
      <EditorGroup title={phrase("The template")}>
        <NameField
          label={phrase("Title")}
          value={draft.title}
          onChange={(to) => {
            work.edit({ do: "title", to });
          }}
        />
        <NameField
          label={phrase("Publisher")}
          hint={phrase("Whose form it is, for example the council.")}
          value={about.publisher}
          onChange={(publisher) => {
            work.describe({ publisher });
          }}
        />
        <NameField
          label={phrase("Version")}
          value={about.version}
          onChange={(version) => {
            work.describe({ version });
          }}
        />
        <Field label={phrase("What it is for (optional)")}>
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
      {draft.settings && (
        <EditorGroup title={phrase("Settings")}>
          <SettingsEditor settings={draft.settings} />
        </EditorGroup>
      )}
      <EditorGroup id={HEADINGS.details} title={phrase("Details")}>
        <DetailsEditor kind="details" groups={draft.fieldGroups} />
      </EditorGroup>
      {draft.tables && (
        <EditorGroup id={HEADINGS.tables} title={phrase("Tables")}>
          <DetailsEditor kind="tables" groups={draft.tables} />
        </EditorGroup>
      )}
      <EditorGroup id={HEADINGS.sections} title={phrase("Sections and items")}>
        <SectionsEditor sections={draft.sections} />
      </EditorGroup>
      {draft.narratives && (
        <EditorGroup id={HEADINGS.narratives} title={phrase("Evidence, impact and other narratives")}>
          <NarrativesEditor narratives={draft.narratives} />
        </EditorGroup>
      )}
      <EditorGroup id={HEADINGS.scales} title={phrase("Scales")}>
        <ScalesEditor draft={draft} />
      </EditorGroup>
      <EditorGroup id={HEADINGS.actions} title={phrase("Actions")}>
        <ActionsEditor actions={draft.actions} isTemplate={draft.from !== undefined} />
        {draft.serviceActions && (
          <AskedEditor
            asked={draft.serviceActions}
            named={phrase("Name of the box for what the service has to do")}
            said={phrase("What is said there")}
            otherwise={HEADINGS.actions}
          />
        )}
      </EditorGroup>
      {draft.from && (
        <EditorGroup id={HEADINGS.concern} title={phrase("Immediate concerns")}>
          <ConcernEditor concern={draft.concern} />
        </EditorGroup>
      )}
      <EditorGroup id={HEADINGS.notes} title={phrase("Notes")}>
        <NotesEditor kind="note" notes={draft.notes} />
      </EditorGroup>
      {draft.references && (
        <EditorGroup id={HEADINGS.references} title={phrase("Guidance")}>
          <NotesEditor kind="guidance" notes={draft.references} />
        </EditorGroup>
      )}
      {draft.rules && (
        <EditorGroup title={phrase("Rules")}>
          <RulesEditor rules={draft.rules} />
        </EditorGroup>
      )}
      <EditorGroup
        id={HEADINGS.notPlaced}
        title={[
          draft.from ? phrase("Taken out") : phrase("Not placed"),
          ...(draft.notPlaced.length === 0 ? [] : [`(${counted(draft.notPlaced.length, "text")})`]),
        ].join(" ")}
      >
        <NotPlacedEditor texts={draft.notPlaced} />
        <NamesSaidOtherwise names={draft.understood ?? []} />
      </EditorGroup>
    </>
  );
}

/** Which template is edited, and what stays as it is. */
function EditedSummary({ fileName }: { readonly fileName: string }) {
  const panel = usePanelStyles();
  return (
    <EditorGroup id={HEADINGS.understood} title={phrase("What is edited")}>
      <p className={panel.text}>
        {phrase("{fileName}. Documents in use go on with it until their answers are moved.", { fileName })}
      </p>
      <p className={panel.quiet}>
        {phrase(
          "A part keeps its answers whatever it is called and wherever it stands. What is taken out and added again is new, under an id that nothing had.",
        )}
      </p>
    </EditorGroup>
  );
}

const useStyles = makeStyles({ text: { whiteSpace: "pre-line" } });

/** What stands in the form and in no part of the template, each with what can be done about it. */
const NotPlacedEditor = memo(function NotPlacedEditor({ texts }: { readonly texts: readonly NotPlaced[] }) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { from } = useFormDraft();
  if (texts.length === 0)
    return (
      <p className={panel.text}>
        {from ? phrase("Nothing is.") : phrase("Every text of the form has a place.")}
      </p>
    );
  return (
    <>
      <p className={panel.text}>
        {phrase("These do not go into the template unless you put them somewhere.")}
      </p>
      <DraftPartList label={phrase("Not placed")} parts={texts}>
        {({ key, text, where, why }, index) => (
          <PartRow
            part={key}
            what={phrase("text")}
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
  readonly texts: readonly string[];
  readonly draft: FormDraft;
}

/** What was understood in one line, and the way to what was not. */
function UnderstoodSummary({ fileName, texts, draft }: UnderstoodSummaryProps) {
  const styles = useUnderstoodSummaryStyles();
  const panel = usePanelStyles();
  const words = useMemo(() => countWords(draft, texts), [draft, texts]);
  const show = () => {
    const heading = document.getElementById(HEADINGS.notPlaced);
    heading?.scrollIntoView();
    heading?.focus();
  };
  return (
    <EditorGroup id={HEADINGS.understood} title={phrase("What was understood")}>
      <p className={panel.text}>{summaryText(draft)}</p>
      <RemarkList remarks={draft.remarks ?? []} texts={texts} />
      <p className={panel.quiet}>
        {phrase("From {fileName}. {words} Nothing of its text is lost: what is taken out is kept below.", {
          fileName,
          words: wordsText(words),
        })}
      </p>
      {draft.notPlaced.length > 0 && (
        <Button className={styles.go} size="small" onClick={show}>
          {phrase("Show what is not placed")}
        </Button>
      )}
    </EditorGroup>
  );
}

/** Heads and names of boxes that the template has under names of its own. */
function NamesSaidOtherwise({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <Disclosure
      summary={phraseOf(
        names.length,
        "{count} name of columns and boxes, which the template says in its own way",
        "{count} names of columns and boxes, which the template says in its own way",
      )}
    >
      <FormTexts title={phrase("In the form:")} texts={names} />
    </Disclosure>
  );
}
