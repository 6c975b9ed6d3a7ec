import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { openQueries } from "../document/audit-comments";
import { openAudit, type Audit } from "../document/open-audit";
import { isLockFile, openBeside, openDocxFile, surroundings } from "./files";
import { errorSentence } from "./usage-error";

/** The Word documents that paths name: files as they are named, folders with all that is in them, by name. */
export async function auditFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
    if (!isFolder) {
      if (isLockFile(path)) await sayOpen(path);
      else found.push(path);
      continue;
    }
    const names = await readdir(path, { recursive: true });
    for (const name of names.sort()) {
      const file = join(path, name);
      if (![".docx", ".docm"].includes(extname(name).toLowerCase())) continue;
      if (isLockFile(file)) await sayOpen(file);
      else found.push(file);
    }
  }
  return found;
}

async function sayOpen(path: string): Promise<void> {
  process.stderr.write(
    `${path}: skipped, since it is no document: someone has ${await openBeside(path)} open.\n`,
  );
}

/** The audit in a file, or why there is none. */
export type ReadFile =
  | { readonly file: string; readonly audit: Audit; readonly openQueries: number }
  | { readonly file: string; readonly fault: string };

/** The audits of files, one at a time; a file that can't be read stops nothing. */
export async function* auditsIn(files: readonly string[]): AsyncGenerator<ReadFile> {
  for (const file of files) {
    try {
      const document = await openDocxFile(file);
      const opened = await openAudit(document, surroundings);
      yield opened.found
        ? { file, audit: opened.audit, openQueries: openQueries((await document.readComments()).comments) }
        : { file, fault: "This Word document holds no audit that Case Audit knows." };
    } catch (error) {
      yield { file, fault: errorSentence(error) };
    }
  }
}
