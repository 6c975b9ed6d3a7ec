import { Button, Field, Select } from "@fluentui/react-components";
import { columnAskedText, MEANS, ONE_COLUMNS } from "../../cases/case-columns";
import type { ReadCaseRows } from "../../cases/read-case-rows";
import type { Prepared } from "../../programme/certify";
import type { CaseColumns } from "../../programme/rule";
import type { WrittenRule } from "../../programme/rule-shape";
import { capital, listed } from "../../report/phrases";
import { shortPrint } from "../../report/programme/certificate-report";
import { alikeTexts } from "../../report/programme/list-text";
import { useOverviewStyles } from "../overview/use-overview-styles";
import { Disclosure } from "../parts/disclosure";
import { FaultList, NoteList } from "../parts/fault-list";
import { FileButton } from "../parts/file-button";
import { useSaving } from "../parts/use-saving";
import { safeName } from "../../cases/file-names";
import { LeftOut } from "./left-out";
import { joined, namesIn } from "./rule-form";
import type { SampleRun } from "./sample-run";
import type { SampleState } from "./sample-state";
import { TextField, useFieldStyles } from "./text-field";
import { phraseWith } from "../parts/phrase-with";
import { phrase, phraseOf } from "../../words/phrase";

export const LIST_STEP = "sample-choose-list";

interface ListStepProps {
  readonly run: SampleRun;
  readonly state: SampleState;
  readonly rule: WrittenRule;
  /** How many audits were read beside this. */
  readonly audits: number;
}

