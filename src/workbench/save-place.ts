import { fileOpen, fileSave, supported } from "browser-fs-access";
import { downloadBlob } from "../taskpane/parts/use-saving";
import { phrase } from "../words/phrase";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const DOTX = "application/vnd.openxmlformats-officedocument.wordprocessingml.template";

/** What the file picker offers. */
export const ACCEPTED = `.docx,.dotx,.docm,.dotm,${DOCX},${DOTX}`;

/** By the ending of a file's name; documents with macros keep them. */
const TYPES: Readonly<Record<string, string>> = {
  ".docx": DOCX,
  ".dotx": DOTX,
  ".docm": "application/vnd.ms-word.document.macroEnabled.12",
  ".dotm": "application/vnd.ms-word.template.macroEnabled.12",
};

/** A file on the disk that this browser may write to, and when it was last changed as far as is known here. */
export interface SavePlace {
  readonly handle: FileSystemFileHandle;
  readonly modified: number;
}

/** Whether this browser can write back to a file that was opened (File System Access). */
export const WRITES_BACK = supported;

/** Lets a person choose a document. Undefined where they chose none. */
export async function chosenFile(): Promise<
  { readonly file: File; readonly handle?: FileSystemFileHandle } | undefined
> {
  const extensions = Object.keys(TYPES);
  const mimeTypes = [DOCX];
  try {
    const file = await fileOpen({
      extensions,
      mimeTypes,
      description: phrase("Word documents"),
      id: "audits",
    });
    return { file, ...(file.handle ? { handle: file.handle } : {}) };
  } catch (error) {
    if (isAbort(error)) return undefined;
    throw error;
  }
}

export type SavedTo =
  | { readonly to: "file"; readonly place: SavePlace }
  | { readonly to: "downloads" }
  /** The person chose no place, or did not allow it. */
  | { readonly to: "nowhere" }
  /** Somebody else has written to the file since. Nothing was written. */
  | { readonly to: "changed" };

/** Writes a document back to its file, asks for a place where it has none, or hands it to the browser as a download. A template keeps its kind. */
export async function saveTo(
  bytes: Uint8Array,
  name: string,
  place: SavePlace | undefined,
): Promise<SavedTo> {
  const [ending = ".docx"] = /\.do[ct][xm]$/i.exec(name) ?? [];
  const type = TYPES[ending.toLowerCase()] ?? DOCX;
  const fileName = name.toLowerCase().endsWith(ending.toLowerCase()) ? name : `${name}${ending}`;
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type });
  if (!supported) {
    downloadBlob(blob, fileName);
    return { to: "downloads" };
  }
  try {
    if (place && (await modifiedOf(place.handle)) !== place.modified) return { to: "changed" };
    const options = { fileName, extensions: [ending.toLowerCase()], mimeTypes: [type], id: "audits" };
    const handle = await fileSave(blob, options, place?.handle ?? null);
    if (!handle) return { to: "downloads" };
    return { to: "file", place: { handle, modified: await modifiedOf(handle) } };
  } catch (error) {
    if (isAbort(error)) return { to: "nowhere" };
    throw error;
  }
}

const modifiedOf = async (handle: FileSystemFileHandle): Promise<number> =>
  (await handle.getFile()).lastModified;

const isAbort = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === "AbortError" || error.name === "NotAllowedError");
