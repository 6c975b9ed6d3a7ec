import { Packer } from "docx";
import type { Certificate } from "../programme/certificate";
import type { Verified } from "../programme/verify";
import { certificateReport } from "../report/programme/certificate-report";
import { documentOf } from "./document-of";
import { inEnglish } from "../words/phrase";

/** A sample certificate as the bytes of a .docx, a page to read and print; with what a check of it said, where there was one. */
export async function certificateDocx(certificate: Certificate, verified?: Verified): Promise<Uint8Array> {
  return new Uint8Array(
    await Packer.toArrayBuffer(documentOf(inEnglish(() => certificateReport(certificate, verified)))),
  );
}
