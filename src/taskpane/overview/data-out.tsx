import { Button, MessageBar, MessageBarBody, mergeClasses } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { DataFormat } from "../../collect/data-out";
import { useSaving } from "../parts/use-saving";
import { useOverviewStyles } from "./use-overview-styles";

interface DataOutProps {
  /** What the files are called, without an ending. */
  readonly name: string;
  /** The figures as they are shown, as JSON text. */
  readonly json: () => string;
  /** The data of the audits shown; not where figures are to be published, since it has a row for each audit. */
  readonly data: ((format: DataFormat) => Promise<Uint8Array>) | undefined;
  /** A report on the figures shown, as a Word document to edit. */
  readonly report: () => Promise<Uint8Array>;
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
    label: "Save the data (Excel, without names)",
  },
  { format: "csv", type: "application/zip", ending: "zip", label: "Save the data (CSV, without names)" },
];

/** The figures, and the data behind them, as files. */
export function DataOut({ name, json, data, report }: DataOutProps) {
  const shared = useOverviewStyles();
  const { save, note } = useSaving();
  const [work, setWork] = useState<"idle" | "making" | "failed">("idle");
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
  return (
    <>
      <div className={mergeClasses(shared.row, shared.hiddenOnPaper)}>
        <Button
          appearance="primary"
          disabledFocusable={work === "making"}
          onClick={() => {
            make(report, DOCX, "docx");
          }}
        >
          Draft the report
        </Button>
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
          Save the figures (JSON)
        </Button>
      </div>
      {work === "failed" && (
        <MessageBar intent="error" layout="multiline" politeness="polite">
          <MessageBarBody>
            The file could not be made. Check the connection and try again; of very many audits choose fewer,
            or use case-audit overview.
          </MessageBarBody>
        </MessageBar>
      )}
      {note}
    </>
  );
}