/** The list as the case system exports it, which of its columns says what, and what a draw would be from. */
export function ListStep({ run, state: { picked, read, prepared, register }, rule, audits }: ListStepProps) {
  const shared = useOverviewStyles();
  const { save, note } = useSaving();
  const asks = read && !read.ok ? read.asks : undefined;
  const refusal = read && !read.ok && !read.asks ? read.sentence : undefined;
  return (
    <>
      <div className={shared.row}>
        <FileButton
          id={LIST_STEP}
          label={picked ? phrase("Choose another list") : phrase("Choose the list of cases")}
          accept=".xlsx,.csv,.txt,.tsv,text/csv"
          appearance={prepared ? "secondary" : "primary"}
          onFile={(file) => void run.pick(file)}
        />
        <FileButton
          label={register ? phrase("Choose another register") : phrase("Add a register of audits")}
          accept=".xlsx,.csv,.txt,.tsv,.json,text/csv"
          onFile={(file) => void run.addRegister(file)}
        />
      </div>
      {rule.notAuditedMonths > 0 && (
        <p className={shared.quiet}>
          {register
            ? phrase("When children were audited is known by the list and by {name}.", {
                name: register.name,
              })
            : phrase("When children were audited is known by the list.")}{" "}
          {audits > 0
            ? phraseOf(
                audits,
                "{count} audit read under “What was found” counts too.",
                "{count} audits read under “What was found” count too.",
              )
            : phrase("Audits that are read under “What was found” first count too.")}
        </p>
      )}
      {picked?.sheets && picked.sheets.length > 1 && (
        <Field label={phrase("Sheet of the workbook")}>
          <Select value={picked.sheet ?? ""} onChange={(_, { value }) => void run.chooseSheet(value)}>
            {picked.sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
      {refusal !== undefined && <FaultList title={refusal} faults={[]} />}
      {asks && <FaultList title={columnAskedText(asks)} faults={[]} />}
      {picked?.source.ok && refusal === undefined && (
        <>
          <Disclosure summary={phrase("Which column says what")} open={asks !== undefined}>
            <Columns
              run={run}
              head={picked.source.head?.cells ?? []}
              found={read?.ok ? read.rule.columns : rule.columns}
            />
          </Disclosure>
          <Button
            className={shared.start}
            onClick={() => {
              const kept = { ...rule, ...(read?.ok ? { columns: read.rule.columns } : {}) };
              const text = `${JSON.stringify(kept, null, 2)}\n`;
              save(
                new Blob([text], { type: "application/json" }),
                `${safeName(rule.name) || phrase("Sample")} rule.json`,
              );
            }}
          >
            {phrase("Save the rule with its columns")}
          </Button>
          {note}
        </>
      )}
      {read?.ok && prepared && <Found read={read} prepared={prepared} register={register} />}
    </>
  );
}

interface ColumnsProps {
  readonly run: SampleRun;
  readonly head: readonly string[];
  readonly found: Partial<CaseColumns>;
}

function Columns({ run, head, found }: ColumnsProps) {
  const styles = useFieldStyles();
  const names = [...new Set(head.map((name) => name.trim().replace(/\s+/g, " ")).filter(Boolean))];
  return (
    <div className={styles.fields}>
      {ONE_COLUMNS.map((column) => (
        <Field key={column} className={styles.field} label={capital(MEANS[column]())}>
          <Select
            value={found[column] ?? ""}
            onChange={(_, { value }) => {
              run.nameColumn(column, value);
            }}
          >
            <option value="">{phrase("None is known")}</option>
            {names.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      ))}
      <WorkersField run={run} found={found.workers} />
    </div>
  );
}

function WorkersField({
  run,
  found,
}: Pick<ColumnsProps, "run"> & { readonly found: CaseColumns["workers"] }) {
  return (
    <TextField
      wide
      label={capital(MEANS.workers())}
      hint={phrase("Columns, between semicolons. None of these people may audit the case.")}
      value={joined(found)}
      onChange={(text) => {
        run.nameColumn("workers", namesIn(text));
      }}
    />
  );
}

/** Rows of a list that are named one by one. */
const MOST_NAMED = 200;

function Found({
  read,
  prepared,
  register,
}: {
  readonly read: Extract<ReadCaseRows, { readonly ok: true }>;
  readonly prepared: Prepared;
  readonly register: SampleState["register"];
}) {
  const shared = useOverviewStyles();
  const { sifted, rule, fingerprint } = prepared;
  const said = [
    ...(register?.faults ?? []).map(({ line, sentence }) => ({
      path: phrase("{name}, line {line}", { name: register?.name ?? "", line }),
      message: sentence,
    })),
    ...[...read.rowNotes, ...read.faults].map(({ line, sentence }) => ({
      path: phrase("Line {line}", { line }),
      message: sentence,
    })),
  ];
  const notes = [
    ...read.notes.map((message) => ({ path: "", message })),
    ...alikeTexts(sifted).map((message) => ({ path: "", message })),
    ...said.slice(0, MOST_NAMED),
    ...(said.length > MOST_NAMED
      ? [
          {
            path: "",
            message: phrase("There is more of that kind in {said} places.", {
              said: said.length - MOST_NAMED,
            }),
          },
        ]
      : []),
  ];
  return (
    <>
      <p className={shared.text}>
        {phraseOf(read.rows.length, "{count} row was read.", "{count} rows were read.")}{" "}
        <strong>
          {phraseOf(sifted.eligible.length, "{count} child is eligible.", "{count} children are eligible.")}
        </strong>{" "}
        <span className={shared.quiet}>
          {phraseWith("Fingerprint of the list: {code}", {
            code: <code>{shortPrint(fingerprint)}</code>,
          })}
        </span>
      </p>
      {rule.columns.workers === undefined && (
        <p className={shared.text}>
          {phrase("No column is known to say {workers}, so whoever allocates can’t keep a case from them.", {
            workers: MEANS.workers(),
          })}
        </p>
      )}
      {read.rule.columns.workers && (
        <p className={shared.quiet}>
          {phrase("Who worked on a case: {workers}.", { workers: listed(read.rule.columns.workers, 9) })}
        </p>
      )}
      <NoteList title={phrase("Look at this before a word is given.")} notes={notes} />
      <h3 className={shared.subtitle}>{phrase("Left out: {leftOut}", { leftOut: sifted.leftOut.length })}</h3>
      <LeftOut rule={rule} sifted={sifted} />
    </>
  );
}
