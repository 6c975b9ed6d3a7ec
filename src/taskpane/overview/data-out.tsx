import { Button, MessageBar, MessageBarBody, mergeClasses } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useSaving } from "../parts/use-saving";
import { useOverviewStyles } from "./use-overview-styles";

interface DataOutProps {
  /** What the files are called, without an ending. */
  readonly name: string;
  /** The figures as they are shown, as JSON text. */
  readonly json: () => string;
  /** The data of the audits shown, as a workbook; not where figures are to be published, since it has a row for each audit. */
  readonly workbook: (() => Promise<Uint8Array>) | undefined;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The figures, and the data behind them, as files. */
export function DataOut({ name, json, workbook }: DataOutProps) {
  const shared = useOverviewStyles();
  const { save, note } = useSaving();
  const [work, setWork] = useState<"idle" | "making" | "failed">("idle");
  const make = () => {
    if (!workbook || work === "making") return;
    setWork("making");
    workbook().then(
      (bytes) => {
        setWork("idle");
        save(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }), `${name}.xlsx`);
      },
      () => {
        setWork("failed");
      },
    );
  };
  return (
    <>
      <div className={mergeClasses(shared.row, shared.hiddenOnPaper)}>
        {workbook && (
          <Button
            size="small"
            icon={<ArrowDownloadRegular />}
            disabledFocusable={work === "making"}
            onClick={make}
          >
            {work === "making" ? "Making the workbook" : "Save the data (Excel, without names)"}
          </Button>
        )}
        <Button
          size="small"
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
            The workbook could not be made. Check the connection and try again; of very many audits choose
            fewer, or use case-audit overview with --xlsx.
          </MessageBarBody>
        </MessageBar>
      )}
      {note}
    </>
  );
}
