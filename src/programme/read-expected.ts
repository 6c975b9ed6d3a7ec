import { expectedOfAllocation, expectedOfSample, type Expected } from "./expected";
import { readAllocation, readCertificate, type ReadFile } from "./read-programme";
import { phrase } from "../words/phrase";

/** The cases that a certificate or an allocation waits for, out of the text of its file; or everything wrong with it. */
export function readExpected(text: string): ReadFile<readonly Expected[]> {
  switch (kindOf(text)) {
    case "case-audit-allocation": {
      const read = readAllocation(text);
      return read.ok ? { ok: true, value: expectedOfAllocation(read.value) } : read;
    }
    case "case-audit-sample": {
      const read = readCertificate(text);
      return read.ok ? { ok: true, value: expectedOfSample(read.value) } : read;
    }
    default:
      return {
        ok: false,
        sentences: [
          phrase(
            "This is neither a certificate of a sample nor an allocation. Name the .json that case-audit sample or case-audit allocate wrote.",
          ),
        ],
      };
  }
}

function kindOf(text: string): unknown {
  try {
    return (JSON.parse(text) as { readonly kind?: unknown } | null)?.kind;
  } catch {
    return undefined;
  }
}
