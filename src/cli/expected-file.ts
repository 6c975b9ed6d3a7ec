import { readFile } from "node:fs/promises";
import type { Allocation } from "../programme/allocation";
import { expectedOfAllocation, expectedOfSample, type Expected } from "../programme/expected";
import { readAllocation, readCertificate, type ReadFile } from "../programme/read-programme";
import { objectIn, parseJsonFile } from "./json-file";
import { UsageError } from "./usage-error";

/** The cases that a certificate or an allocation waits for. Throws UsageError where the file is neither. */
export async function expectedIn(path: string): Promise<readonly Expected[]> {
  const text = await readFile(path, "utf8");
  const { kind } = objectIn(parseJsonFile(path, text), path);
  if (kind === "case-audit-allocation") return expectedOfAllocation(valueOf(path, readAllocation(text)));
  if (kind === "case-audit-sample") return expectedOfSample(valueOf(path, readCertificate(text)));
  throw new UsageError(
    `${path} is neither a certificate of a sample nor an allocation. Name the .json that case-audit sample or case-audit allocate wrote.`,
  );
}

/** The allocation in a file. Throws UsageError where it is none. */
export async function allocationIn(path: string): Promise<Allocation> {
  return valueOf(path, readAllocation(await readFile(path, "utf8")));
}

function valueOf<T>(path: string, read: ReadFile<T>): T {
  if (read.ok) return read.value;
  throw new UsageError(read.sentences.map((sentence) => `${path}: ${sentence}`).join("\n"));
}
