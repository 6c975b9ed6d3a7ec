import { HostError } from "../document/host-error";
import { openDocx } from "../docx/docx-document";
import { blankDocx } from "../docx/new-docx";
import { downloadBlob } from "../taskpane/parts/download-blob";
import { WorkbenchDocument } from "./workbench-document";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const DOTX = "application/vnd.openxmlformats-officedocument.wordprocessingml.template";

/** What the file picker offers. */
export const ACCEPTED = `.docx,.dotx,${DOCX},${DOTX}`;

/** A document and the name it is saved under. */
export interface OpenFile {
  readonly document: WorkbenchDocument;
  readonly name: string;
}

export function newFile(): OpenFile {
  return { document: new WorkbenchDocument(openDocx(blankDocx())), name: "audit.docx" };
}

export type Read =
  { readonly ok: true; readonly file: OpenFile } | { readonly ok: false; readonly sentence: string };

/** For what the browser refuses: a file that was moved, or that it may not read. */
const UNREADABLE = "The browser could not read this file. Check that it is still there and try again.";

/** Reads a file a person has picked or dropped; why it can't be opened comes as a sentence. */
export async function readFile(file: File): Promise<Read> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { ok: true, file: { document: new WorkbenchDocument(openDocx(bytes)), name: file.name } };
  } catch (error) {
    return { ok: false, sentence: error instanceof HostError ? error.message : UNREADABLE };
  }
}

/** Hands a document to the browser as a download; a template keeps its kind. */
export function download(bytes: Uint8Array, name: string): void {
  const isTemplate = /\.dotx$/i.test(name);
  const ending = /\.do[ct]x$/i.test(name) ? "" : ".docx";
  const type = isTemplate ? DOTX : DOCX;
  downloadBlob(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), name + ending);
}
