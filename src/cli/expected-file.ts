import type { Allocation } from "../programme/allocation";
import type { Expected } from "../programme/expected";
import { readExpected } from "../programme/read-expected";
import { readAllocation, type ReadFile } from "../programme/read-programme";
import { textIn } from "./text-file";
import { UsageError } from "./usage-error";

/** The cases that a certificate or an allocation waits for. Throws UsageError where the file is neither. */
export const expectedIn = async (path: string): Promise<readonly Expected[]> =>
  valueOf(path, readExpected(await textIn(path)));

/** The allocation in a file. Throws UsageError where it is none. */
export async function allocationIn(path: string): Promise<Allocation> {
  return valueOf(path, readAllocation(await textIn(path)));
}

function valueOf<T>(path: string, read: ReadFile<T>): T {
  if (read.ok) return read.value;
  throw new UsageError(read.sentences.map((sentence) => `${path}: ${sentence}`).join("\n"));
}
