import { Button, MessageBar, MessageBarBody, mergeClasses } from "@fluentui/react-components";
import { ArrowDownloadRegular, DocumentAddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { DataFormat } from "../../collect/data-out";
import type { InsertedFile } from "../../document/audit-document";
import { HostError } from "../../document/host-error";
import type { ReportFile } from "../../report-docx/report-docx";
import { insertedText, notInsertedText } from "../../report/overview-screen/inserted-text";
import { useSaving } from "../parts/use-saving";
import { useOverviewStyles } from "./use-overview-styles";
import { phrase } from "../../words/phrase";

export interface DataOutProps {
  /** What the files are called, without an ending. */
  readonly name: string;
  /** The figures as they are shown, as JSON text. */
  readonly json: () => string;
  /** The data of the audits shown; not where figures are to be published, since it has a row for each audit. */
  readonly data: ((format: DataFormat) => Promise<Uint8Array>) | undefined;
  /** A report on the figures shown, as a Word document to edit. */
  readonly report: () => Promise<ReportFile>;
  /** Puts a report into the document that is open beside the pane, where it holds no audit. */
  readonly onInsert: ((report: Uint8Array) => Promise<InsertedFile>) | undefined;
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const DATA_FILES: readonly {
  readonly format: DataFormat;
  readonly type: string;
  readonly ending: string;
  readonly label: string;
}[] = [
  {
    format: "xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ending: "xlsx",
    label: phrase("Save the data (Excel, without names)"),
  },
  {
    format: "csv",
    type: "application/zip",
    ending: "zip",
    label: phrase("Save the data (CSV, without names)"),
  },
];

/** A sentence is what came of putting the report into the open document. */
type Work = "idle" | "making" | "failed" | { readonly whole: boolean; readonly text: string };

/** The figures, and the data behind them, as files; the report also in the open document. */
export function DataOut({ name, json, data, report, onInsert }: DataOutProps) {
  const shared = useOverviewStyles();
  const { save, note } = useSaving();
  const [work, setWork] = useState<Work>("idle");
  const make = (bytesOf: () => Promise<Uint8Array>, type: string, ending: string) => {
    if (work === "making") return;
    setWork("making");
    bytesOf().then(
      (bytes) => {
        setWork("idle");
        save(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), `${name}.${ending}`);
      },
      () => {
        setWork("failed");
      },
    );
  };
  const insert = (into: NonNullable<typeof onInsert>) => {
    if (work === "making") return;
    setWork("making");
    report()
      .then(async ({ bytes, charts }) => insertedText(charts, (await into(bytes)).charts))
      .catch((error: unknown) =>
        error instanceof HostError ? { whole: false, text: notInsertedText(error.message) } : "failed",
      )
      .then(setWork, () => undefined);
  };
  return (
    <>
      <div className={mergeClasses(shared.row, shared.hiddenOnPaper)}>
        <Button
          appearance="primary"
          disabledFocusable={work === "making"}
          onClick={() => {
            make(async () => (await report()).bytes, DOCX, "docx");
          }}
        >
          {phrase("Draft the report")}
        </Button>
        {onInsert && (
          <Button
            icon={<DocumentAddRegular />}
            disabledFocusable={work === "making"}
            onClick={() => {
              insert(onInsert);
            }}
          >
            {phrase("Put the report into this document")}
          </Button>
        )}
        {data &&
          DATA_FILES.map(({ format, type, ending, label }) => (
            <Button
              key={format}
              icon={<ArrowDownloadRegular />}
              disabledFocusable={work === "making"}
              onClick={() => {
                make(() => data(format), type, ending);
              }}
            >
              {label}
            </Button>
          ))}
        <Button
          icon={<ArrowDownloadRegular />}
          onClick={() => {
            save(new Blob([json()], { type: "application/json" }), `${name}.json`);
          }}
        >
          {phrase("Save the figures (JSON)")}
        </Button>
      </div>
      {work === "failed" && (
        <MessageBar intent="error" layout="multiline" politeness="polite">
          <MessageBarBody>
            {phrase(
              "The file could not be made. Check the connection and try again; of very many audits choose fewer, or use case-audit overview.",
            )}
          </MessageBarBody>
        </MessageBar>
      )}
      {typeof work === "object" && (
        <MessageBar intent={work.whole ? "success" : "warning"} layout="multiline" politeness="polite">
          <MessageBarBody>{work.text}</MessageBarBody>
        </MessageBar>
      )}
      {note}
    </>
  );
}
