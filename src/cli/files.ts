import { randomUUID } from "node:crypto";
import { constants, readFileSync, statSync } from "node:fs";
import { access, realpath, stat } from "node:fs/promises";
import { join, parse, resolve } from "node:path";
import { dayOn } from "../audit/dates";
import type { DocumentContent } from "../document/audit-document";
import { openAudit, type Audit } from "../document/open-audit";
import type { Surroundings } from "../document/surroundings";
import type { DocumentKind } from "../docx/content-types";
import { openDocx, type DocxDocument } from "../docx/docx-document";
import { MAX_INFLATED } from "../docx/read-zip";
import { problemText } from "../report/problem-text";
import { templateSource } from "../templates/shipped-templates";
import { isThere } from "./is-there";
import { isOpen, withOpenSaid } from "./lock-file";
import { auditErrorSentence, ofFile, UsageError } from "./usage-error";
import { writeWhole } from "./write-whole";
import { phrase } from "../words/phrase";

export const surroundings: Surroundings = {
  templates: templateSource,
  newId: randomUUID,
  today: () => dayOn(new Date()),
};

/** The document in a file. Throws HostError or UsageError, neither of which names the file. */
export const openDocxFile = (path: string): DocxDocument => openDocx(docxBytes(path));

/**
 * What a file holds. One too large to be read as a document is refused before it is read, with a UsageError. Of many
 * files one is read at a time, and to wait for each in turn would take ten times the work of reading it.
 */
export function docxBytes(path: string): Uint8Array {
  const { size } = statSync(path);
  if (size > MAX_INFLATED) throw tooLarge(size);
  return new Uint8Array(readFileSync(path));
}

const tooLarge = (size: number): UsageError => {
  const mb = (bytes: number) => String(Math.ceil(bytes / 1024 / 1024));
  return new UsageError(
    phrase(
      "This file has {mb} MB, and none above {mb2} MB is read. Make its pictures smaller in Word and save it again.",
      { mb: mb(size), mb2: mb(MAX_INFLATED) },
    ),
  );
};

/** Refuses to replace a file that may hold somebody's answers, unless told to or it is the one we read. */
export async function mayWrite(
  path: string,
  { force = false, source }: { force?: boolean; source?: string } = {},
): Promise<void> {
  if (force || (await isPipe(path))) return;
  if (source === undefined || !(await isSameFile(source, path))) {
    if (!(await isThere(path))) return;
    throw new UsageError(
      phrase("{path} is there already. Name another file, or add --force to replace it.", { path }),
    );
  }
  if (await isReadOnly(path))
    throw new UsageError(
      phrase("{path} may only be read. Name another file, or add --force to write to it all the same.", {
        path,
      }),
    );
}

/** Whether two paths lead to one file, by links or without. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [one, other].map((path) => realpath(path).catch(() => resolve(path))),
  );
  return first === second;
}

/** A pipe or a device, as /dev/stdout is: what is written to it replaces nothing. */
async function isPipe(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => undefined);
  return there !== undefined && !there.isFile() && !there.isDirectory();
}

/** Whether nobody may write to a file, or we may not; root may always, and is told all the same. */
async function isReadOnly(path: string): Promise<boolean> {
  if (((await stat(path)).mode & 0o222) === 0) return true;
  return access(path, constants.W_OK).then(
    () => false,
    () => true,
  );
}

/** The path, or one beside it with a number where there is such a file. */
export async function freePath(path: string): Promise<string> {
  const { dir, name, ext } = parse(path);
  let free = path;
  for (let number = 2; await isThere(free); number += 1)
    free = join(dir, `${name} (${String(number)})${ext}`);
  return free;
}

export interface AuditFile {
  readonly path: string;
  /** As they were when it was read. */
  readonly bytes: Uint8Array;
  readonly document: DocxDocument;
  readonly audit: Audit;
  readonly content: DocumentContent;
}

