import type { Allocation } from "../programme/allocation";
import type { Expected } from "../programme/expected";
import { readExpected } from "../programme/read-expected";
import { readAllocation, type ReadFile } from "../programme/read-programme";
import { takesItsPlace } from "./programme-files";
import { textIn } from "./text-file";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

/**
 * The cases that a certificate or an allocation waits for; it is said where a case of its sample was replaced since. Throws
 * UsageError where the file is neither.
 */
export async function expectedIn(path: string): Promise<readonly Expected[]> {
  const expected = valueOf(path, readExpected(await textIn(path)));
  const [sample] = expected.flatMap((each) => each.sample ?? []);
  const newer = sample === undefined ? undefined : await takesItsPlace(path, { fingerprint: sample });
  if (newer !== undefined)
    process.stderr.write(
      `${phrase("{path}: {newer} beside it takes the place of its sample, so what was replaced there is still waited for. Name that one, or what was allocated by it.", { path, newer })}\n`,
    );
  return expected;
}

/** The allocation in a file. Throws UsageError where it is none. */
export async function allocationIn(path: string): Promise<Allocation> {
  return valueOf(path, readAllocation(await textIn(path)));
}

function valueOf<T>(path: string, read: ReadFile<T>): T {
  if (read.ok) return read.value;
  throw new UsageError(read.sentences.map((sentence) => `${path}: ${sentence}`).join("\n"));
}
