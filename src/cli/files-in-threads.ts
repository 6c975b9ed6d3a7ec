import { FILE_WORK, type FileAnswers } from "./file-work";
import { inThreads } from "./in-threads";
import { programThread } from "./program-thread";
import { phrase } from "../words/phrase";

/** Each thread has to load the program: fewer files than these a thread are read sooner without. */
const FILES_A_JOB = 60;

/**
 * What a command is told of each file, in the order of the files and the same however many threads read them; `self` is the
 * file of the program, without which all is read here.
 */
export async function* filesInThreads<Does extends keyof FileAnswers>(
  does: Does,
  files: readonly string[],
  jobs: number,
  self: string | undefined,
): AsyncGenerator<FileAnswers[Does]> {
  const count = self === undefined ? 0 : Math.min(jobs, Math.floor(files.length / FILES_A_JOB));
  const threads =
    count < 2
      ? []
      : Array.from({ length: count }, () => programThread<string, FileAnswers[Does]>(self ?? "", { does }));
  const { of, brokenOff } = FILE_WORK[does];
  yield* inThreads(files, threads, of, (file, why) =>
    brokenOff(
      file,
      phrase("Reading broke off at this file or at one beside it ({why}). Look at it alone.", { why }),
    ),
  );
}
