import { Packer } from "docx";
import type { Summary } from "../overview/summary";
import { overviewReport } from "../report/overview-report/overview-report";
import type { ReportOptions } from "../report/report-options";
import { documentOf } from "./document-of";
import { inEnglish } from "../words/phrase";

/** A report as the bytes of a .docx, and how many charts are in it. */
export interface ReportFile {
  readonly bytes: Uint8Array;
  readonly charts: number;
}

/** The report on the audits of a summary as a .docx, with charts that Word draws and their data to edit. */
export async function reportFile(summary: Summary, options: ReportOptions): Promise<ReportFile> {
  const report = inEnglish(() => overviewReport(summary, options));
  return {
    bytes: new Uint8Array(await Packer.toArrayBuffer(documentOf(report))),
    charts: report.blocks.filter(({ type }) => type === "chart").length,
  };
}

/** Its bytes alone. */
export const reportDocx = async (summary: Summary, options: ReportOptions): Promise<Uint8Array> =>
  (await reportFile(summary, options)).bytes;
