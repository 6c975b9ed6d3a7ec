import { commentCounts } from "../document/audit-comments";
import { openAudit, type Audit } from "../document/open-audit";
import { isReport } from "../docx/properties";
import { NO_AUDIT } from "../report/not-read-text";
import { openDocxFile, surroundings } from "./files";
import { openBeside, withOpenSaid } from "./lock-file";
import { namedFiles } from "./named-files";
import { auditErrorSentence, UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

/** The Word documents that paths name, one after the other; that somebody has one open is said. Throws UsageError where there are none. */
export async function auditFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  let open = 0;
  for (const file of await namedFiles(paths)) {
    if ("lockFile" in file) {
      open += 1;
      await sayOpen(file.lockFile);
    } else if ("document" in file) found.push(file.document);
    // It can't be read, and reading it says why.
    else if ("why" in file) found.push(file.file);
  }
  if (found.length === 0 && open === 0)
    throw new UsageError(
      phrase("There is no Word document in {paths}. Name a file, or a folder that holds some.", {
        paths: paths.join(", "),
      }),
    );
  return found;
}

async function sayOpen(path: string): Promise<void> {
  process.stderr.write(
    `${phrase("{path}: skipped, since it is no document: someone has {which} open.", {
      path,
      which: await openBeside(path),
    })}\n`,
  );
}

/** The audit in a file, or why there is none. */
export type ReadFile =
  | {
      readonly file: string;
      readonly audit: Audit;
      /**
       * Comments in the document and those kept in its moderation table, and those of them that ask something nobody has
       * answered.
       */
      readonly comments: number;
      readonly openQueries: number;
    }
  /** `isReport` where it is a page of ours, such as a certificate, which no folder of audits is wrong to have. */
  | { readonly file: string; readonly fault: string; readonly isReport?: boolean };

/** The audits of files, one at a time; a file that can't be read stops nothing. */
export async function* auditsIn(files: readonly string[]): AsyncGenerator<ReadFile> {
  for (const file of files) yield await auditIn(file);
}

export async function auditIn(file: string): Promise<ReadFile> {
  try {
    const document = openDocxFile(file);
    const opened = await openAudit(document, surroundings);
    if (!opened.found) return { file, fault: NO_AUDIT, isReport: isReport(document.snapshot()) };
    const audit = withOpenSaid(file, opened.audit);
    const { comments } = await document.readComments();
    const { total, open } = commentCounts(comments, audit);
    return { file, audit, comments: total, openQueries: open };
  } catch (error) {
    return { file, fault: auditErrorSentence(error) };
  }
}
