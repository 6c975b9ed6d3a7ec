import { Packer } from "docx";
import type { Summary } from "../overview/summary";
import { overviewReport } from "../report/overview-report/overview-report";
import type { ReportOptions } from "../report/report-options";
import { documentOf } from "./document-of";

/** The report on the audits of a summary as the bytes of a .docx, with charts that Word draws and their data to edit. */
export async function reportDocx(summary: Summary, options: ReportOptions): Promise<Uint8Array> {
  const document = documentOf(overviewReport(summary, options));
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
