import type { IsoDate } from "../audit/dates";
import { knownFields } from "../audit/known-fields";
import { HostError } from "../document/host-error";
import { openAudit, type Audit } from "../document/open-audit";
import { mayMirror, saveMirror } from "../document/save-audit";
import type { Surroundings } from "../document/surroundings";
import { openDocx } from "../docx/docx-document";
import { blankDocx } from "../docx/new-docx";
import { noRoomText } from "../report/remade-text";
import type { KeptWork } from "../keep/kept-work";
import { documentOf } from "./kept-document";
import { saveTo, type SavedTo, type SavePlace } from "./save-place";
import { WorkbenchDocument } from "./workbench-document";
import { phrase } from "../words/phrase";

/** A document and the name it is saved under. */
export interface OpenFile {
  readonly document: WorkbenchDocument;
  readonly name: string;
  /** Where it is written back to, where the browser can. */
  readonly place?: SavePlace;
  /** It was kept as unsaved work under this id. */
  readonly keptAs?: string;
}

/** Of a document that nobody has saved or named. */
const NO_NAME = phrase("New audit.docx");

export function newFile(): OpenFile {
  return { document: new WorkbenchDocument(openDocx(blankDocx())), name: NO_NAME };
}

/** Unsaved work that was kept, open again; undefined where it can't be read any more. */
export function keptFile(id: string, work: KeptWork): OpenFile | undefined {
  try {
    return { document: documentOf(work), name: work.name, keptAs: id };
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

export type FileRead = { readonly ok: true; readonly file: OpenFile } | ({ readonly ok: false } & Fault);

/** Why something was not done; a file that is damaged may be read as far as it goes. */
export interface Fault {
  readonly sentence: string;
  readonly damaged?: { readonly name: string; readonly bytes: Uint8Array };
}

/** For what the browser refuses: a file that was moved, or that it may not read. */
const UNREADABLE = phrase(
  "The browser could not read this file. Check that it is still there and try again.",
);

/** Reads a file a person has picked or dropped; why it can't be opened comes as a sentence. */
export async function readPickedFile(file: File, handle?: FileSystemFileHandle): Promise<FileRead> {
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  if (!bytes) return { ok: false, sentence: UNREADABLE };
  try {
    const document = new WorkbenchDocument(openDocx(bytes));
    const place = handle && { handle, modified: file.lastModified };
    return { ok: true, file: { document, name: file.name, ...(place ? { place } : {}) } };
  } catch (error) {
    if (!(error instanceof HostError)) return { ok: false, sentence: UNREADABLE };
    const isDamaged = error.code === "truncated" || error.code === "malformed-xml";
    return {
      ok: false,
      sentence: error.message,
      ...(isDamaged && { damaged: { name: file.name, bytes } }),
    };
  }
}

/** What is left of a damaged file as a document of its own that nobody has saved yet, and what that is, a line each. */
export async function rescuedFile(
  { name, bytes }: NonNullable<Fault["damaged"]>,
  surroundings: Surroundings,
): Promise<
  | { readonly ok: true; readonly file: OpenFile; readonly lines: readonly string[] }
  | { readonly ok: false; readonly sentence: string }
> {
  const [{ rescuedDocument }, { rescueLines, TOO_LITTLE_LEFT }] = await Promise.all([
    import("../docx/rescue/rescued-document"),
    import("../report/rescue-text"),
  ]);
  try {
    const rescued = await rescuedDocument(bytes, surroundings);
    if (!rescued.ok)
      return { ok: false, sentence: rescued.why === "unknown" ? TOO_LITTLE_LEFT : noRoomText(rescued.fault) };
    const base = name.replace(/\.do[ct][xm]$/i, "");
    return {
      ok: true,
      file: { document: unsavedDocument(rescued.bytes), name: `${base}, rescued.docx` },
      lines: rescueLines(rescued.audit.template, rescued),
    };
  } catch (error) {
    return { ok: false, sentence: error instanceof HostError ? error.message : UNREADABLE };
  }
}

/** A document is unsaved while it differs from what it was opened as. */
function unsavedDocument(bytes: Uint8Array): WorkbenchDocument {
  const docx = openDocx(blankDocx());
  docx.restore(openDocx(bytes).snapshot());
  return new WorkbenchDocument(docx);
}

/** Saves a document, its mirror brought up to date first, and says where to and under what name. */
export async function saveFile(
  { document, name, place }: OpenFile,
  surroundings: Surroundings,
): Promise<SavedTo & { readonly name: string }> {
  document.flush();
  const opened = await openAudit(document, surroundings);
  if (opened.found && mayMirror(opened.audit.problems))
    await saveMirror(document, opened.audit, surroundings);
  const called = name === NO_NAME && opened.found ? auditFileName(opened.audit, surroundings.today()) : name;
  const { bytes, done } = document.saving();
  const saved = await saveTo(bytes, called, place);
  if (saved.to === "file") {
    done();
    return { ...saved, name: saved.place.handle.name };
  }
  if (saved.to === "downloads") done();
  return { ...saved, name: called };
}

/** "Torbay full audit, 4417, 2026-11-28.docx": the template, what the child is known by, and the day. */
export function auditFileName(
  { template, record }: Pick<Audit, "template" | "record">,
  day: IsoDate,
): string {
  const { case: child } = knownFields(template);
  const known = child === undefined ? undefined : record.header[child];
  const parts = [template.title, known ?? "", day].map(inFileName).filter((part) => part !== "");
  return `${parts.join(", ")}.docx`;
}

const LONGEST_PART = 60;

/** Without what a file's name can't have (Windows is the strictest). */
const inFileName = (text: string): string =>
  Array.from(text.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-").replace(/\s+/g, " "))
    .slice(0, LONGEST_PART)
    .join("")
    .trim();

/** A document made from the one that is open, which nobody has saved yet, under a name of its own. */
export async function madeFile(
  bytes: Uint8Array,
  from: OpenFile,
  surroundings: Pick<Surroundings, "templates">,
): Promise<OpenFile> {
  const made = openDocx(bytes);
  const [before, after] = await Promise.all(
    [from.document, made].map((each) => openAudit(each, surroundings)),
  );
  const name = before?.found && after?.found ? versionName(from.name, after.audit.template.version) : NO_NAME;
  return { document: unsavedDocument(bytes), name };
}

/** "Case 17.docx" as "Case 17, version 4.docx". */
export function versionName(name: string, version: string): string {
  const base = name.replace(/\.do[ct][xm]$/i, "").replace(/, version [^,]*$/, "");
  return `${base}, version ${inFileName(version)}.docx`;
}
