import type { Template } from "../../src/audit/template";
import type { ReadAudit } from "../../src/overview/audit-facts";
import { Folding, type FoundFile, type Summary } from "../../src/overview/summary";
import { aRecord, type RecordOverrides } from "../support/builders";

/** An audit as read from a file, with a record id like the file's unless it is given one. */
export function aReading(
  file: string,
  template: Template,
  record: RecordOverrides = {},
  more: Partial<Omit<ReadAudit, "file" | "template" | "record">> = {},
): { readonly audit: ReadAudit } {
  return {
    audit: {
      file,
      template,
      record: aRecord(template, { id: `id-${file}`, ...record }),
      problems: [],
      comments: { total: 0, open: 0 },
      ...more,
    },
  };
}

export function aSummary(...files: readonly FoundFile[]): Summary {
  const folding = new Folding();
  for (const file of files) folding.add(file);
  return folding.summary();
}
