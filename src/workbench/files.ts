import { HostError } from "../document/host-error";
import { openDocx } from "../docx/docx-document";
import { blankDocx } from "../docx/blank-docx";
import { WorkbenchDocument } from "./workbench-document";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** What the file picker offers. */
export const ACCEPTED = `.docx,${DOCX}`;

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

/** Hands bytes to the browser as a download. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: DOCX }));
  const link = document.createElement("a");
  link.href = url;
  link.download = /\.docx$/i.test(name) ? name : `${name}.docx`;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own hold on the bytes by then.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
