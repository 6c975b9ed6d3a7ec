/** A file a person chose, under the name it goes by in an overview: its path within a folder, else its own. */
export interface ChosenFile {
  readonly name: string;
  readonly file: File;
}

/** What a file is, as far as its name tells. What a Mac leaves beside files on a foreign disk is no document. */
export function kindOfName(name: string): "document" | "lock" | "other" {
  const base = name.slice(name.lastIndexOf("/") + 1);
  if (base.startsWith("~$")) return "lock";
  return /\.(?:docx|docm)$/i.test(base) && !base.startsWith("._") ? "document" : "other";
}

/** Files from a picker, of a folder with all that is in it or one by one. */
export function pickedFiles(list: Iterable<File>): readonly ChosenFile[] {
  return [...list].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}

/** Files that were dropped, those in dropped folders among them. What the browser can't reach any more is left out and counted. */
export async function droppedFiles(transfer: DataTransfer): Promise<{
  readonly files: readonly ChosenFile[];
  readonly lost: readonly string[];
}> {
  // The list is gone once the drop has been handled.
  const entries = [...transfer.items].map((item) => ({
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
  }));
  const files: ChosenFile[] = [];
  const lost: string[] = [];
  for (const { entry, file } of entries) {
    if (entry) await addEntry(entry, files, lost);
    else if (file) files.push({ name: file.name, file });
  }
  return { files, lost };
}

async function addEntry(entry: FileSystemEntry, files: ChosenFile[], lost: string[]): Promise<void> {
  const name = entry.fullPath.replace(/^\//, "");
  try {
    if (isFile(entry)) {
      const file = await new Promise<File>((resolve, reject) => {
        entry.file(resolve, reject);
      });
      files.push({ name, file });
    } else if (isFolder(entry)) {
      const reader = entry.createReader();
      // It gives a hundred or so at a time, until there are none.
      for (let some = await entriesOf(reader); some.length > 0; some = await entriesOf(reader))
        for (const each of some) await addEntry(each, files, lost);
    }
  } catch {
    lost.push(name);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const entriesOf = (reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> =>
  new Promise((resolve, reject) => {
    reader.readEntries(resolve, reject);
  });

/**
 * Files added to those that are there: one that is there already, unchanged, is not added again; another of the same
 * name gets a number behind it.
 */
export function withChosen(
  known: ReadonlyMap<string, File>,
  more: readonly ChosenFile[],
): readonly ChosenFile[] {
  const taken = new Map(known);
  return more.flatMap(({ name, file }) => {
    for (let number = 1; ; number += 1) {
      const tried = number === 1 ? name : `${name} (${String(number)})`;
      const there = taken.get(tried);
      if (!there) {
        taken.set(tried, file);
        return [{ name: tried, file }];
      }
      if (there.size === file.size && there.lastModified === file.lastModified) return [];
    }
  });
}
