import { Button } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Template } from "../../audit/template";
import { withoutKeptAnswers } from "../../document/kept-answers";
import { quoted } from "../../report/phrases";
import type { PaneTools } from "../menu/pane-menu";
import { focusLater } from "../parts/focus-later";
import { HelpLink } from "../help/help-link";
import { Screen } from "../parts/screen";
import { usePanelStyles } from "../parts/use-panel-styles";
import type { AuditSession } from "../session/audit-session";
import { OpenTemplate } from "../start/open-template";
import { ChoiceField } from "./choice-field";
import { DraftEditor } from "./draft-editor";
import { EDIT_TEMPLATE } from "./edit-template-title";
import { checkedTemplate } from "./form-checks";
import { FormContext } from "./form-context";
import { FormWork, type OpenForm } from "./form-work";
import { useOthers } from "./use-others";
import { HEADINGS } from "./part-names";
import { TemplateLosses } from "./template-losses";
import { TemplateSteps } from "./template-steps";
import { UndoEdit } from "./undo-edit";
import { phrase } from "../../words/phrase";

const CHOOSE = "case-audit-template-to-edit";

export interface TemplatePanelProps {
  readonly session: AuditSession;
  readonly templates: readonly Template[];
  /** Those of the organisation and of Case Audit, without what was made or opened here. */
  readonly published: readonly Template[];
  /** The template of the audit that is open. */
  readonly opened: Template | undefined;
  readonly makeWordTemplate: PaneTools["makeWordTemplate"];
  readonly beside: PaneTools["beside"];
  readonly auditOpen: boolean;
  readonly onTemplate: (template: Template) => void;
  readonly onBack: () => void;
}

/** Edits any template into its next version, beside the document that it makes. */
export function TemplatePanel({
  session,
  templates,
  published,
  opened,
  makeWordTemplate,
  beside,
  auditOpen,
  onTemplate,
  onBack,
}: TemplatePanelProps) {
  const panel = usePanelStyles();
  const [work] = useState(() => templateWorkOf(session));
  const { open, canUndo } = useSyncExternalStore(work.subscribe, work.getState);
  const context = useMemo(() => ({ work, say: session.say }), [work, session]);
  const [chosen, setChosen] = useState("");
  const [isUnsaid, setUnsaid] = useState(false);
  const offered = useMemo(
    () => [...(opened ? [withoutKeptAnswers(opened)] : []), ...templates],
    [opened, templates],
  );
  const later = useDeferredValue(open);
  const others = useOthers(work, published, opened);
  const checked = useMemo(() => later && checkedTemplate(later.draft, later.about, others), [later, others]);
  const made = checked?.ok ? checked.template : undefined;
  useDocumentBeside(beside, makeWordTemplate, open, made);

  const take = (template: Template) => {
    work.take(template, offered);
    focusLater(HEADINGS.understood);
  };
  return (
    <FormContext value={context}>
      <Screen
        title={EDIT_TEMPLATE}
        onBack={onBack}
        tools={
          <>
            {open && <UndoEdit can={canUndo} onUndo={work.undo} />}
            <HelpLink place="template" />
          </>
        }
      >
        <p className={panel.text}>
          {phrase(
            "Choose a template and change it. It becomes a new version with a file of its own; the one you chose stays as it is.",
          )}
        </p>
        <ChoiceField
          label={phrase("Template to edit")}
          value={chosen}
          choices={[
            { id: "", label: phrase("Choose a template") },
            ...offered.map(({ title, version }, at) => ({
              id: String(at),
              label: phrase(
                opened && at === 0
                  ? "{title}, version {version} (of this document)"
                  : "{title}, version {version}",
                { title, version },
              ),
            })),
          ]}
          id={CHOOSE}
          fault={isUnsaid ? phrase("Choose the template to edit first, or open the file of one.") : undefined}
          onChange={(to) => {
            setChosen(to);
            setUnsaid(false);
          }}
        />
        <div className={panel.row}>
          <Button
            appearance={open ? "secondary" : "primary"}
            onClick={() => {
              const template = chosen === "" ? undefined : offered[Number(chosen)];
              if (template) take(template);
              else {
                setUnsaid(true);
                focusLater(CHOOSE);
              }
            }}
          >
            {phrase("Edit this template")}
          </Button>
          <OpenTemplate onTemplate={take} say={session.say} />
        </div>
        {open && <DraftEditor open={open} chosen={undefined} />}
        {open?.draft.from && checked && <TemplateLosses before={open.draft.from} after={checked} />}
        {open && <TemplateSteps auditOpen={auditOpen} onTemplate={onTemplate} />}
      </Screen>
    </FormContext>
  );
}

/** Shows the document that the template makes, as soon as it is one again. */
function useDocumentBeside(
  beside: PaneTools["beside"],
  makeWordTemplate: PaneTools["makeWordTemplate"],
  open: OpenForm | undefined,
  made: Template | undefined,
): void {
  const isOpen = open !== undefined;
  useEffect(() => {
    if (!beside || !made || !makeWordTemplate || !isOpen) return undefined;
    const asked = { stillWanted: true };
    const show = async () => {
      const bytes = await makeWordTemplate(made);
      if (asked.stillWanted)
        beside.show({
          fileName: phrase("{title}, version {version}", {
            title: quoted(made.title),
            version: made.version,
          }),
          bytes,
          made: true,
        });
    };
    void show().catch(() => undefined);
    return () => {
      asked.stillWanted = false;
    };
  }, [beside, makeWordTemplate, isOpen, made]);
  useEffect(() => {
    if (!beside) return undefined;
    return () => {
      beside.show(undefined);
    };
  }, [beside]);
}

const works = new WeakMap<AuditSession, FormWork>();

/** The template a pane edits: one for as long as its session, whatever the pane shows meanwhile. */
function templateWorkOf(session: AuditSession): FormWork {
  const work = works.get(session) ?? new FormWork(() => Promise.reject(new Error("No form.")), session.say);
  works.set(session, work);
  return work;
}
