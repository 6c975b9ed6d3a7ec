import { statSync } from "node:fs";
import type { FoundFile } from "../overview/summary";
import { auditIn } from "./audit-files";

/** A file as it is folded into an overview: the audit in it, or why there is none. */
export async function foundIn(file: string): Promise<FoundFile> {
  const read = await auditIn(file);
  if ("fault" in read && read.isReport) return { otherFile: file };
  if ("fault" in read) return { file, why: read.fault };
  const modified = statSync(file, { throwIfNoEntry: false });
  return {
    audit: {
      file,
      ...read.audit,
      comments: { total: read.comments, open: read.openQueries },
      ...(modified ? { modified: modified.mtime.toISOString() } : {}),
    },
  };
}
