import { HostError } from "../document/host-error";
import { openAudit } from "../document/open-audit";
import { mayMirror, saveMirror } from "../document/save-audit";
import type { Surroundings } from "../document/surroundings";
import { openDocx } from "../docx/docx-document";
import { blankDocx } from "../docx/new-docx";
import { noRoomText } from "../report/remade-text";
import { downloadBlob } from "../taskpane/parts/use-saving";
import { WorkbenchDocument } from "./workbench-document";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const DOTX = "application/vnd.openxmlformats-officedocument.wordprocessingml.template";

/** What the file picker offers. */
export const ACCEPTED = `.docx,.dotx,.docm,.dotm,${DOCX},${DOTX}`;

/** A document and the name it is saved under. */
export interface OpenFile {
  readonly document: WorkbenchDocument;
  readonly name: string;
}

export function newFile(): OpenFile {
  return { document: new WorkbenchDocument(openDocx(blankDocx())), name: "audit.docx" };
}

export type FileRead = { readonly ok: true; readonly file: OpenFile } | ({ readonly ok: false } & Fault);

/** Why something was not done; a file that is damaged may be read as far as it goes. */
export interface Fault {
  readonly sentence: string;
  readonly damaged?: { readonly name: string; readonly bytes: Uint8Array };
}

/** For what the browser refuses: a file that was moved, or that it may not read. */
const UNREADABLE = "The browser could not read this file. Check that it is still there and try again.";

/** Reads a file a person has picked or dropped; why it can't be opened comes as a sentence. */
export async function readPickedFile(file: File): Promise<FileRead> {
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  if (!bytes) return { ok: false, sentence: UNREADABLE };
  try {
    return { ok: true, file: { document: new WorkbenchDocument(openDocx(bytes)), name: file.name } };
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

/** By the ending of a file's name; documents with macros keep them. */
const TYPES: Readonly<Record<string, string>> = {
  ".dotx": DOTX,
  ".docm": "application/vnd.ms-word.document.macroEnabled.12",
  ".dotm": "application/vnd.ms-word.template.macroEnabled.12",
};

/** Hands a document to the browser as a download; a template keeps its kind. */
function downloadFile(bytes: Uint8Array, name: string): void {
  const [ending = ""] = /\.do[ct][xm]$/i.exec(name) ?? [];
  const type = TYPES[ending.toLowerCase()] ?? DOCX;
  downloadBlob(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), ending === "" ? `${name}.docx` : name);
}

/** Saves a document as a download, its mirror brought up to date first. */
export async function saveFile({ document, name }: OpenFile, surroundings: Surroundings): Promise<void> {
  document.flush();
  const opened = await openAudit(document, surroundings);
  if (opened.found && mayMirror(opened.audit.problems))
    await saveMirror(document, opened.audit, surroundings);
  downloadFile(document.save(), name);
}

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
  const name =
    before?.found && after?.found ? versionName(from.name, after.audit.template.version) : "audit.docx";
  return { document: unsavedDocument(bytes), name };
}

/** "Case 17.docx" as "Case 17, version 4.docx". */
export function versionName(name: string, version: string): string {
  const base = name.replace(/\.do[ct][xm]$/i, "").replace(/, version [^,]*$/, "");
  return `${base}, version ${version.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-")}.docx`;
}
