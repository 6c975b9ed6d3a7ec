import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useSyncExternalStore } from "react";
import type { Template } from "../../audit/template";
import { CopyText } from "../parts/copy-text";
import { FaultList } from "../parts/fault-list";
import { showLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useSaving } from "../parts/use-saving";
import { EditorGroup } from "./editor-group";
import { useForm } from "./form-context";
import { phrase, phraseOf } from "../../words/phrase";

const FAULTS = "case-audit-form-faults";

interface TemplateStepsProps {
  readonly auditOpen: boolean;
  readonly onTemplate: (template: Template) => void;
}

/** What can be done with the template once it is right; what is still wrong with it. */
export function TemplateSteps({ auditOpen, onTemplate }: TemplateStepsProps) {
  const panel = usePanelStyles();
  const { work, say } = useForm();
  const { save: hand, note } = useSaving();
  const { checked } = useSyncExternalStore(work.subscribe, work.getState);

  /** The template, where nothing is wrong with it; what is, comes into view. */
  const make = (): Template | undefined => {
    const result = work.make();
    if (result.ok) return result.template;
    showLater(FAULTS);
    return undefined;
  };
  const use = () => {
    const template = make();
    if (template) onTemplate(template);
  };
  const save = () => {
    const template = make();
    if (!template) return;
    const name = `${template.id}.json`;
    hand(new Blob([templateFile(template)], { type: "application/json" }), name);
  };
  const copy = () => {
    const template = make();
    return template && templateFile(template);
  };
  return (
    <EditorGroup title={phrase("Use it")}>
      <p className={panel.text}>
        {auditOpen
          ? phrase(
              "This document holds an audit. Save or copy the template to start audits with it in other documents.",
            )
          : phrase("Start audits with it in this pane now, and save its file for everyone else.")}
      </p>
      {checked?.ok === false && (
        <div id={FAULTS}>
          <FaultList
            title={phraseOf(
              checked.faults.length,
              "{count} thing to put right first",
              "{count} things to put right first",
            )}
            faults={checked.faults}
          />
        </div>
      )}
      <div className={panel.row}>
        <Button appearance="primary" onClick={use}>
          {phrase("Use this template")}
        </Button>
        <Button icon={<ArrowDownloadRegular />} onClick={save}>
          {phrase("Save the template file…")}
        </Button>
      </div>
      {note}
      <p className={panel.quiet}>
        {phrase(
          "Where saving does nothing, as in some versions of Word, copy the template and paste it into a text file whose name ends in .json.",
        )}
      </p>
      <CopyText what={phrase("template")} text={copy} say={say} />
    </EditorGroup>
  );
}

/** A template as the text of its file. */
function templateFile(template: Template): string {
  return `${JSON.stringify(template, undefined, 2)}\n`;
}
