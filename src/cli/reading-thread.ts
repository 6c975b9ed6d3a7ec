import { parentPort, workerData } from "node:worker_threads";
import { FoldingFiles, type Folded, type FoldingBy } from "../collect/folding-files";
import { FILE_WORK } from "./file-work";
import type { Helper } from "./fold-files";
import { foundIn } from "./found-file";
import { programThread, type ThreadWork } from "./program-thread";

/** Reads what it is asked to, in a thread of its own. */
export function readForOthers(): void {
  const work = workerData as ThreadWork;
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", (asked: string | readonly string[]) => {
    last = last.then(async () => {
      const files = [asked].flat();
      parentPort?.postMessage(
        work.does === "fold"
          ? await foldedFrom(files, work.by)
          : await FILE_WORK[work.does].of(files[0] ?? ""),
      );
    });
  });
}

async function foldedFrom(files: readonly string[], by: FoldingBy): Promise<Folded> {
  const folding = new FoldingFiles(by);
  for (const file of files) folding.add(await foundIn(file));
  return folding.folded();
}

/** A thread of this program that reads files and folds them. */
export function readingThread(program: string, by: FoldingBy): Helper {
  const { ask, end } = programThread<readonly string[], Folded>(program, { does: "fold", by });
  return { fold: ask, end };
}
