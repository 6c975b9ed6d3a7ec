import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Select,
} from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { IsoDate } from "../../audit/dates";
import type { Template } from "../../audit/template";
import { emptyList } from "../../cases/case-lists";
import { safeName } from "../../cases/file-names";
import { counted, listed, quoted } from "../../report/phrases";
import type { PaneTools } from "../menu/pane-menu";
import type { RowNote } from "../../cases/case-values";
import { FaultList, NoteList } from "../parts/fault-list";
import { FileButton } from "../parts/file-button";
import { focusLater } from "../parts/focus-later";
import { HelpLink } from "../help/help-link";
import { Screen } from "../parts/screen";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useSaving } from "../parts/use-saving";
import { CasesRun, type CaseMaker, type CasesWork, type PickedList } from "./cases-run";
import { CASES_TITLE } from "./cases-title";
import { SaveWordTemplate } from "./save-word-template";
import { phrase, phraseOf } from "../../words/phrase";

export interface CasesPanelProps {
  readonly templates: readonly Template[];
  readonly maker: CaseMaker;
  readonly makeWordTemplate: PaneTools["makeWordTemplate"];
  readonly say: (text: string) => void;
  /** The name of who allocates them; may be empty. */
  readonly by: string;
  readonly today: () => IsoDate;
  readonly onBack: () => void;
}

