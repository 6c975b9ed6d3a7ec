import type { Folded, FoldingBy } from "../collect/folding-files";
import { foldFiles } from "./fold-files";
import { foundIn } from "./found-file";
import { namedFiles } from "./named-files";
import { progressLine } from "./progress-line";
import { readingThread } from "./reading-thread";

/** Each thread has to load the program, and is slow at first: fewer files than these a thread are read sooner without. */
const FILES_A_JOB = 60;

/**
 * What the files that paths name come to, read by as many threads as are worth it; without the file of the program, by
 * this one. Ctrl+C stops reading, and what is read by then is told.
 */
export async function foldInThreads(
  paths: readonly string[],
  by: FoldingBy,
  jobs: number,
  program: string | undefined,
): Promise<Folded> {
  const files = await namedFiles(paths);
  const progress = progressLine(files.length, "read");
  const cancel = new AbortController();
  const stop = () => {
    cancel.abort();
  };
  process.once("SIGINT", stop);
  const threads = program === undefined ? 1 : Math.min(jobs, Math.floor(files.length / FILES_A_JOB));
  const helpers = Array.from({ length: Math.max(0, threads - 1) }, () => readingThread(program ?? "", by));
  const { signal } = cancel;
  const found = await foldFiles(files, { read: foundIn, ...by, helpers, signal, show: progress.show });
  process.removeListener("SIGINT", stop);
  progress.clear();
  return found;
}
