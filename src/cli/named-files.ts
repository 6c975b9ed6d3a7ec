import { readdir, stat } from "node:fs/promises";
import { basename, extname, join, resolve, sep } from "node:path";
import { isLockFile } from "./lock-file";
import { rememberNames } from "./shown-names";
import { errorSentence } from "./usage-error";
import { phrase } from "../words/phrase";

/** A file that paths lead to, as its name and place tell; `why` is why a path leads nowhere. */
export type NamedFile =
  | { readonly document: string }
  | { readonly lockFile: string }
  | { readonly otherFile: string }
  | { readonly file: string; readonly why: string };

/**
 * The files that paths name, each once: a file as it is named, a folder with all that is in it and in folders in it, by
 * name; and what a pattern with `*`, `?` or `**` fits, where no shell has seen to that. Links to folders lead nowhere, so
 * that none leads round in a circle.
 */
export async function namedFiles(paths: readonly string[]): Promise<readonly NamedFile[]> {
  const found = new Map<string, NamedFile>();
  const add = (path: string, file: NamedFile) => {
    rememberNames(path);
    if (!found.has(resolve(path))) found.set(resolve(path), file);
  };
  for (const path of paths) {
    const kind = await kindOf(path);
    if (kind === "folder") for await (const file of filesIn(path)) add(nameIn(file), file);
    else if (kind === "file") add(path, isLockFile(path) ? { lockFile: path } : { document: path });
    else if (/[*?]/.test(path)) {
      let fits = false;
      for await (const file of filesLike(path)) {
        fits = true;
        add(nameIn(file), file);
      }
      if (!fits) add(path, { file: path, why: phrase("No file is named so.") });
    } else add(path, { file: path, ...kind });
  }
  return [...found.values()];
}

async function kindOf(path: string): Promise<"folder" | "file" | { readonly why: string }> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    return { why: errorSentence(error) };
  }
}

async function leadsToFile(link: string): Promise<boolean> {
  try {
    return (await stat(link)).isFile();
  } catch {
    return true;
  }
}

const nameIn = (file: NamedFile): string =>
  "document" in file
    ? file.document
    : "lockFile" in file
      ? file.lockFile
      : "otherFile" in file
        ? file.otherFile
        : file.file;

async function* filesIn(folder: string): AsyncGenerator<NamedFile> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { file: folder, why: errorSentence(error) };
    return;
  }
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (isLockFile(path)) yield { lockFile: path };
    // A pipe or a device would be waited for, without end; a link that leads nowhere is named with its why.
    else if (!isDocument(path)) yield { otherFile: path };
    else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(path))))
      yield { document: path };
    else yield { otherFile: path };
  }
}

/** What a Mac leaves beside each file on a foreign disk is no document, whatever its name ends in. */
const isDocument = (path: string): boolean =>
  [".docx", ".docm"].includes(extname(path).toLowerCase()) && !basename(path).startsWith("._");

/** The documents and lock files that a pattern fits, from the last folder before its first sign on. */
async function* filesLike(pattern: string): AsyncGenerator<NamedFile> {
  const parts = pattern.split(/[\\/]/).filter((part, at) => part !== "." || at > 0);
  const first = parts.findIndex((part) => /[*?]/.test(part));
  const folder = parts.slice(0, first).join(sep) || (pattern.startsWith("/") ? "/" : ".");
  const fits = new RegExp(`^${parts.slice(first).map(partPattern).join("")}$`, "u");
  for await (const file of filesIn(folder)) {
    const path = nameIn(file);
    const below = path.slice(folder === "." ? 0 : join(folder, sep).length);
    if ("why" in file && path !== folder) yield file;
    if (!fits.test(`/${below.split(sep).join("/")}`)) continue;
    yield "otherFile" in file ? { document: file.otherFile } : file;
  }
}

function partPattern(part: string): string {
  if (part === "**") return "(?:/[^/]+)*";
  // As in a shell, a sign stands for no dot in front: what a Mac leaves beside a file is no document.
  const dot = /^[*?]/.test(part) ? "(?!\\.)" : "";
  const letters = part.replace(/[.+^${}()|[\]\\-]/g, String.raw`\$&`);
  return `/${dot}${letters.replace(/\*/g, "[^/]*").replace(/\?/g, "[^/]")}`;
}