/** The document in a file and the audit in it. Throws where there is none. */
export async function readAuditFile(path: string): Promise<AuditFile> {
  const read = () => {
    const bytes = docxBytes(path);
    return { bytes, document: openDocx(bytes) };
  };
  const { bytes, document } = await ofFile(path, read, auditErrorSentence);
  const opened = await openAudit(document, surroundings);
  if (!opened.found) {
    throw new UsageError(
      phrase("{path} is a Word document without an audit that Case Audit knows.", { path }),
    );
  }
  return { path, bytes, document, audit: withOpenSaid(path, opened.audit), content: opened.content };
}

/** Writes what became of a document that was read: into another file, or into its own unless that has changed since. */
export async function writeFrom(
  { path, bytes }: Pick<AuditFile, "path" | "bytes">,
  output: string,
  content: Uint8Array,
): Promise<void> {
  await writeWhole(output, content, {
    like: path,
    ...((await isSameFile(path, output)) && { was: bytes }),
  });
  if (isOpen(output))
    process.stderr.write(
      `${phrase("{output}: Somebody has the document open. Have it closed there without saving: whoever saves it puts back what was there before.", { output })}\n`,
    );
}

/** Problems of a file on standard error, a sentence each. */
export function printProblems(
  path: string,
  { template, problems }: Pick<Audit, "template" | "problems">,
): void {
  for (const problem of problems) process.stderr.write(`${path}: ${problemText(template, problem)}\n`);
}

/** That a signature no longer fits what was written, on standard error. */
export function sayUnsigned(output: string, { problems }: Pick<Audit, "problems">): void {
  if (problems.some((problem) => problem.code === "guarded" && problem.how.includes("signed")))
    process.stderr.write(
      `${phrase("{output}: The signature no longer holds for what was written. Have it signed again.", {
        output,
      })}\n`,
    );
}

/** Makes a document what its new name says. Macros that such a file can’t hold are left out, and that is said. Throws UsageError. */
export async function becomeNamed(document: DocxDocument, path: string, source: string): Promise<void> {
  const kind = (await isSameFile(path, source))
    ? kindNamed(path, document.hasMacros)
    : await kindAsked(path, document.hasMacros);
  const [plain] = /\.do[ct]x$/i.exec(path) ?? [];
  if (plain !== undefined && document.hasMacros) {
    document.leaveOutMacros();
    sayMacrosLeft(path, phrase("a {plain} can’t hold any", { plain: plain.toLowerCase() }));
  }
  document.setKind(kind ?? document.kind);
}

/** That a file that was written has none of the macros of the one that was read, and why, on standard error. */
export function sayMacrosLeft(output: string, why: string): void {
  process.stderr.write(
    `${phrase("{output}: The macros of the document are left out, since {why}.", { output, why })}\n`,
  );
}

/** What a new file of that name is to be; undefined for a pipe. Throws UsageError where Word opens no document of that name. */
export async function kindAsked(path: string, hasMacros = false): Promise<DocumentKind | undefined> {
  const kind = kindNamed(path, hasMacros);
  if (kind || (await isPipe(path))) return kind;
  throw noDocumentName(path);
}

/** That Word opens no document of a name. */
export const noDocumentName = (output: string): UsageError =>
  new UsageError(phrase("{output} has to end in .docx, or in .dotx for a template of Word's.", { output }));

/** What a file of that name is to be; undefined where its ending is of neither. Throws UsageError where it is to have macros that there are none of. */
export function kindNamed(path: string, hasMacros = false): DocumentKind | undefined {
  const [, what, type] = /\.do([ct])([xm])$/i.exec(path)?.map((part) => part.toLowerCase()) ?? [];
  if (what === undefined) return undefined;
  if (!hasMacros && type === "m")
    throw new UsageError(
      phrase(
        "The document has no macros, and Word does not open a .do{what}m without. Give {path} a name that ends in .do{what2}x.",
        { what, path, what2: what },
      ),
    );
  return what === "c" ? "document" : "template";
}
