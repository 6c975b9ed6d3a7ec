import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { csvBytes } from "../cases/csv-bytes";
import type { CaseRows } from "../cases/read-case-rows";
import type { Certificate } from "../programme/certificate";
import type { Sifted } from "../programme/eligible";
import type { Verified } from "../programme/verify";
import { leftOutRows, sampleRows } from "../report/programme/sample-rows";
import { freePath } from "./files";
import { writeWhole } from "./write-whole";
import { phrase } from "../words/phrase";

export const CERTIFICATE = "sample-certificate.json";

/** Writes a certificate as a file and as a page in Word. Gives the path of the first. */
export async function writeCertificate(
  folder: string,
  certificate: Certificate,
  verified?: Verified,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = await freePath(join(folder, CERTIFICATE));
  await writeWhole(path, new TextEncoder().encode(`${JSON.stringify(certificate, null, 2)}\n`));
  // Its library takes a while to load.
  const { certificateDocx } = await import("../report-docx/certificate-docx");
  const page = await freePath(join(folder, CERTIFICATE.replace(/json$/, "docx")));
  await writeWhole(page, await certificateDocx(certificate, verified));
  process.stdout.write(`${phrase("{path}: the certificate, and {page} to read.", { path, page })}\n`);
  return path;
}

/** Writes the rows of the sample with all that the list says of them, and how each came to be in it. */
export async function writeSample(folder: string, certificate: Certificate, list: CaseRows): Promise<void> {
  const path = await freePath(join(folder, "sample.csv"));
  await writeWhole(path, csvBytes(sampleRows(certificate, list)));
  process.stdout.write(`${phrase("{path}: the sample, to allocate.", { path })}\n`);
}

/** Writes which rows were left out, and why. */
export async function writeLeftOut(
  folder: string,
  sifted: Sifted,
  certificate: Pick<Certificate, "rule">,
): Promise<void> {
  if (sifted.leftOut.length === 0) return;
  const path = await freePath(join(folder, "left-out.csv"));
  await writeWhole(path, csvBytes(leftOutRows(sifted, certificate)));
  process.stdout.write(`${phrase("{path}: which rows were left out, and why.", { path })}\n`);
}
