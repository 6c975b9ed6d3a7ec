import { parentPort, Worker, workerData } from "node:worker_threads";
import type { Helper } from "./fold-files";
import { foundIn } from "./found-file";
import { Gathering, type Gathered, type GatheringOptions } from "./gathering";

/** What goes to a thread that reads, and what comes back: files, and what they hold, in the order they were asked for. */
type Asked = readonly string[];

/** Reads what it is asked to, in a thread of its own. */
export function readForOthers(): void {
  const known = workerData as GatheringOptions;
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", (files: Asked) => {
    last = last.then(async () => {
      const gathering = new Gathering(known);
      for (const file of files) gathering.add(await foundIn(file));
      parentPort?.postMessage(gathering.gathered());
    });
  });
}

/** A thread of this program that reads files. */
export function readingThread(program: string, known: GatheringOptions): Helper {
  const worker = new Worker(program, { workerData: known });
  const waiting: { done: (gathered: Gathered) => void; fail: (error: Error) => void }[] = [];
  let fault: Error | undefined;
  const broken = (error: Error) => {
    fault ??= error;
    for (const each of waiting.splice(0)) each.fail(fault);
  };
  worker.on("message", (gathered: Gathered) => waiting.shift()?.done(gathered));
  worker.on("error", broken);
  worker.on("exit", () => {
    broken(new Error("it ended"));
  });
  return {
    fold: (files) =>
      new Promise((done, fail) => {
        if (fault) {
          fail(fault);
          return;
        }
        waiting.push({ done, fail });
        worker.postMessage(files satisfies Asked);
      }),
    end: () => {
      void worker.terminate();
    },
  };
}
