import { Packer } from "docx";
import type { Report } from "../report/overview-report/report-block";
import { documentOf } from "./document-of";

/** A report of a page or two as the bytes of a .docx. */
export const briefDocx = async (report: Report): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toArrayBuffer(documentOf({ ...report, brief: true })));
