import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile, validatorProgram } from "./ooxml-validator";
import { deep } from "./sample";
import { wordFaults } from "./word-rules";

/** Everything wrong with a .docx by Microsoft's validator and by our own rules, one sentence a fault. */
export async function docxFaults(docx: Uint8Array): Promise<readonly string[]> {
  return [...ownFaults(docx), ...(await sdkFaults(docx))];
}

/** The same of one whose like another test hands to the validator: by our own rules alone, unless every sweep is whole. */
export async function likeFaults(docx: Uint8Array): Promise<readonly string[]> {
  return deep ? docxFaults(docx) : ownFaults(docx);
}

function ownFaults(docx: Uint8Array): readonly string[] {
  return wordFaults(docx).map(({ rule, where }) => `${rule}: ${where}`);
}

const known = new Map<string, Promise<readonly string[]>>();

/** What the Open XML SDK's validator finds wrong; nothing on a machine it is not made for. The same file is asked about once. */
export function sdkFaults(docx: Uint8Array): Promise<readonly string[]> {
  const hash = createHash("sha256").update(docx).digest("hex");
  const faults = known.get(hash) ?? askedFaults(docx);
  known.set(hash, faults);
  return faults;
}

async function askedFaults(docx: Uint8Array): Promise<readonly string[]> {
  if (validatorProgram === undefined) return [];
  const folder = await mkdtemp(join(tmpdir(), "case-audit-"));
  try {
    const file = join(folder, "document.docx");
    await writeFile(file, docx);
    const { errors } = await validateFile(validatorProgram, file);
    return errors.map(
      ({ description, path }) => `${typeof path === "string" ? path : "file"}: ${description}`,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
