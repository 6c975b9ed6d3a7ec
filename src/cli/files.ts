import { randomBytes, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, parse, resolve } from "node:path";
import { dayOn } from "../audit/dates";
import type { DocumentContent } from "../document/audit-document";
import { openAudit, type Audit } from "../document/open-audit";
import type { Surroundings } from "../document/surroundings";
import type { DocumentKind } from "../docx/content-types";
import { openDocx, type DocxDocument } from "../docx/docx-document";
import { MAX_INFLATED } from "../docx/read-zip";
import { problemText } from "../report/problem-text";
import { templateSource } from "../templates/shipped-templates";
import { UsageError } from "./usage-error";

export const surroundings: Surroundings = {
  templates: templateSource,
  newId: randomUUID,
  today: () => dayOn(new Date()),
};

/** The document in a file; a fault of its content is told with the file's name. One too large is refused before it is read. */
export async function openDocxFile(path: string): Promise<DocxDocument> {
  const { size } = await stat(path);
  if (size > MAX_INFLATED) throw tooLarge(size);
  return openDocx(new Uint8Array(await readFile(path)));
}

const tooLarge = (size: number): UsageError => {
  const mb = (bytes: number) => String(Math.ceil(bytes / 1024 / 1024));
  return new UsageError(
    `This file has ${mb(size)} MB, and none above ${mb(MAX_INFLATED)} MB is read. Make its pictures smaller in Word and save it again.`,
  );
};

/**
 * Writes a file so that it is never half there: the bytes go to a temporary
 * file beside it, reach the disk, and take its name in one step.
 */
export async function writeWhole(path: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString("hex")}.tmp`);
  try {
    const file = await open(temporary, "wx");
    try {
      await writeFile(file, bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Refuses to replace a file that may hold somebody's answers, unless told to or it is the one we read. */
export async function mayWrite(
  path: string,
  { force = false, source }: { force?: boolean; source?: string } = {},
): Promise<void> {
  if (force || (source !== undefined && resolve(source) === resolve(path))) return;
  if (!(await isThere(path))) return;
  throw new UsageError(`${path} is there already. Name another file, or add --force to replace it.`);
}

/** The path, or one beside it with a number where there is such a file. */
export async function freePath(path: string): Promise<string> {
  const { dir, name, ext } = parse(path);
  let free = path;
  for (let number = 2; await isThere(free); number += 1)
    free = join(dir, `${name} (${String(number)})${ext}`);
  return free;
}

export async function isThere(path: string): Promise<boolean> {
  try {
    await access(path, constants.F_OK);
    return true;
  } catch {
    return false;
  }
}

export interface AuditFile {
  readonly document: DocxDocument;
  readonly audit: Audit;
  readonly content: DocumentContent;
}

/** The document in a file and the audit in it. Throws where there is none. */
export async function readAuditFile(path: string): Promise<AuditFile> {
  const document = await openDocxFile(path);
  const opened = await openAudit(document, surroundings);
  if (!opened.found) {
    throw new UsageError(`${path} is a Word document without an audit that Case Audit knows.`);
  }
  return { document, audit: opened.audit, content: opened.content };
}

/** Problems of a file on standard error, a sentence each. */
export function printProblems(
  path: string,
  { template, problems }: Pick<Audit, "template" | "problems">,
): void {
  for (const problem of problems) process.stderr.write(`${path}: ${problemText(template, problem)}\n`);
}

/** What a file of that name is to be; undefined where its ending is of neither. Throws UsageError where the name says other than what goes into it. */
export function kindNamed(path: string, hasMacros = false): DocumentKind | undefined {
  const [, what, type] = /\.do([ct])([xm])$/i.exec(path) ?? [];
  if (what === undefined || type === undefined) return undefined;
  const endings = what.toLowerCase() === "c" ? [".docx", ".docm"] : [".dotx", ".dotm"];
  const [plain = "", macros = ""] = endings;
  if (hasMacros && type.toLowerCase() === "x")
    throw new UsageError(
      `The document has macros, which a ${plain} can’t hold. Give ${path} a name that ends in ${macros}.`,
    );
  if (!hasMacros && type.toLowerCase() === "m")
    throw new UsageError(
      `The document has no macros, and Word does not open a ${macros} without. Give ${path} a name that ends in ${plain}.`,
    );
  return what.toLowerCase() === "c" ? "document" : "template";
}

/** Whether a file is the mark that Word leaves beside a document that somebody has open. */
export const isLockFile = (path: string): boolean => basename(path).startsWith("~$");

/** The document that such a mark stands beside: Word puts the mark before a short name and in place of two letters of a longer one. */
export async function openBeside(path: string): Promise<string> {
  const rest = basename(path).slice(2);
  const names = await readdir(dirname(path)).catch((): string[] => []);
  const found =
    names.find((name) => name === rest) ?? names.find((name) => name.slice(2) === rest && !isLockFile(name));
  return found ?? "a document";
}
