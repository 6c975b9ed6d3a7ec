import type { ProgramThread } from "./program-thread";

/** What a thread has before it at once: few, so that no more answers wait than are soon told. */
const AHEAD = 3;

/**
 * What is made of each file, in the order of the files, whichever thread reads it; read here, one at a time, where there
 * are no threads. `brokenOff` says it of a file whose thread broke off.
 */
export async function* inThreads<Answer>(
  files: readonly string[],
  threads: readonly ProgramThread<string, Answer>[],
  here: (file: string) => Promise<Answer>,
  brokenOff: (file: string, why: string) => Answer,
): AsyncGenerator<Answer> {
  if (threads.length === 0) {
    for (const file of files) yield await here(file);
    return;
  }
  const made: Promise<Answer>[] = [];
  const start = (at: number) => {
    const [file, thread] = [files[at], threads[at % threads.length]];
    if (file === undefined || !thread) return;
    made.push(
      thread
        .ask(file)
        .catch((error: unknown) => brokenOff(file, error instanceof Error ? error.message : "")),
    );
  };
  try {
    for (let at = 0; at < threads.length * AHEAD; at += 1) start(at);
    for (let at = 0; at < files.length; at += 1) {
      const [next] = made.splice(0, 1);
      if (next) yield await next;
      start(at + threads.length * AHEAD);
    }
  } finally {
    for (const { end } of threads) end();
  }
}
