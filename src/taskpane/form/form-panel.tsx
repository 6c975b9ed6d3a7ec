import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Template } from "../../audit/template";
import { whatBecame } from "../../forms/draft/what-became";
import type { PaneTools } from "../menu/pane-menu";
import { FileButton } from "../parts/file-button";
import { focusLater } from "../parts/focus-later";
import { HelpLink } from "../help/help-link";
import { Screen } from "../parts/screen";
import { usePanelStyles } from "../parts/use-panel-styles";
import type { AuditSession } from "../session/audit-session";
import { DraftEditor } from "./draft-editor";
import { FormContext } from "./form-context";
import { FormWork, type OpenForm } from "./form-work";
import { useOthers } from "./use-others";
import { HEADINGS } from "./part-names";
import { TemplateSteps } from "./template-steps";
import { UndoEdit } from "./undo-edit";
import { phrase } from "../../words/phrase";

export interface FormPanelProps {
  readonly session: AuditSession;
  readonly readForm: NonNullable<PaneTools["readForm"]>;
  readonly beside: PaneTools["beside"];
  /** A form to begin with. */
  readonly file: File | undefined;
  /** Those of the organisation and of Case Audit. */
  readonly published: readonly Template[];
  /** The template of the audit that is open. */
  readonly opened: Template | undefined;
  /** The document holds an audit, so that none can be started in it. */
  readonly auditOpen: boolean;
  readonly onTemplate: (template: Template) => void;
  readonly onBack: () => void;
}

/** Makes a template from an authority's own Word form: what was understood of it, put right by who knows the form. */
export function FormPanel({
  session,
  readForm,
  beside,
  file,
  published,
  opened,
  auditOpen,
  onTemplate,
  onBack,
}: FormPanelProps) {
  const panel = usePanelStyles();
  const [work] = useState(() => formWorkOf(session, readForm));
  const { reading, open, chosen, failure, canUndo } = useSyncExternalStore(work.subscribe, work.getState);
  useOthers(work, published, opened);
  const context = useMemo(() => ({ work, say: session.say }), [work, session]);

  const read = async (file: File) => {
    if (await work.read(file)) focusLater(HEADINGS.understood);
  };
  useEffect(() => {
    if (file)
      void work.readOnce(file).then((isNew) => {
        if (isNew) focusLater(HEADINGS.understood);
      });
  }, [file, work]);
  useFormBeside(beside, work, open, chosen);
  return (
    <FormContext value={context}>
      <Screen
        title={phrase("Make a template from a form")}
        onBack={onBack}
        tools={
          <>
            {open && <UndoEdit can={canUndo} onUndo={work.undo} />}
            <HelpLink place="form" />
          </>
        }
      >
        <p className={panel.text}>
          {phrase(
            "Choose the Word form that you audit with now (.docx), best without answers in it. Case Audit reads it here, nothing is sent anywhere, and you put right what it understood.",
          )}
        </p>
        <div>
          <FileButton
            label={
              reading
                ? phrase("Reading the form")
                : open
                  ? phrase("Choose another form…")
                  : phrase("Choose a form…")
            }
            accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            appearance={open ? "secondary" : "primary"}
            busy={reading}
            onFile={(file) => void read(file)}
          />
        </div>
        {failure !== undefined && (
          <div role="alert">
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>
                <MessageBarTitle>{phrase("Not read")}</MessageBarTitle> {failure}
              </MessageBarBody>
            </MessageBar>
          </div>
        )}
        {open && <DraftEditor open={open} chosen={chosen} />}
        {open && <TemplateSteps auditOpen={auditOpen} onTemplate={onTemplate} />}
      </Screen>
    </FormContext>
  );
}

/** Shows the form beside the pane while it is put right here, each text marked by what became of it. */
function useFormBeside(
  beside: PaneTools["beside"],
  work: FormWork,
  open: OpenForm | undefined,
  chosen: string | undefined,
): void {
  const became = useMemo(() => open && whatBecame(open.draft), [open]);
  useEffect(() => {
    if (!beside || !open || !became) return;
    const onChoose = (text: string) => {
      work.choose(text);
      focusLater(HEADINGS.chosen);
    };
    beside.show({ fileName: open.fileName, bytes: open.bytes, became, chosen, onChoose });
  }, [beside, open, became, chosen, work]);
  useEffect(() => {
    if (!beside) return undefined;
    return () => {
      beside.show(undefined);
    };
  }, [beside]);
}

const formWorks = new WeakMap<AuditSession, FormWork>();

/** The form a pane is working on: one for as long as its session, whatever the pane shows meanwhile. */
export function formWorkOf(session: AuditSession, readForm: NonNullable<PaneTools["readForm"]>): FormWork {
  const work = formWorks.get(session) ?? new FormWork(readForm, session.say);
  formWorks.set(session, work);
  return work;
}
