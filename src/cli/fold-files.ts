import { setImmediate as heard } from "node:timers/promises";
import { FoldingFiles, type Folded, type FoldingBy } from "../collect/folding-files";
import type { FoundFile } from "../overview/summary";
import { STOPPED } from "../report/not-read-text";
import type { NamedFile } from "./named-files";

/** What reads files beside this thread, each as many of them as it is given. */
export interface Helper {
  /** Rejects where it broke off; then nothing of these files is known. */
  readonly fold: (files: readonly string[]) => Promise<Folded>;
  readonly end: () => void;
}

export interface FoldOptions extends FoldingBy {
  readonly read: (file: string) => Promise<FoundFile>;
  readonly helpers?: readonly Helper[];
  /** Stops reading; what is read by then counts, and what is not is named. */
  readonly signal?: AbortSignal;
  readonly show?: (count: number) => void;
}

/** Files given to a helper at once: few, so that all end together; and it has the next before it is done with these. */
const BATCH = 8;
const AHEAD = 2;

/** What files come to, read one at a time here and by each helper. It is the same however many there are. */
export async function foldFiles(
  files: readonly NamedFile[],
  { read, helpers = [], signal, show, ...by }: FoldOptions,
): Promise<Folded> {
  const folding = new FoldingFiles(by);
  const documents = files.flatMap((file) => {
    if ("document" in file) return [file.document];
    folding.add(file);
    return [];
  });
  let [given, done] = [0, files.length - documents.length];
  const take = (most: number): readonly string[] => {
    const batch = signal?.aborted ? [] : documents.slice(given, given + most);
    given += batch.length;
    return batch;
  };
  const count = (more: number) => {
    done += more;
    show?.(done);
  };
  const here = async () => {
    for (;;) {
      const [file] = take(1);
      if (file === undefined) return;
      folding.add(await read(file));
      count(1);
      // Ctrl+C and what the helpers have read are heard between two files.
      await heard();
    }
  };
  const there = async (helper: Helper) => {
    for (;;) {
      const batch = take(BATCH);
      if (batch.length === 0) return;
      try {
        folding.addFolded(await helper.fold(batch));
      } catch (error) {
        const why = `Reading broke off at this file or at one beside it (${errorText(error)}). Look at it alone with case-audit check.`;
        for (const file of batch) folding.add({ file, why });
        return;
      } finally {
        count(batch.length);
      }
    }
  };
  try {
    await Promise.all([
      here(),
      ...helpers.flatMap((helper) => Array.from({ length: AHEAD }, () => there(helper))),
    ]);
  } finally {
    for (const helper of helpers) helper.end();
  }
  for (const file of documents.slice(given)) folding.add({ file, why: STOPPED });
  return folding.folded();
}

const errorText = (error: unknown): string => (error instanceof Error ? error.message : String(error));