/** Audits from a list: choose the template, pick the list, see what was read, make them, save the zip. */
export function CasesPanel({ templates, maker, makeWordTemplate, say, by, today, onBack }: CasesPanelProps) {
  const [first] = templates;
  const [run] = useState(() => first && new CasesRun(first, maker, say, () => ({ by, today: today() })));
  return (
    <Screen title={CASES_TITLE} onBack={onBack} tools={<HelpLink place="cases" />}>
      {run ? (
        <CasesSteps run={run} templates={templates} makeWordTemplate={makeWordTemplate} />
      ) : (
        <p>{phrase("No template came with this copy of Case Audit.")}</p>
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
      `${safeName(template.title) || phrase("Cases")} list.csv`,
    );
  };
  return (
    <>
      <p className={panel.text}>
        {phrase(
          "Makes a Word document for each line of a list, an Excel workbook or a CSV file. The first line of the list names details of the audit; each line below it is one case. A case that names its auditor is allocated to them, on the day in a column “Received” or else today. Nothing is sent anywhere.",
        )}
      </p>
      <Field label={phrase("Template")}>
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
          label={list ? phrase("Choose another list") : phrase("Choose a list")}
          accept=".xlsx,.csv,.txt,.tsv,text/csv"
          appearance={list?.read.ok ? "secondary" : "primary"}
          busy={making}
          onFile={(file) => {
            if (!making) void run.pick(file);
          }}
        />
        <Button icon={<ArrowDownloadRegular />} onClick={saveEmptyList}>
          {phrase("Save an empty list")}
        </Button>
      </div>
      {note}
      {list?.sheets && list.sheets.length > 1 && (
        <Field label={phrase("Sheet of the workbook")}>
          <Select
            value={list.sheet ?? ""}
            disabled={making}
            onChange={(_, { value }) => void run.chooseSheet(value)}
          >
            {list.sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
      <ListFindings list={list} fault={fault} />
      {list?.read.ok && list.read.cases.length > 0 && (
        <MakingCases run={run} count={list.read.cases.length} work={work} name={list.name} />
      )}
      {makeWordTemplate && <SaveWordTemplate template={template} make={makeWordTemplate} />}
    </>
  );
}

const MAKE = "case-audit-make-cases";
const CANCEL = "case-audit-cancel-cases";
const SAVE = "case-audit-save-cases";

const useStyles = makeStyles({ start: { justifySelf: "start" } });

interface MakingCasesProps {
  readonly run: CasesRun;
  readonly work: CasesWork;
  /** How many there are to make. */
  readonly count: number;
  /** Of the list. */
  readonly name: string;
}

/** The button that makes the audits, how far that has come with a way to cancel it, and the zip. */
export function MakingCases({ run, work, count, name }: MakingCasesProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { save, note } = useSaving();
  const make = () => {
    void run.make().then(() => {
      focusLater(SAVE, MAKE);
    });
    focusLater(CANCEL);
  };
  if (work.phase === "making") {
    return (
      <div className={panel.group}>
        <Field
          validationMessage={phrase("{done} of {total}", { done: work.done, total: work.total })}
          validationState="none"
        >
          <ProgressBar
            aria-label={phrase("Making the audits")}
            value={work.done}
            max={work.total}
            thickness="large"
          />
        </Field>
        <Button id={CANCEL} className={styles.start} onClick={run.cancel}>
          {phrase("Cancel")}
        </Button>
      </div>
    );
  }
  return (
    <div className={panel.panel}>
      {work.phase === "cancelled" && <p className={panel.text}>{phrase("Cancelled. Nothing was kept.")}</p>}
      {work.phase === "failed" && (
        <MessageBar intent="error" layout="multiline" politeness="polite">
          <MessageBarBody>{work.sentence}</MessageBarBody>
        </MessageBar>
      )}
      {work.phase === "made" && (
        <>
          <MessageBar intent="success" layout="multiline" politeness="polite">
            <MessageBarBody>
              {phraseOf(
                work.count,
                "{count} audit is in the zip, with a list of them, made.csv.",
                "{count} audits are in the zip, with a list of them, made.csv.",
              )}
            </MessageBarBody>
          </MessageBar>
          <Button
            id={SAVE}
            className={styles.start}
            appearance="primary"
            onClick={() => {
              save(work.zip, `${name.replace(/\.[^.]*$/, "")}.zip`);
            }}
          >
            {phrase("Save the zip")}
          </Button>
          {note}
        </>
      )}
      <Button
        id={MAKE}
        className={styles.start}
        appearance={work.phase === "made" ? "secondary" : "primary"}
        onClick={make}
      >
        {work.phase === "made"
          ? phrase("Make them again")
          : phrase("Make {audits}", { audits: counted(count, "audit") })}
      </Button>
    </div>
  );
}

interface ListFindingsProps {
  readonly list: PickedList | undefined;
  readonly fault: string | undefined;
}

/** What was read of a list, and what can't be used of it, by line. */
export function ListFindings({ list, fault }: ListFindingsProps) {
  const panel = usePanelStyles();
  const refusal = fault ?? (list && !list.read.ok ? list.read.sentence : undefined);
  if (refusal !== undefined) {
    return (
      <MessageBar intent="error" layout="multiline" politeness="polite">
        <MessageBarBody>{refusal}</MessageBarBody>
      </MessageBar>
    );
  }
  if (!list?.read.ok) return null;
  const { cases, faults, leftOut, fields, listNotes, rowNotes } = list.read;
  const { notAllocated } = list;
  const lines = new Set(faults.map(({ line }) => line)).size;
  return (
    <>
      <div className={panel.group}>
        <h2 className={panel.subtitle}>
          {list.name}: {counted(cases.length, "case")}
        </h2>
        <p className={panel.text}>
          {phrase("Filled in: {fields}.", { fields: listed(fields.map(({ label }) => quoted(label))) })}
        </p>
        {leftOut.length > 0 && (
          <p className={panel.text}>
            {phrase("Left out, as the template has no such detail: {leftOut}.", {
              leftOut: listed(leftOut.map((name) => quoted(name))),
            })}
          </p>
        )}
      </div>
      <NoteList
        notes={[
          ...listNotes.map((message) => ({ path: "", message })),
          ...rowNotes.map(({ line, sentence }) => ({
            path: phrase("Line {line}", { line }),
            message: sentence,
          })),
        ]}
      />
      {faults.length > 0 && (
        <FaultList
          title={phraseOf(
            lines,
            "{count} line can’t be used. The others can.",
            "{count} lines can’t be used. The others can.",
          )}
          faults={faults.map(placed)}
        />
      )}
      {notAllocated.length > 0 && (
        <FaultList
          title={phrase("{cases} will be made, and allocated to nobody.", {
            cases: counted(notAllocated.length, "case"),
          })}
          faults={notAllocated.map(placed)}
        />
      )}
    </>
  );
}

const placed = ({ line, sentence }: RowNote) => ({
  path: phrase("Line {line}", { line }),
  message: sentence,
});
