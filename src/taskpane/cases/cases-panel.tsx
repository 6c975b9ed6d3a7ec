import { Button, Field, Select } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Template } from "../../audit/template";
import { emptyList } from "../../cases/case-lists";
import { safeName } from "../../cases/file-names";
import type { PaneTools } from "../menu/pane-tools";
import { FileButton } from "../parts/file-button";
import { Screen } from "../parts/screen";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useSaving } from "../parts/use-saving";
import type { CaseMaker } from "./case-maker";
import { CasesRun } from "./cases-run";
import { CASES_TITLE } from "./cases-title";
import { ListFindings } from "./list-findings";
import { MakingCases } from "./making-cases";
import { SaveWordTemplate } from "./save-word-template";

export interface CasesPanelProps {
  readonly templates: readonly Template[];
  readonly maker: CaseMaker;
  readonly makeWordTemplate: PaneTools["makeWordTemplate"];
  readonly say: (text: string) => void;
  readonly onBack: () => void;
}

/** Audits from a list: choose the template, pick the list, see what was read, make them, save the zip. */
export function CasesPanel({ templates, maker, makeWordTemplate, say, onBack }: CasesPanelProps) {
  const [first] = templates;
  const [run] = useState(() => first && new CasesRun(first, maker, say));
  return (
    <Screen title={CASES_TITLE} onBack={onBack}>
      {run ? (
        <CasesSteps run={run} templates={templates} makeWordTemplate={makeWordTemplate} />
      ) : (
        <p>No template came with this copy of Case Audit.</p>
      )}
    </Screen>
  );
}

interface CasesStepsProps extends Pick<CasesPanelProps, "templates" | "makeWordTemplate"> {
  readonly run: CasesRun;
}

function CasesSteps({ run, templates, makeWordTemplate }: CasesStepsProps) {
  const panel = usePanelStyles();
  const { template, list, fault, work } = useSyncExternalStore(run.subscribe, run.getState);
  const making = work.phase === "making";

  // Whoever leaves has no way to save what would be made.
  useEffect(() => run.cancel, [run]);

  const { save, note } = useSaving();
  const saveEmptyList = () => {
    save(
      new Blob([emptyList(template)], { type: "text/csv" }),
      `${safeName(template.title) || "Cases"} list.csv`,
    );
  };
  return (
    <>
      <p className={panel.text}>
        Makes a Word document for each line of a list that you saved from Excel as CSV. The first line of the
        list names details of the audit; each line below it is one case. Nothing is sent anywhere.
      </p>
      <Field label="Template">
        <Select
          value={template.id}
          disabled={making}
          onChange={(_, { value }) => {
            run.choose(templates.find(({ id }) => id === value) ?? template);
          }}
        >
          {templates.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <div className={panel.row}>
        <FileButton
          label={list ? "Choose another list" : "Choose a list"}
          accept=".csv,.txt,.tsv,text/csv"
          appearance={list?.read.ok ? "secondary" : "primary"}
          busy={making}
          onFile={(file) => {
            if (!making) void run.pick(file);
          }}
        />
        <Button icon={<ArrowDownloadRegular />} onClick={saveEmptyList}>
          Save an empty list
        </Button>
      </div>
      {note}
      <ListFindings list={list} fault={fault} />
      {list?.read.ok && list.read.cases.length > 0 && (
        <MakingCases run={run} count={list.read.cases.length} work={work} name={list.name} />
      )}
      {makeWordTemplate && <SaveWordTemplate template={template} make={makeWordTemplate} />}
    </>
  );
}
